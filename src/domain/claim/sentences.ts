import { foldCharacters } from '../period/fold-characters.ts';
import type { Span } from './claim.ts';

/** A sentence or a line of a list, folded; `start` is its place in the whole text. */
export interface Sentence extends Span {
  readonly text: string;
  /** Lines count from 0; a list item is a line of its own. */
  readonly line: number;
}

/** Some write 「．」 for 「。」; a point between digits or letters is none. */
const fullStop = /[\p{Script=Han}\p{Script=Hiragana})」]/u;

/** Sentences end at 「。」 or 「．」 outside of quotes and brackets, and at line breaks. */
export const splitSentences = (text: string): readonly Sentence[] => {
  const folded = foldCharacters(text);
  const sentences: Sentence[] = [];
  let start = 0;
  let line = 0;
  let depth = 0;
  const close = (end: number) => {
    if (folded.slice(start, end).trim() !== '') {
      sentences.push({ start, end, text: folded.slice(start, end), line });
    }
    start = end;
  };
  for (let index = 0; index < folded.length; index += 1) {
    const char = folded[index] ?? '';
    if (char === '\n') {
      close(index + 1);
      line += 1;
      depth = 0;
    } else if ('(「『【[〔'.includes(char)) depth += 1;
    else if (')」』】]〕'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (char === '。' || (char === '.' && fullStop.test(folded[index - 1] ?? ''))) close(index + 1);
  }
  close(folded.length);
  return sentences;
};
