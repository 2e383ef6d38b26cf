import {
  addPasskey,
  beginPasskey,
  beginPasskeySignIn,
  type Door,
  isFresh,
  listPasskeys,
  mostPasskeys,
  removePasskey,
  renamePasskey,
  signInByPasskey,
} from '#app';
import type { Accounts, Passkeys, SignIn } from '#domain';
import { entranceMessages, type LocalizedText, passkeyMessages as words } from '#messages';
import type { PasskeyPanelProps } from '../pages/passkeys/passkey-panel.tsx';
import type { Problems } from '../staff-page.ts';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

const cookieName = 'michishirube.passkey';
const secretPattern = /(?:^|; )michishirube\.passkey=([\w-]+)/;

/** The cookie by which an answer is known to come from the browser that was asked. */
const cookiesFor = ({ origin }: Passkeys) => {
  const line = (value: string, age: number): string =>
    `${cookieName}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict${origin.startsWith('https:') ? '; Secure' : ''}`;
  return { keep: (secret: string) => [line(secret, 300)], clear: [line('', 0)] };
};

const secretIn = (cookie: string): string => secretPattern.exec(cookie)?.[1] ?? '';

/** The door for those who bring a passkey. `refused` is the door's page with what is wrong, `passed` leads on. */
export const passkeyDoor = (
  passkeys: Passkeys,
  {
    door,
    refused,
    passed,
  }: {
    readonly door: (request: StaffRequest) => Door;
    readonly refused: (request: StaffRequest, problem: LocalizedText, next: string) => Answer;
    readonly passed: (request: StaffRequest, said: SignIn & { kind: 'in' }, next: string) => Answer;
  },
): readonly StaffRoute[] => {
  const cookies = cookiesFor(passkeys);
  const doorOf = (request: StaffRequest) => ({ ...door(request), passkeys });

  const ask = async (request: StaffRequest): Promise<Answer> => {
    const asked = await beginPasskeySignIn(doorOf(request));
    const { locale } = request;
    const type = 'application/json; charset=utf-8';
    return typeof asked === 'number'
      ? { content: JSON.stringify({ problem: entranceMessages.throttled(asked)[locale] }), type }
      : { content: JSON.stringify({ options: asked.options }), type, cookies: cookies.keep(asked.secret) };
  };

  const enter = async (request: StaffRequest): Promise<Answer> => {
    const form = await request.form();
    const next = textOf(form, 'next');
    const said = await signInByPasskey(doorOf(request), {
      secret: secretIn(request.cookie),
      answer: textOf(form, 'answer'),
    });
    if (said.kind === 'in') {
      const on = passed(request, said, next);
      return { ...on, cookies: [...cookies.clear, ...(on.cookies ?? [])] };
    }
    const problem =
      said.kind === 'throttled'
        ? entranceMessages.throttled(said.seconds)
        : said.kind === 'stale'
          ? words.stale
          : words.signIn.refused;
    return { ...refused(request, problem, next), cookies: cookies.clear };
  };

  return [
    { method: 'post', path: '/sign-in/passkey', open: true, answer: enter },
    { method: 'post', path: '/sign-in/passkey/request', open: true, answer: ask },
  ];
};

/** What one's own page shows of passkeys. */
export const ownPasskeys = async (
  { desk, signedIn }: StaffRequest,
  { origin }: Passkeys,
): Promise<PasskeyPanelProps['passkeys']> => ({
  own: await listPasskeys(desk),
  origin,
  fresh: signedIn !== null && isFresh(signedIn.session, desk.clock.now()),
});

/** The page with what the device is asked to make, or with what is wrong. */
type Show = (
  request: StaffRequest,
  more: { readonly make?: string; readonly problems?: Problems },
) => Promise<Answer>;

/** What is done to passkeys on one's own page; null where a form asks for something else. */
export const changePasskeys = async (
  request: StaffRequest,
  form: FormData,
  {
    accounts,
    passkeys,
    show,
  }: { readonly accounts: Accounts; readonly passkeys: Passkeys; readonly show: Show },
): Promise<Answer | null> => {
  const { signedIn, addresses, desk } = request;
  if (signedIn === null) return null;
  const cookies = cookiesFor(passkeys);
  const done: Answer = { redirect: addresses.account({ done: '1' }) };
  const wrong = (problem: LocalizedText) => show(request, { problems: { 'passkey-password': problem } });
  switch (textOf(form, 'do')) {
    case 'passkey-begin': {
      const { session } = signedIn;
      const begun = await beginPasskey({ ...desk, accounts, passkeys, session }, textOf(form, 'password'));
      switch (begun.kind) {
        case 'asked':
          return {
            ...(await show(request, { make: begun.asked.options })),
            cookies: cookies.keep(begun.asked.secret),
          };
        case 'throttled':
          return wrong(entranceMessages.throttled(begun.seconds));
        case 'full':
          return show(request, { problems: { passkeys: words.full(mostPasskeys) } });
        default:
          return wrong(entranceMessages.account.wrongPassword);
      }
    }
    case 'passkey-add': {
      const said = await addPasskey(
        { ...desk, passkeys },
        { secret: secretIn(request.cookie), answer: textOf(form, 'answer'), name: textOf(form, 'name') },
      );
      if (said === 'added') return { ...done, cookies: cookies.clear };
      const problem = said === 'stale' ? words.stale : words.notMade;
      return { ...(await show(request, { problems: { passkeys: problem } })), cookies: cookies.clear };
    }
    case 'passkey-rename':
      await renamePasskey(desk, textOf(form, 'passkey'), textOf(form, 'name'));
      return done;
    case 'passkey-remove':
      await removePasskey(desk, textOf(form, 'passkey'));
      return done;
    default:
      return null;
  }
};
