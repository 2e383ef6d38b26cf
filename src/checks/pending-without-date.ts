import { findPeriods, type Period } from '#domain';
import { checkMessages } from '#messages';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import { isOver } from './periods.ts';
import { quoteCell } from './quotes.ts';

const words = checkMessages['pending-without-date'];

export const pendingWithoutDate = defineCheck({
  id: 'pending-without-date',
  severity: 'info',
  scope: 'node',
  ...words,
  *run({ plan, lines, today }) {
    for (const line of lines) {
      const recorded = line.cells.actual;
      if (line.placement.restated || recorded === null || recorded.reading.status !== 'pending') continue;
      const found = {
        node: line.node.id,
        indicator: line.indicator.id,
        quotes: [quoteCell(plan, line, 'actual')],
      };
      const due = dueOf(line);
      if (due === null) {
        yield { ...found, message: words.message(line.indicator.name, recorded.cell), remedy: words.remedy };
      } else if (today !== null && isOver(due.period, today, plan.yearConvention)) {
        yield {
          ...found,
          severity: 'warning',
          message: words.passed(line.indicator.name, due.text),
          remedy: words.passedRemedy,
        };
      }
    }
  },
});

/** When the value becomes known: in the cell, its footnote, or the indicator's own field. */
const dueOf = (line: Line): { readonly text: string; readonly period: Period } | null => {
  const recorded = line.cells.actual;
  const texts = [
    recorded?.cell,
    recorded?.footnote,
    ...(recorded?.reading.notes ?? []),
    line.indicator.settledWhen,
  ];
  for (const text of texts) {
    if (text === undefined) continue;
    // 「R6法定報告値:R7年秋に確定」: the last date is the one of settling.
    const last = findPeriods(text)
      .flatMap(({ value }) => (value === null || value.kind === 'span' ? [] : [value]))
      .at(-1);
    if (last !== undefined && /確定|公表|判明|集計|予定|頃|月|秋|春|夏|冬/u.test(text))
      return { text, period: last };
  }
  return null;
};
