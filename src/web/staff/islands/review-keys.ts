/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Keys on the review page, and answers without leaving the place. Everything works without this script, by forms.

const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-question]')];
const held = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>('[data-question]') ?? null;

const go = (card: HTMLElement | null | undefined): void => {
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'nearest' });
};

/** To the next or previous question; over the end of the page to the next page. */
const move = (step: 1 | -1): void => {
  const all = cards();
  const at = held();
  const next = at === null ? all[0] : all[all.indexOf(at) + step];
  if (next) go(next);
  else document.querySelector<HTMLElement>(step === 1 ? 'a[rel=next]' : 'a[rel=prev]')?.click();
};

const press = (selector: string): void => (held() ?? document).querySelector<HTMLElement>(selector)?.click();

const edit = (): void => {
  const card = held();
  for (const fold of card?.querySelectorAll('details') ?? []) fold.open = true;
  const field = card?.querySelector<HTMLInputElement>('[data-edit]');
  field?.focus();
  field?.select();
};

const keys: Readonly<Record<string, () => void>> = {
  j: () => move(1),
  k: () => move(-1),
  // A question that cannot be accepted asks to be written.
  enter: () => (held()?.querySelector('[data-accept]') ? press('[data-accept]') : edit()),
  e: edit,
  u: () => press('[data-unreadable]'),
  z: () => document.querySelector<HTMLElement>('[data-undo]')?.click(),
  '?': () => {
    const list = document.querySelector<HTMLDetailsElement>('[data-keys]');
    if (list) list.open = !list.open;
  },
};

/** Single letters work only while a question has the focus itself, so that nothing typed or dictated can answer. */
document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === 'Escape' && held()) return go(held());
  if (!(target instanceof HTMLElement) || !target.matches('[data-question]')) return;
  const does = keys[key.toLowerCase()];
  if (!does || event.repeat) return;
  event.preventDefault();
  does();
});

/** Puts the questions of an answered page in place of these. Throws when the answer is another page. */
const show = (text: string, address: string | null): void => {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const [now, then] = [document.querySelector('[data-review]'), page.querySelector('[data-review]')];
  if (!now || !then) throw new Error('another page');
  const news = then.querySelector('[data-tell]')?.textContent ?? '';
  now.replaceWith(document.adoptNode(then));
  if (address !== null) history.replaceState(null, '', address);
  ready();
  // The region is there before its text, so that the text is read out.
  const told = document.querySelector('[data-told]');
  if (told) told.textContent = news;
};

const send = async (form: HTMLFormElement, by: HTMLElement | null): Promise<void> => {
  form.closest('[data-review]')?.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new FormData(form, by) });
    show(await answer.text(), answer.redirected ? answer.url : null);
  } catch {
    // Whatever stood in the way, the browser says it better; to say the same twice is to say it once.
    form.dataset.plain = '';
    form.requestSubmit(by);
  }
};

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || form.method !== 'post' || form.dataset.plain !== undefined)
    return;
  event.preventDefault();
  // A second press while the first is under way is the same answer.
  if (form.closest('[aria-busy]')) return;
  void send(form, event.submitter);
});

/** On narrow screens the marked cell may stand outside of what is shown of its table. */
const reveal = (mark: Element): void => {
  const region = mark.closest('.scroll-region');
  if (!region) return;
  const [cell, shown] = [mark.getBoundingClientRect(), region.getBoundingClientRect()];
  if (cell.right > shown.right) region.scrollLeft += (cell.left + cell.right - shown.left - shown.right) / 2;
};

const ready = (): void => {
  for (const mark of document.querySelectorAll('.look :is(mark, .look-mark)')) reveal(mark);
  document.querySelector<HTMLElement>('[data-keys]')?.removeAttribute('hidden');
  const summary = document.querySelector<HTMLElement>('.error-summary');
  if (summary) summary.focus();
  else go(document.querySelector<HTMLElement>('[data-current]'));
};

/** A page from the browser's memory may be older than the answers. */
addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload();
});

ready();
