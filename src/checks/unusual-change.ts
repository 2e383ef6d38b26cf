import { Exact, toDecimalText } from '#domain';
import { checkMessages } from '#messages';
import { type CellAmount, comparable, printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import { quoteCell, quoteValue } from './quotes.ts';

const words = checkMessages['unusual-change'];

/** Times as much, or as little, as the value before. */
const leap = new Exact(10);
/** How many times the widest change so far a change must be to stand out. */
const beyondHistory = new Exact(5);

export const unusualChange = defineCheck({
  id: 'unusual-change',
  severity: 'info',
  ...words,
  *run({ plan, lines }) {
    for (const line of lines) {
      const { actual } = line;
      const before = valueBefore(line);
      if (line.placement.restated || actual === null || before === null || !comparable(actual, before))
        continue;
      if (before.value.lte(0) || actual.value.lte(0)) continue;
      const times = actual.value.div(before.value);
      if (times.lt(leap) && times.gt(new Exact(1).div(leap)) && !beyondOwnHistory(line)) continue;
      yield {
        node: line.node.id,
        indicator: line.indicator.id,
        message: words.message(
          line.indicator.name,
          printed(before),
          printed(actual),
          toDecimalText(times, 2),
        ),
        remedy: words.remedy,
        quotes: [quoteValue(plan, line.indicator.name, before.recorded), quoteCell(plan, line, 'actual')],
      };
    }
  },
});

const valueBefore = (line: Line): CellAmount | null => line.earlier.at(-1)?.amount ?? line.baseline;

/** Far outside what the indicator did before; only with three or more earlier values. */
const beyondOwnHistory = (line: Line): boolean => {
  const values = line.earlier.map((each) => each.amount.value);
  const last = values.at(-1);
  if (values.length < 3 || last === undefined || line.actual === null) return false;
  const steps = values.slice(1).map((value, index) => value.minus(values[index] ?? value).abs());
  const widest = Exact.max(...steps);
  return widest.gt(0) && line.actual.value.minus(last).abs().gt(widest.times(beyondHistory));
};
