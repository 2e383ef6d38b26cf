/** Rows of JIS X 0208 by the first byte of Shift_JIS: 1 to 8 and 16 to 84, without the makers' own rows between. */
const leadBytes = [
  ...Array.from({ length: 4 }, (_, at) => 0x81 + at),
  ...Array.from({ length: 24 }, (_, at) => 0x88 + at),
  ...Array.from({ length: 11 }, (_, at) => 0xe0 + at),
];

/** Characters that some tables give another code: wave dash, minus, double bar, dash, cent, pound, not. */
const otherCodes = '〜−‖—¢£¬';

const standardCharacters = (): Set<string> => {
  const decoder = new TextDecoder('shift_jis');
  const found = new Set<string>(otherCodes);
  for (const lead of leadBytes)
    for (let trail = 0x40; trail <= 0xfc; trail++) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\uFFFD') found.add(character);
    }
  return found;
};

const standard = standardCharacters();

/** Whether a character is in ASCII, JIS X 0201 (narrow katakana) or JIS X 0208, which every machine here has. */
const isStandard = (character: string): boolean =>
  /^[\x20-\x7e\uFF61-\uFF9F\s]$/u.test(character) || standard.has(character);

/**
 * Whether a character depends on the machine (機種依存文字: ①, Ⅱ, ㎡, ㈱, ㍻): it is outside the standard sets, and
 * Unicode itself says which plain characters it stands for. Characters of names that nothing can replace (髙, 𠮷)
 * do not count.
 */
export const isPlatformCharacter = (character: string): boolean =>
  !isStandard(character) && inPlainCharacters(character) !== character;

/** A character outside the standard sets that nothing can replace. */
export const isUncommonCharacter = (character: string): boolean =>
  !isStandard(character) && inPlainCharacters(character) === character;

const inPlainCharacters = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  const filled = filledNumbers.find(([first, count]) => first <= code && code < first + count);
  if (filled) return `(${code - filled[0] + filled[2]})`;
  const plain = character.normalize('NFKC').replaceAll('\u2044', '/');
  return circled.test(character) ? `(${plain})` : plain;
};

/** ①, ㉑ …: Unicode says only the number. */
const circled = /^[\u2460-\u2473\u24EA\u3251-\u325F\u32B1-\u32BF]$/u;
/** Numbers on a ground (❶) or in two circles (⓵), of which Unicode says nothing: first of them, how many, its number. */
const filledNumbers = [
  [0x2776, 10, 1],
  [0x2780, 10, 1],
  [0x278a, 10, 1],
  [0x24eb, 10, 11],
  [0x24f5, 10, 1],
  [0x24ff, 1, 0],
] as const;

const isRaised = (character: string): boolean => /^[⁰¹²³⁴-⁹]$/u.test(character);

/**
 * The text without characters that depend on the machine: ① is (1), ㎡ is m2. Digits that would run into a
 * number before them stay apart (10² is 10^2, 1½ is 1 1/2).
 */
export const withoutPlatformCharacters = (text: string): string => {
  let plain = '';
  for (const character of text) {
    const instead = isPlatformCharacter(character) ? inPlainCharacters(character) : character;
    const runsOn = instead !== character && /[\d０-９]$/u.test(plain) && /^\d/u.test(instead);
    plain += `${runsOn ? (isRaised(character) ? '^' : ' ') : ''}${instead}`;
  }
  return plain;
};
