import { labelled } from '../pdf/words-of-value.ts';
import { textWidth } from '../sheet/text-extent.ts';

/**
 * A value of several words in lines for a column of so many characters. Excel ends lines between any two Japanese
 * letters; here they end at spaces, with a label before its number (「小学校 79.5%」 over 「中学校 66.6%」). One that
 * fits, or has a word too long for the column, stays as it is.
 */
export const valueLines = (text: string, width: number): string => {
  if (textWidth(text) <= width || !text.includes(' ') || text.includes('\n')) return text;
  const words = labelled(text.split(' '), width).map((word) => word.replaceAll('\u00a0', ' '));
  if (words.some((word) => textWidth(word) > width)) return text;
  const lines: string[] = [];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join('\n');
};
