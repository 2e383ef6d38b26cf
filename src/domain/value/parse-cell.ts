import { readClauses } from './clauses/read-clauses.ts';
import { doubt } from './doubts.ts';
import type { CellContext, Reading } from './reading.ts';
import { assemble } from './shapes/assemble.ts';
import { blankReading } from './shapes/blank-reading.ts';
import { inherit } from './shapes/inherit.ts';
import { stripMarkup } from './tokens/markup.ts';
import { tokenise } from './tokens/tokenise.ts';

/**
 * Reads a value cell (domain vocabulary §2). The reading says `sure` only where every character was
 * understood; otherwise it is `doubtful` with the reason, and with the reading that is most likely.
 * Never throws. `context` adds what the heading, the indicator's name, the row and the footnotes say;
 * it stands apart in `inherited` and never replaces what the cell itself says.
 */
export const parseCell = (cell: string, context: CellContext = {}): Reading => {
  const { text, removed } = stripMarkup(cell);
  if (text.trim() === '' && removed.length === 0) return inherit(blankReading, context);
  const markup = removed.map((tag) => doubt('markup', tag));
  return inherit(assemble(readClauses(tokenise(text)), text, markup), context);
};
