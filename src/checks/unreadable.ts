import type { Quote } from '#domain';
import { checkMessages } from '#messages';
import { defineCheck, type Found } from './define-check.ts';
import type { Line } from './lines.ts';
import { type CellRole, quoteCell } from './quotes.ts';

const words = checkMessages.unreadable;
const roles: readonly CellRole[] = ['baseline', 'actual', 'target'];

export const unreadable = defineCheck({
  id: 'unreadable',
  severity: 'error',
  ...words,
  *run({ plan, lines, doubts }) {
    const told = new Set<string>();
    const once = function* (found: Found) {
      // The same damage is told once, though the cell and the reader's account both name it.
      const keys = found.quotes.map((quote) => JSON.stringify([quote.place, quote.text]));
      if (keys.every((key) => told.has(key))) return;
      for (const key of keys) told.add(key);
      yield found;
    };
    for (const line of lines) {
      for (const role of roles)
        for (const found of doubtfulCell(line, role, quoteCell(plan, line, role))) yield* once(found);
    }
    for (const doubt of doubts) {
      yield* once({
        node: doubt.nodeId ?? null,
        indicator: doubt.indicatorId ?? null,
        message: words.message(doubt.about, doubt.raw, doubt.reason),
        remedy: words.remedy(doubt.proposal),
        quotes: [{ label: doubt.about, text: doubt.raw, plan: plan.id, source: null, place: doubt.place }],
      });
    }
  },
});

const doubtfulCell = (line: Line, role: CellRole, quote: Quote): Found[] => {
  const reading = line.cells[role]?.reading;
  if (reading === undefined || reading.certainty === 'sure') return [];
  return [
    {
      node: line.node.id,
      indicator: line.indicator.id,
      message: words.message(quote.label, quote.text, reading.reason ?? ''),
      remedy: words.remedy(reading.proposal),
      quotes: [quote],
    },
  ];
};
