import { checkMessages } from '#messages';
import { comparable, differs, printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import { type CellRole, quoteCell } from './quotes.ts';

const words = checkMessages['restated-indicator-differs'];
const roles: readonly CellRole[] = ['baseline', 'actual', 'target'];

export const restatedIndicatorDiffers = defineCheck({
  id: 'restated-indicator-differs',
  severity: 'error',
  scope: 'plan',
  ...words,
  *run({ plan, lines }) {
    for (const line of lines) {
      if (!line.placement.restated || line.placement.restatedRow === undefined) continue;
      const original = lines.find((other) => isOriginalOf(line, other));
      if (original === undefined) continue;
      for (const role of roles) {
        const difference = differenceIn(original, line, role);
        if (difference === null) continue;
        yield {
          node: line.node.id,
          indicator: line.indicator.id,
          message: words.message(line.indicator.name, role, line.year, difference),
          remedy: words.remedy,
          quotes: [quoteCell(plan, original, role), quoteCell(plan, line, role)],
        };
      }
      const [ours, theirs] = [original, line].map((each) => each.indicator.divisions.join('、'));
      if (ours !== theirs && ours !== '' && theirs !== '') {
        yield {
          node: line.node.id,
          indicator: line.indicator.id,
          message: words.division(line.indicator.name, ours ?? '', theirs ?? ''),
          remedy: words.remedy,
          quotes: [quoteCell(plan, original, 'actual'), quoteCell(plan, line, 'actual')],
        };
      }
    }
  },
});

const isOriginalOf = (line: Line, other: Line): boolean =>
  !other.placement.restated &&
  other.indicator.id === line.placement.indicatorId &&
  other.series.label === line.series.label &&
  other.part === line.part;

/** How the two cells differ, as printed; periods may be left to the heading in one of them. */
const differenceIn = (original: Line, restated: Line, role: CellRole): string | null => {
  const [a, b] = [original[role], restated[role]];
  const [left, right] = [original.cells[role], restated.cells[role]];
  if (left === null || right === null) return null;
  if (left.reading.certainty === 'doubtful' || right.reading.certainty === 'doubtful') return null;
  if (a === null || b === null) {
    return left.reading.status === right.reading.status ? null : `${left.cell} / ${right.cell}`;
  }
  const meaning = [left, right].map(
    ({ reading }) => `${reading.qualifier} ${reading.basis === 'cumulative'}`,
  );
  if (a.unit === b.unit && comparable(a, b) && !differs(a, b) && meaning[0] === meaning[1]) return null;
  return `${printed(a)} / ${printed(b)}` === `${printed(a)} / ${printed(a)}`
    ? `${left.cell} / ${right.cell}`
    : `${printed(a)} / ${printed(b)}`;
};
