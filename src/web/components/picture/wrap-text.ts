/** Never first on a line. */
const closing = /^[、。，．・：；？！）」』】〕｝》〉ー々ゝ%％)\]},.!?:;]/u;

/** Width of a character in em, as fixed-width Japanese faces have it. */
const widthOf = (character: string): number => (/^[\u0020-\u00ff\uff61-\uff9f]$/u.test(character) ? 0.5 : 1);

const width = (text: string): number => [...text].reduce((sum, each) => sum + widthOf(each), 0);

/** Words of Latin letters stay whole; everything else breaks anywhere. */
const pieces = (text: string): string[] => text.match(/[\u0021-\u00ff]+ ?|[\s\S]/gu) ?? [];

/**
 * Breaks a text into lines of at most `em` full-width characters, for pictures that cannot flow. What does not fit
 * into `lines` ends in an ellipsis.
 */
export const wrapText = (text: string, em: number, lines: number): string[] => {
  const done: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && width(line + piece.trimEnd()) > em && !closing.test(piece)) {
      done.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  if (line.trimEnd() !== '') done.push(line.trimEnd());
  if (done.length <= lines) return done;
  const last = done[lines - 1] ?? '';
  const cut = width(last) + 1 > em ? [...last].slice(0, -1).join('') : last;
  return [...done.slice(0, lines - 1), `${cut}…`];
};
