import { Exact } from '../../decimal.ts';
import type { Line, Point } from '../line/line.ts';

/** 見込み: where the straight line through the values so far arrives in the due year. */
export interface Forecast {
  readonly value: Exact;
  /** How many values it rests on. */
  readonly count: number;
}

/**
 * Least squares through the baseline and the sure actuals, one value a year; null with fewer than two
 * different years or without a later due year.
 */
export const forecastOf = (line: Line, actual: Exact): Forecast | null => {
  const points = new Map<number, Point>();
  const { baseline, baselineYear, dueYear, actualYear } = line;
  if (baseline?.value && baseline.doubt === null && baselineYear !== null) {
    points.set(baselineYear, { year: baselineYear, value: baseline.value });
  }
  for (const { year, value } of line.actuals.values()) {
    if (value.value && value.doubt === null && !value.isReference)
      points.set(year, { year, value: value.value });
  }
  points.set(actualYear, { year: actualYear, value: actual });
  if (points.size < 2 || dueYear === null || dueYear <= actualYear) return null;
  return { value: lineAt([...points.values()], dueYear), count: points.size };
};

const lineAt = (points: readonly Point[], at: number): Exact => {
  const count = new Exact(points.length);
  const sum = (of: (point: Point) => Exact): Exact =>
    points.reduce((total, each) => total.plus(of(each)), new Exact(0));
  const years = sum(({ year }) => new Exact(year));
  const values = sum(({ value }) => value);
  const products = sum(({ year, value }) => value.times(year));
  const squares = sum(({ year }) => new Exact(year).times(year));
  const slope = count
    .times(products)
    .minus(years.times(values))
    .div(count.times(squares).minus(years.times(years)));
  return values.minus(slope.times(years)).div(count).plus(slope.times(at));
};
