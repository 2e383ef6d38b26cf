/** Somebody who can be named in a comment. */
export interface Mentionable {
  readonly person: string;
  readonly name: string;
  /** What they are here, 「商工課 課長」: tells people of one name apart. */
  readonly role: string;
}

/** Names in a comment: whom they mean, and those that mean nobody or several. */
export interface ReadMentions {
  readonly named: readonly { readonly person: string; readonly written: string }[];
  readonly unknown: readonly string[];
  readonly several: readonly string[];
}

/** How a person can be written after the @: the whole name weighs more than the family name alone. */
interface Form {
  readonly person: string;
  readonly letters: string;
  readonly whole: boolean;
}

const folded = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** As one has to write somebody: people of one name with what they are here, 「@上杉 花子(商工課 課長)」. */
export const mentionText = (one: Mentionable, all: readonly Mentionable[]): string => {
  const isOne = all.filter(({ name }) => folded(name) === folded(one.name)).length === 1;
  return `@${one.name}${isOne ? '' : `(${one.role})`}`;
};

const formsOf = (all: readonly Mentionable[]): readonly Form[] =>
  all.flatMap(({ person, name, role }): readonly Form[] => {
    const [family = '', ...given] = name.normalize('NFKC').trim().split(/\s+/);
    return [
      { person, letters: folded(name), whole: true },
      { person, letters: folded(`${name}(${role})`), whole: true },
      ...(given.length > 0 && family !== '' ? [{ person, letters: folded(family), whole: false }] : []),
    ];
  });

/** Where the letters end in the text from a place on, spaces and widths left out of account; -1 when others stand there. */
const endOf = (text: string, from: number, letters: string): number => {
  let left = letters;
  let at = from;
  while (left !== '') {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (at >= text.length || character === '\n') return -1;
    const own = folded(character);
    if (own !== '' && !left.startsWith(own)) return -1;
    if (own === '' && at === from) return -1;
    left = left.slice(own.length);
    at += character.length;
  }
  return at;
};

const honorific =
  /^(?:さん|様|さま|殿|氏|くん|ちゃん|先生|課長|係長|部長|次長|局長|室長|主幹|補佐|主任|主査|主事)/u;
const particle = /^(?:は|が|を|に|の|と|も|へ|や|から|まで|より|で|ご|お)/u;

/** Whether a name can end before this: what goes on in letters of names belongs to another, longer one. */
const canEndBefore = (rest: string, name: string): boolean =>
  rest === '' ||
  /^[\s\p{P}\p{S}]/u.test(rest) ||
  honorific.test(rest) ||
  (/^\p{Script=Hiragana}/u.test(rest) && (!/\p{Script=Hiragana}$/u.test(name) || particle.test(rest)));

/** An @ that begins a name: not the one of a mail address, nor of a price or time. */
const sign = /(?<![\w.%+-])[@＠](?=[\p{L}])/gu;

/**
 * Finds the names after an @. The longest name that fits is meant, the whole one before a family name; a name that
 * several bear needs what they are here behind it. Nothing is guessed: what fits nobody or several is told.
 */
export const readMentions = (text: string, all: readonly Mentionable[]): ReadMentions => {
  const forms = formsOf(all);
  const named = new Map<string, string>();
  const [unknown, several]: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const { index } of text.matchAll(sign)) {
    const fitting = forms
      .map((form) => ({ ...form, end: endOf(text, index + 1, form.letters) }))
      .filter(({ end }) => end > 0 && canEndBefore(text.slice(end), text.slice(index, end)))
      .toSorted((a, b) => b.end - a.end || Number(b.whole) - Number(a.whole));
    const [best] = fitting;
    if (best === undefined) {
      unknown.add(/^.[^\s\p{P}\p{S}]{0,30}/u.exec(text.slice(index))?.[0] ?? '@');
      continue;
    }
    const written = text.slice(index, best.end);
    const meant = new Set(
      fitting
        .filter(({ end, whole }) => end === best.end && whole === best.whole)
        .map(({ person }) => person),
    );
    if (meant.size > 1) several.add(written);
    else if (!named.has(best.person)) named.set(best.person, written);
  }
  return {
    named: [...named].map(([person, written]) => ({ person, written })),
    unknown: [...unknown],
    several: [...several],
  };
};
