/** Characters that scanning makes of digits, by the digit they stand for. */
const byDigit: Readonly<Record<string, string>> = {
  '0': 'OoОоΟο〇○DQロ口',
  '1': 'lIi|!丨',
  '2': 'Z',
  '3': 'З',
  '5': 'S',
  '8': 'B',
  '9': 'gq',
};

/** All of them, to stand in a character class. */
export const lookAlikeDigits: string = Object.values(byDigit).join('');

const digits = new Map(
  Object.entries(byDigit).flatMap(([digit, letters]) =>
    [...letters].map((letter) => [letter, digit] as const),
  ),
);

/** The digit a character is probably a misreading of. */
export const digitFor = (character: string): string | undefined => digits.get(character);

const damagedYear = new RegExp(
  `(?:令和|平成|昭和|大正|(?:^|[^A-Za-z])[RHS]\\d?)(?:[${lookAlikeDigits}?□■�]|年)|^[小中高][${lookAlikeDigits}]$|(?:^|\\D)[${lookAlikeDigits}?□■�]+[年月]`,
);
const strange =
  /[^\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{ASCII}！-～ー・･々〆〇○①-⓿Ⅰ-ⅿ㎡㎥％‰　’‘“”「」『』、。＆〜～△▲−–—―→×]|[□■�?？!！|｜丨\\<>=]/u;

/**
 * True for words that look misread: a year with a letter for its digit, characters of other scripts,
 * marks for unreadable ones. Such words are never taken for a label or a remark without a doubt.
 */
export const looksMisread = (words: string): boolean =>
  strange.test(words) || damagedYear.test(words) || /^[A-Za-z][^A-Za-z\d]?$/.test(words);

/** True for a sentence of Japanese words and Latin names only, as targets in words are. */
export const isPlainSentence = (text: string): boolean =>
  !looksMisread(text) &&
  !/[未不丨]|なし|ない|無|^[ロ口]/.test(text) &&
  /^[ぁ-んァ-ヶー一-龠々・、。「」（）() 　]+$/.test(text.replace(/[A-Za-zＡ-Ｚａ-ｚ]{2,}/g, ''));
