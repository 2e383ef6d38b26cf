import { normalName } from '#domain';
import { checkMessages } from '#messages';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import { quoteCell } from './quotes.ts';

const words = checkMessages['unmarked-repeat'];

export const unmarkedRepeat = defineCheck({
  id: 'unmarked-repeat',
  severity: 'info',
  scope: 'plan',
  ...words,
  *run({ plan, lines, links }) {
    const rows = lines.filter(
      (line) => !line.placement.restated && line.baseline !== null && line.actual !== null,
    );
    for (const group of Map.groupBy(rows, figuresOf).values()) {
      const [first] = group;
      if (first === undefined) continue;
      const repeats = group.filter(
        ({ indicator }) =>
          links.relationOf(
            { plan: plan.id, indicator: first.indicator.id },
            { plan: plan.id, indicator: indicator.id },
          ) !== 'different',
      );
      if (repeats.length < 2) continue;
      const nodes = [...new Set(repeats.map((line) => line.node.title))];
      yield {
        node: repeats[1]?.node.id ?? first.node.id,
        indicator: first.indicator.id,
        message: words.message(first.indicator.name, repeats.length, nodes),
        remedy: words.remedy,
        quotes: repeats.map((line) => quoteCell(plan, line, 'actual')),
      };
    }
  },
});

/** Name and figures: rows with the same ones say the same thing. */
const figuresOf = (line: Line): string =>
  JSON.stringify([
    normalName(line.indicator.name),
    line.series.label,
    line.part,
    line.baseline?.value.toFixed(),
    line.actual?.value.toFixed(),
    line.baseline?.unit,
  ]);
