import { checkMessages } from '#messages';
import { defineCheck } from './define-check.ts';
import { quoteCell } from './quotes.ts';

const words = checkMessages['division-unknown'];

export const divisionUnknown = defineCheck({
  id: 'division-unknown',
  severity: 'warning',
  scope: 'plan',
  ...words,
  *run({ plan, lines, knownDivisions }) {
    const counts = new Map<string, number>();
    for (const line of lines)
      for (const name of line.indicator.divisions) counts.set(name, (counts.get(name) ?? 0) + 1);
    const told = new Set<string>();
    for (const line of lines) {
      for (const name of line.indicator.divisions) {
        if (told.has(name) || knownDivisions?.includes(name) === true) continue;
        const among = knownDivisions ?? [...counts.keys()].filter((other) => (counts.get(other) ?? 0) > 1);
        const nearest = among.filter((other) => other !== name && oneCharacterOff(name, other));
        // Without a master list only a likely slip of one often-used name is told.
        if (knownDivisions === null && (nearest.length !== 1 || counts.get(name) !== 1)) continue;
        told.add(name);
        const { at: _, ...row } = quoteCell(plan, line, 'actual');
        yield {
          node: line.node.id,
          indicator: line.indicator.id,
          message: words.message(name, nearest.length === 1 ? (nearest[0] ?? null) : null),
          remedy: words.remedy,
          quotes: [{ ...row, label: line.indicator.name, text: name }],
        };
      }
    }
  },
});

/** One character replaced, missing or added; short names are too near to each other by nature. */
const oneCharacterOff = (a: string, b: string): boolean => {
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
};
