import type { Actual, Indicator, Series, Target } from '../indicator/indicator.ts';
import type { RecordedValue } from '../plan/recorded.ts';
import { match, type Pair } from './match.ts';
import type { ChangedPart, ChangeSide, ComparisonOptions } from './plan-change.ts';
import type { PlanTally } from './plan-tally.ts';
import { sameContent } from './same-content.ts';

/** The row that values stand in, in words. */
interface Row {
  readonly node: string;
  readonly name: string;
}

const side = (recorded: RecordedValue | undefined | null): ChangeSide | null =>
  recorded
    ? {
        text: recorded.cell,
        ...(recorded.reading.certainty === 'doubtful' ? { doubtful: true } : {}),
        ...(recorded.reviewed === undefined ? {} : { reviewed: true }),
      }
    : null;

/** Puts down the difference of a pair of values; true when they say the same. */
const tally = (
  into: PlanTally,
  row: Row,
  part: ChangedPart,
  year: number | null,
  stored: RecordedValue | null | undefined,
  incoming: RecordedValue | null | undefined,
  same: boolean,
): void => {
  if (same) into.unchangedValues += 1;
  else
    into.changes.push({
      kind: !stored ? 'added' : !incoming ? 'missing' : 'changed',
      part,
      ...row,
      year,
      property: null,
      from: side(stored),
      to: side(incoming),
    });
};

/** The lines of values of an indicator as they will be, every difference put down in `into`. */
export const compareSeries = (
  { stored, incoming }: { readonly stored: Indicator; readonly incoming: Indicator },
  { years, node }: { readonly years: ReadonlySet<number>; readonly node: string },
  into: PlanTally,
  options: ComparisonOptions,
): readonly Series[] =>
  match(stored.series, incoming.series, ({ id, label }) => label ?? id).flatMap((pair) => {
    const label = (pair.incoming ?? pair.stored)?.label ?? null;
    const row = { node, name: label === null ? incoming.name : `${incoming.name} ${label}` };
    const merged = mergedSeries(pair, years, row, into, options);
    return merged === undefined ? [] : [merged];
  });

const empty = { baseline: null, actuals: [], targets: [] };

const mergedSeries = (
  { stored, incoming }: Pair<Series>,
  years: ReadonlySet<number>,
  row: Row,
  into: PlanTally,
  options: ComparisonOptions,
): Series | undefined => {
  const before = into.changes.length;
  const baseline = mergedBaseline(stored ?? empty, incoming ?? empty, row, into, options);
  const actuals = mergedActuals(stored ?? empty, incoming ?? empty, years, row, into, options);
  const targets = mergedTargets(stored ?? empty, incoming ?? empty, row, into, options);
  if (stored === undefined) return incoming;
  if (incoming === undefined && options.removeMissing) return undefined;
  const source = incoming?.source ?? stored.source;
  if (into.changes.length === before && source === stored.source) return stored;
  return { ...stored, baseline, actuals, targets, ...(source === undefined ? {} : { source }) };
};

type Values = Pick<Series, 'baseline' | 'actuals' | 'targets'>;

const mergedBaseline = (
  { baseline: stored }: Values,
  { baseline: incoming }: Values,
  row: Row,
  into: PlanTally,
  { removeMissing }: ComparisonOptions,
): RecordedValue | null => {
  if (stored === null && incoming === null) return null;
  const same = sameContent(stored, incoming);
  tally(into, row, 'baseline', null, stored, incoming, same);
  return same || (incoming === null && !removeMissing) ? stored : incoming;
};

/** Results of years that the document does not report are none of its business and stay. */
const mergedActuals = (
  stored: Values,
  incoming: Values,
  years: ReadonlySet<number>,
  row: Row,
  into: PlanTally,
  { removeMissing }: ComparisonOptions,
): readonly Actual[] =>
  match(stored.actuals, incoming.actuals, ({ reportingYear }) => String(reportingYear))
    .flatMap((pair): readonly Actual[] => {
      const year = (pair.stored ?? pair.incoming)?.reportingYear ?? null;
      if (pair.incoming === undefined && pair.stored !== undefined && !years.has(pair.stored.reportingYear))
        return [pair.stored];
      const same = sameContent(pair.stored, noted(pair.incoming, pair.stored));
      tally(into, row, 'actual', year, pair.stored?.recorded, pair.incoming?.recorded, same);
      if (same || (pair.incoming === undefined && !removeMissing)) return pair.stored ? [pair.stored] : [];
      return pair.incoming ? [pair.incoming] : [];
    })
    .toSorted((a, b) => a.reportingYear - b.reportingYear);

/** What was said about a value when it was answered is in no document; it holds as long as the value does. */
const noted = (incoming: Actual | undefined, stored: Actual | undefined): Actual | undefined =>
  incoming && stored?.note !== undefined && incoming.recorded.cell === stored.recorded.cell
    ? { ...incoming, note: incoming.note ?? stored.note }
    : incoming;

const purpose = ({ kind, dueYear }: Target): string => `${kind}.${dueYear}`;

/**
 * A stored target may have several versions, of which the last holds; a document states the one in force. A
 * final target whose year one side does not name is still the final target.
 */
const mergedTargets = (
  stored: Values,
  incoming: Values,
  row: Row,
  into: PlanTally,
  { removeMissing, targetsChanged }: ComparisonOptions,
): readonly Target[] => {
  const [held, told] = [versionsOf(stored.targets), versionsOf(incoming.targets)];
  const finals = (targets: readonly (readonly Target[])[]) =>
    targets.filter((each) => each[0]?.kind === 'final');
  const onlyFinal = finals(held).length === 1 && finals(told).length === 1;
  return match(held, told, ([first]) =>
    first === undefined ? '' : first.kind === 'final' && onlyFinal ? 'final' : purpose(first),
  ).flatMap((pair): readonly Target[] => {
    const [before, now] = [pair.stored?.at(-1), pair.incoming?.at(-1)];
    const completed = now && before && now.dueYear === null ? { ...now, dueYear: before.dueYear } : now;
    const same = sameVersion(before, completed);
    tally(
      into,
      row,
      'target',
      completed?.dueYear ?? before?.dueYear ?? null,
      before?.recorded,
      now?.recorded,
      same,
    );
    if (same || (pair.incoming === undefined && !removeMissing)) return pair.stored ?? [];
    if (before === undefined || completed === undefined) return pair.incoming ?? [];
    const earlier = pair.stored ?? [];
    return targetsChanged === undefined || before.recorded.cell === completed.recorded.cell
      ? [...earlier.slice(0, -1), { ...completed, ...(before.changed ? { changed: before.changed } : {}) }]
      : [...earlier, { ...completed, changed: targetsChanged }];
  });
};

const versionsOf = (targets: readonly Target[]): readonly (readonly Target[])[] => [
  ...Map.groupBy(targets, purpose).values(),
];

/** The document does not say when and why a target was changed: that does not count. */
const sameVersion = (a: Target | undefined, b: Target | undefined): boolean =>
  a !== undefined && b !== undefined && sameContent({ ...a, changed: null }, { ...b, changed: null });
