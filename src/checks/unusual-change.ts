import { Exact, toDecimalText } from '#domain';
import { checkMessages } from '#messages';
import { type CellAmount, comparable, printed } from './amount.ts';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import { quoteCell, quoteValue } from './quotes.ts';

const words = checkMessages['unusual-change'];

export const unusualChange = defineCheck({
  id: 'unusual-change',
  severity: 'info',
  scope: 'node',
  ...words,
  *run({ plan, lines, thresholds }) {
    const leap = new Exact(thresholds.leap);
    for (const line of lines) {
      const { actual } = line;
      const before = valueBefore(line);
      if (line.placement.restated || actual === null || before === null || !comparable(actual, before))
        continue;
      if (before.value.lte(0) || actual.value.lte(0)) continue;
      const times = actual.value.div(before.value);
      if (
        times.lt(leap) &&
        times.gt(new Exact(1).div(leap)) &&
        !beyondOwnHistory(line, thresholds.beyondHistory)
      )
        continue;
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
const beyondOwnHistory = (line: Line, times: number): boolean => {
  const values = line.earlier.map((each) => each.amount.value);
  const last = values.at(-1);
  if (values.length < 3 || last === undefined || line.actual === null) return false;
  const steps = values.slice(1).map((value, index) => value.minus(values[index] ?? value).abs());
  const widest = Exact.max(...steps);
  return (
    widest.gt(0) &&
    line.actual.value
      .minus(last)
      .abs()
      .gt(widest.times(new Exact(times)))
  );
};
