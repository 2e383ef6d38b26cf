const japanese =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆ヶ・、。「」『』【】〈〉《》［］（）：；！？％～〜◯○℃㎡';
const between = new RegExp(`(?<=[${japanese}])[^\\S\\u3000]+(?=[${japanese}])`, 'gu');
const bracketed = new RegExp(
  `(?<=[${japanese}])[^\\S\\u3000]+(?=[(\\[])|(?<=[)\\]])[^\\S\\u3000]+(?=[${japanese}])|(?<=[(\\[])\\s+|\\s+(?=[)\\],])`,
  'gu',
);
const besideLatin = new RegExp(
  `(?<=[A-Za-z])[^\\S\\u3000]+(?=[${japanese}])|(?<=[${japanese}])[^\\S\\u3000]+(?=[A-Za-z])`,
  'gu',
);
const beforeKana = /(?<=[0-9)])[^\S\u3000]+(?=[\p{Script=Hiragana}ー])/gu;
const spacedOut = /^\S(?:[\s\u3000]+\S)+$/u;
const wide = /[\s\u3000]+/gu;

const isJapanese = new RegExp(`^[${japanese}]+$`, 'u');

/**
 * Removes the spaces and line breaks that a narrow cell or a scan put inside Japanese words; spaces that
 * separate words of other scripts (TEAM NEXT) stay. Full-width spaces are set by hand and stay as one
 * space, except where a word is spaced out letter by letter (担　当　課).
 */
export const joinName = (text: string): string => {
  const trimmed = text.trim();
  if (!/\s/u.test(trimmed)) return trimmed;
  if (spacedOut.test(trimmed) && isJapanese.test(trimmed.replaceAll(wide, ''))) {
    return trimmed.replaceAll(wide, '');
  }
  return trimmed
    .replaceAll(between, '')
    .replaceAll(bracketed, '')
    .replaceAll(besideLatin, '')
    .replaceAll(beforeKana, '')
    .replaceAll(/(?<=[^\x20-\x7e])\s+([–－-])\s+(?=[^\x20-\x7e])/gu, '$1')
    .replaceAll(wide, ' ');
};

const withoutBrackets = (text: string): string => text.replaceAll(/[(（][^()（）]*[)）]/g, '');
const hasDigit = /[0-9０-９]/;
const endsInAmount = /[0-9０-９][^\s0-9０-９]*$/;

/**
 * A value cell: 「623万 人 (R3)」→「623万人 (R3)」, 「1,973 人/年(R4)」→「1,973人/年(R4)」. A space stays where
 * another labelled amount follows (「小学校 5校 中学校 3校」), and always between digits and Latin letters,
 * because there it may be a damaged character.
 */
export const joinValue = (text: string): string => {
  const written = text.trim();
  if (!/\s/u.test(written)) return written;
  const trimmed = written.replaceAll(/[\s\u3000]+/gu, ' ');
  const inBrackets = trimmed.replaceAll(/(?<=[0-9]) (?=[年月日度])/gu, '');
  const chunks = inBrackets.split(' ');
  let joined = chunks[0] ?? '';
  for (const [index, chunk] of chunks.slice(1).entries()) {
    const [last, first] = [joined.at(-1) ?? '', chunk[0] ?? ''];
    const rest = withoutBrackets(chunks.slice(index + 1).join(' '));
    const amountFollows = endsInAmount.test(withoutBrackets(joined)) && hasDigit.test(rest);
    const broken = isJapanese.test(first) && (isJapanese.test(last) || /[0-9０-９]/.test(last));
    joined += broken && !amountFollows ? chunk : ` ${chunk}`;
  }
  return joined;
};

/**
 * Prose: breaks inside words go, spaces before a label with a colon (「令和4年度:508団体」) stay, because
 * they separate the items of a list.
 */
export const joinProse = (text: string): string => {
  const chunks = text.trim().split(/([^\S\n]+)/u);
  let joined = chunks[0] ?? '';
  for (let index = 1; index < chunks.length; index += 2) {
    const [gap = '', chunk = ''] = [chunks[index], chunks[index + 1]];
    const [last, first] = [joined.at(-1) ?? '', chunk[0] ?? ''];
    const broken =
      isJapanese.test(last) &&
      isJapanese.test(first) &&
      !/[。：:]$/.test(joined) &&
      !/^[^。、]{1,16}[:：]/.test(chunk) &&
      !gap.includes('\u3000');
    const beforeUnit = /[0-9]$/.test(joined) && /^[人件円回年月日戸頭台名]/.test(chunk);
    joined += broken || beforeUnit ? chunk : `${gap.includes('\u3000') ? gap : ' '}${chunk}`;
  }
  return joined;
};

/** A line of its own, which no narrow cell has broken: its spaces are meant, several count as one. */
export const tidy = (text: string): string => text.trim().replaceAll(wide, ' ');
