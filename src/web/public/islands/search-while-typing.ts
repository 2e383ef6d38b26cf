/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** [kind, title, texts, address below the home page, number of its plan's title] */
type Entry = [string, string, string, string, number];

interface Index {
  readonly plans: readonly string[];
  readonly entries: readonly (Entry & { folded?: [string, string] })[];
  fold(text: string): string;
}

interface FirstPart {
  readonly parts: number;
  readonly plans: readonly string[];
  readonly characters: Readonly<Record<string, string>>;
  readonly words: readonly (readonly [string, string])[];
  readonly entries: readonly Entry[];
}

const limit = 30;

/** The same as the server's folding, with the tables that the index brings. */
const folding = ({ characters, words }: FirstPart): Index['fold'] => {
  const plain = (text: string) =>
    [
      ...text
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[\s\u30fc\u2010-\u2015\u2212-]/gu, ''),
    ]
      .map((each) => {
        const code = each.codePointAt(0) ?? 0;
        const hiragana = code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : each;
        return characters[hiragana] ?? hiragana;
      })
      .join('');
  return (text) =>
    words.reduce((all, [other, form]) => all.replaceAll(plain(other), plain(form)), plain(text));
};

const load = async (address: string): Promise<Index> => {
  const part = async <T>(number: number): Promise<T> => {
    const answer = await fetch(address.replace(/1(?=\.json)/, String(number)));
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };
  const first = await part<FirstPart>(1);
  const others = Array.from({ length: first.parts - 1 }, (_, place) =>
    part<Pick<FirstPart, 'entries'>>(place + 2),
  );
  const rest = (await Promise.all(others)).flatMap(({ entries }) => entries);
  return { plans: first.plans, entries: [...first.entries, ...rest], fold: folding(first) };
};

/** Those that hold every term, titles first. */
const find = ({ entries, fold }: Index, typed: string): Index['entries'] => {
  const terms = typed
    .split(/[\s\u3000]+/u)
    .map(fold)
    .filter(Boolean);
  if (terms.length === 0) return [];
  const inTitle: Entry[] = [];
  const inText: Entry[] = [];
  for (const entry of entries) {
    entry.folded ??= [fold(entry[1]), fold(entry[2])];
    const [title, texts] = entry.folded;
    if (terms.every((term) => title.includes(term))) inTitle.push(entry);
    else if (terms.every((term) => title.includes(term) || texts.includes(term))) inText.push(entry);
  }
  return [...inTitle, ...inText];
};

const element = (name: string, className: string, text: string): HTMLElement => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

/** Results below the field while typing. Everything works without this script where a server answers. */
export const searchWhileTyping = (): void => {
  const form = document.querySelector<HTMLFormElement>('form[data-search]');
  const input = form?.querySelector('input');
  const place = document.querySelector<HTMLElement>('[data-results]');
  const told = place?.querySelector<HTMLElement>('[role=status]');
  // The renderer lifts links into the head of the document.
  const address = document.querySelector<HTMLLinkElement>('link[data-index]')?.href;
  const home = document.querySelector<HTMLAnchorElement>('a.site-name')?.href;
  if (!form || !input || !place || !told || !address || !home) return;
  const onServer = !form.hidden;
  const kinds: Readonly<Record<string, string>> = JSON.parse(form.dataset.kinds ?? '{}');
  let index: Promise<Index> | undefined;
  let latest = 0;

  const show = async () => {
    latest += 1;
    const own = latest;
    try {
      index ??= load(address);
      const loaded = await index;
      if (own !== latest) return;
      const found = find(loaded, input.value);
      const list = document.createElement('ol');
      list.className = 'results';
      list.lang = 'ja';
      for (const [kind, title, texts, path, plan] of found.slice(0, limit)) {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = new URL(path, home).href;
        link.textContent = title;
        const line = element('p', 'result-title sentence', '');
        line.append(link);
        item.append(element('p', 'result-kind', kinds[kind] ?? ''), line);
        if (texts)
          item.append(element('p', 'result-excerpt', texts.length > 80 ? `${texts.slice(0, 80)}…` : texts));
        item.append(element('p', 'muted result-plan', loaded.plans[plan] ?? ''));
        list.append(item);
      }
      const fill = (text: string | undefined, count: number) => (text ?? '').replace('{n}', String(count));
      told.textContent =
        input.value.trim() === ''
          ? ''
          : found.length === 0
            ? fill(form.dataset.nothing, 0)
            : fill(form.dataset.found, found.length) +
              (found.length > limit ? ` ${fill(form.dataset.more, found.length - limit)}` : '');
      for (const old of [...place.children]) if (old !== told) old.remove();
      if (found.length > 0) place.append(list);
    } catch {
      index = undefined;
      if (!onServer) told.textContent = form.dataset.failed ?? '';
    }
  };

  form.hidden = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', (event) => {
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(waiting);
    waiting = setTimeout(show, 150);
  });
  input.addEventListener('compositionend', () => void show());
  if (!onServer) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void show();
    });
    const asked = new URLSearchParams(location.search).get('q');
    if (asked) {
      input.value = asked;
      void show();
    }
  }
};
