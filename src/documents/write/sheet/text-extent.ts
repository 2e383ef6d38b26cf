/** Size of the sheet's letters in points, and of a line of them. */
export const letterSize = 9;
const lineHeight = 12;
const padding = 4;

/** Width of a text in characters of full width: narrow ones count half. */
export const textWidth = (text: string): number => {
  let halves = 0;
  for (const character of text) halves += /[\u0020-\u007e\uff61-\uff9f]/u.test(character) ? 1 : 2;
  return halves / 2;
};

/**
 * Height in points of a text broken over lines of `width` full-width characters. Rather too high than too low:
 * a line that is cut off is lost, and other machines' fonts are wider.
 */
export const textHeight = (text: string, width: number, size: number = letterSize): number => {
  const scale = size / letterSize;
  const usable = Math.max(1, (width - 0.6) / scale) * 0.96;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / usable)), 0);
  return lines * lineHeight * scale + padding;
};
