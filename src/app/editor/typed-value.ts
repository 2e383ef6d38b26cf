import { type Plan, type RecordedValue, readTyped, type Series, type Target, targetsInForce } from '#domain';
import { checkedCell } from '../checked-cell.ts';

export interface TypedValue {
  readonly indicator: string;
  readonly series: string;
  /** The cell as it would be printed. */
  readonly cell: string;
  /** The person has seen that it reads with doubt. */
  readonly insisted: boolean;
}

/** The line of values that is meant; undefined when there is none. */
export const seriesOf = (
  plan: Plan,
  { indicator, series }: Pick<TypedValue, 'indicator' | 'series'>,
): { readonly name: string; readonly series: Series } | undefined => {
  const found = plan.indicators.find(({ id }) => id === indicator);
  const line = found?.series.find(({ id }) => id === series) ?? found?.series[0];
  return found === undefined || line === undefined ? undefined : { name: found.name, series: line };
};

/** A baseline as a person enters it. Throws `EntryRefusedError` (field `text`). */
export const typedBaseline = (plan: Plan, typed: TypedValue): RecordedValue | null => {
  const line = seriesOf(plan, typed);
  return line === undefined ? null : typedCell(typed, line.series.baseline, line.name);
};

/** A version of a target as a person enters it, with date and reason. Throws `EntryRefusedError` (field `text`). */
export const typedTarget = (
  plan: Plan,
  typed: TypedValue,
  version: Pick<Target, 'kind' | 'dueYear'> & { readonly changed: NonNullable<Target['changed']> },
): Target | null => {
  const line = seriesOf(plan, typed);
  if (line === undefined) return null;
  const before = targetsInForce(line.series).final?.recorded ?? null;
  const { changed, ...rest } = version;
  const recorded = typedCell(typed, before, line.name);
  // The first target of a line changes nothing.
  return line.series.targets.length === 0 ? { ...rest, recorded } : { ...rest, recorded, changed };
};

const typedCell = (
  { cell, insisted }: TypedValue,
  like: RecordedValue | null,
  indicator: string,
): RecordedValue => {
  const text = checkedCell(cell, { recorded: like, indicator, insisted });
  const reading = readTyped(text, like, indicator);
  return {
    cell: text,
    reading: insisted ? { ...reading, certainty: 'sure', reason: null } : reading,
    provenance: null,
  };
};
