const bar = /[｜|︱]/u;

/**
 * Text written from top to bottom by a line break behind each character (「実\n績\n値」), as it is said; other
 * text as it stands. An upright bar is the long vowel between letters, and a hyphen between digits.
 */
export const verticalText = (text: string): string => {
  const lines = text.split('\n').map((line) => line.trim());
  const letters = lines.filter((line) => line !== '');
  const isVertical =
    letters.length >= 3 && letters.every((line) => [...line].length === 1 || /^[0-9０-９]{2}$/u.test(line));
  if (!isVertical) return text;
  return letters
    .map((letter, index) => {
      if (!bar.test(letter)) return letter;
      return /[0-9０-９]$/u.test(letters[index - 1] ?? '') ? '-' : 'ー';
    })
    .join('');
};
