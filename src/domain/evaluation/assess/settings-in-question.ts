import type { IndicatorSettings } from '../../indicator/indicator.ts';
import type { Line } from '../line/line.ts';

/**
 * The settings, and those that the document does not rule out: a target that may be a year's or the
 * window's, yearly columns that may hold running totals. Confirmed settings are not in question.
 */
export const settingsInQuestion = (settings: IndicatorSettings, line: Line): readonly IndicatorSettings[] => {
  const options: IndicatorSettings[] = [settings];
  const { alternative, measureType } = settings;
  if (alternative && measureType.origin !== 'confirmed') {
    options.push({ ...settings, measureType: alternative });
  }
  const other = settings.alternativeDirection;
  if (other && settings.direction.origin !== 'confirmed') options.push({ ...settings, direction: other });
  return options.flatMap((option) =>
    option.measureType.value === 'period_total' && mayBeRunning(option, line)
      ? [option, { ...option, actualsAre: { ...option.actualsAre, value: 'running_total' as const } }]
      : [option],
  );
};

/**
 * Figures without 延べ that only grow, each time by half of the first or more, may be totals so far:
 * 20, 44, 70 but not 20, 24, 22.
 */
const mayBeRunning = ({ actualsAre, window }: IndicatorSettings, line: Line): boolean => {
  if (actualsAre.origin !== 'inferred' || actualsAre.value !== 'yearly' || !window) return false;
  const values = [...line.actuals]
    .filter(([year]) => year >= window.value.from && year <= window.value.to)
    .sort(([a], [b]) => a - b)
    .flatMap(([, { value }]) => (value.value === null ? [] : [value.value]));
  const [first, ...rest] = values;
  if (first === undefined || rest.length === 0 || first.lte(0)) return false;
  return rest.every((value, index) => value.minus(values[index] ?? first).gte(first.div(2)));
};
