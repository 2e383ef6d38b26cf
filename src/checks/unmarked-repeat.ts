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
  *run({ plan, lines }) {
    const rows = lines.filter(
      (line) => !line.placement.restated && line.baseline !== null && line.actual !== null,
    );
    for (const group of Map.groupBy(rows, figuresOf).values()) {
      const [first, ...rest] = group;
      if (first === undefined || rest.length === 0) continue;
      const nodes = [...new Set(group.map((line) => line.node.title))];
      yield {
        node: rest[0]?.node.id ?? first.node.id,
        indicator: first.indicator.id,
        message: words.message(first.indicator.name, group.length, nodes),
        remedy: words.remedy,
        quotes: group.map((line) => quoteCell(plan, line, 'actual')),
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
