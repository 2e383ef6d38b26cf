import { checkMessages } from '#messages';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import { quoteCell } from './quotes.ts';

const words = checkMessages['actual-missing'];

export const actualMissing = defineCheck({
  id: 'actual-missing',
  severity: 'warning',
  scope: 'plan',
  ...words,
  *run({ plan, lines, year }) {
    // A plan that has no result at all for the year has not been reported yet.
    if (!lines.some((line) => line.actual !== null)) return;
    for (const line of lines) {
      if (line.placement.restated || line.target === null || hasActualOrReason(line)) continue;
      yield {
        node: line.node.id,
        indicator: line.indicator.id,
        message: words.message(line.indicator.name, year),
        remedy: words.remedy,
        quotes: [quoteCell(plan, line, 'actual'), quoteCell(plan, line, 'target')],
      };
    }
  },
});

/** Pending, a footnote or a remark in words says why there is no figure; a bare dash does not. */
const hasActualOrReason = (line: Line): boolean => {
  const recorded = line.cells.actual;
  if (line.actual !== null) return true;
  if (recorded === null) return false;
  const { reading, footnote } = recorded;
  if (reading.status === 'known' || reading.status === 'pending' || reading.status === 'qualitative')
    return true;
  if (reading.certainty === 'doubtful') return true;
  if (footnote !== undefined && footnote !== '') return true;
  return reading.notes.some((note) => /[※*一-龠]/u.test(note)) || /[一-龠]{2,}/u.test(recorded.cell);
};
