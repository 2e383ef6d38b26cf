/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Passkeys: asks the browser, and the browser the device. Shows the buttons only where they can work; what came of it
// is sent as a form, so that the server answers with a page as to any other.
import { startAuthentication, startRegistration, WebAuthnError } from '@simplewebauthn/browser';

/** Whether this browser has passkeys, at the one address they are good for. */
const fits = (origin: string | undefined): boolean =>
  isSecureContext && 'PublicKeyCredential' in window && location.origin === origin;

const tell = (form: HTMLFormElement, text: string | undefined): void => {
  // The region is there before its text, so that the text is read out.
  const region = form.querySelector('[data-passkey-told]');
  if (region) region.textContent = text ?? '';
};

/** What the device is to sign: asked of the server at the moment it is wanted, since it is good for minutes only. */
const ask = async (address: string): Promise<{ options?: string; problem?: string }> => {
  const answer = await fetch(address, { method: 'POST' });
  return (await answer.json()) as { options?: string; problem?: string };
};

const answerOf = async (form: HTMLFormElement): Promise<string | null> => {
  const { request, make } = form.dataset;
  if (make !== undefined) return JSON.stringify(await startRegistration({ optionsJSON: JSON.parse(make) }));
  const { options, problem } = await ask(request ?? '');
  if (options === undefined) {
    tell(form, problem);
    return null;
  }
  return JSON.stringify(await startAuthentication({ optionsJSON: JSON.parse(options) }));
};

const use = async (form: HTMLFormElement): Promise<void> => {
  if (form.ariaBusy === 'true') return;
  form.ariaBusy = 'true';
  tell(form, '');
  try {
    const answer = await answerOf(form);
    const field = form.querySelector<HTMLInputElement>('input[name=answer]');
    if (answer === null || !field) return;
    field.value = answer;
    form.submit();
  } catch (error) {
    const { cancelled, already, unreachable } = form.dataset;
    const known =
      error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED';
    tell(form, error instanceof TypeError ? unreachable : known ? already : cancelled);
  } finally {
    form.ariaBusy = 'false';
  }
};

for (const place of document.querySelectorAll<HTMLElement>('[data-passkeys]')) {
  const shown = fits(place.dataset.passkeys) ? 'fits' : 'unfit';
  for (const part of place.querySelectorAll<HTMLElement>('[data-when]'))
    part.hidden = part.dataset.when !== shown;
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.dataset.passkey === undefined) return;
  event.preventDefault();
  void use(form);
});
