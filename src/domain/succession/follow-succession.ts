import type { Indicator, Series } from '../indicator/indicator.ts';
import { targetsInForce } from '../indicator/targets-in-force.ts';
import type { Plan } from '../plan/plan.ts';
import type { RecordedValue } from '../plan/recorded.ts';
import type { DroppedIndicator, SuccessionWay } from '../plan/succession.ts';
import { earlierLines, type LineAddress, type Lineage } from './earlier-lines.ts';

/** One result in the history of an indicator that goes through several plans, where it was reported. */
export interface HistoricValue extends LineAddress {
  /** Fiscal year of its column. */
  readonly year: number;
  readonly recorded: RecordedValue;
}

/**
 * The results of a line of values through the plans it continues, by year. Only where it is one thing: carried over,
 * re-based, or split from a line of its own. Merged parts are no history of the whole and are never summed. A year that
 * both plans report stands there under both.
 */
export const historyOf = (plans: Lineage, at: LineAddress): readonly HistoricValue[] => {
  const own = plans
    .get(at.plan)
    ?.indicators.find(({ id }) => id === at.indicator)
    ?.series.find(({ id }) => id === at.series);
  return [
    ...earlierLines(plans, at)
      .filter(({ continued }) => continued)
      .flatMap(({ plan, indicator, series }) =>
        valuesOf({ plan: plan.id, indicator: indicator.id, series: series.id }, series),
      ),
    ...(own === undefined ? [] : valuesOf(at, own)),
  ].toSorted((a, b) => a.year - b.year);
};

const valuesOf = (at: LineAddress, { actuals }: Series): readonly HistoricValue[] =>
  actuals
    .filter(({ recorded }) => recorded.cell !== '')
    .map(({ reportingYear, recorded }) => ({ ...at, year: reportingYear, recorded }));

/** One row of two plans side by side: what an indicator was and what it is. */
export interface SuccessionRow {
  /** null where the earlier plan has nothing like it. */
  readonly way: SuccessionWay | 'new' | 'dropped';
  readonly before: readonly Indicator[];
  readonly now: Indicator | null;
  /** Why it was not carried over. */
  readonly reason: string | null;
  /** Results by year, those of the earlier plan first; a year that both report has both. */
  readonly values: readonly {
    readonly year: number;
    readonly before: readonly RecordedValue[];
    readonly now: readonly RecordedValue[];
  }[];
  readonly targets: {
    readonly before: readonly RecordedValue[];
    readonly now: readonly RecordedValue[];
  };
}

/**
 * Two plans of which one continues the other, row by row: the new plan's indicators in its order, then those that
 * were not carried over. Pure: for staff from stored plans, for the public from published ones.
 */
export const compareWithPredecessor = (old: Plan, now: Plan): readonly SuccessionRow[] => {
  const indicators = new Map(old.indicators.map((each) => [each.id, each]));
  const dropped = new Map<string, DroppedIndicator>(
    (now.succession?.dropped ?? []).map((each) => [each.indicator, each]),
  );
  return [
    ...now.indicators.map((indicator): SuccessionRow => {
      const origins = (indicator.predecessors ?? []).filter(({ plan }) => plan === old.id);
      const before = origins.flatMap(({ indicator: id }) => indicators.get(id) ?? []);
      return row(origins[0]?.way ?? 'new', before, indicator, null);
    }),
    ...old.indicators.flatMap((indicator) => {
      const gone = dropped.get(indicator.id);
      return gone === undefined ? [] : [row('dropped', [indicator], null, gone.reason)];
    }),
  ];
};

const row = (
  way: SuccessionRow['way'],
  before: readonly Indicator[],
  now: Indicator | null,
  reason: string | null,
): SuccessionRow => {
  const of = (all: readonly Indicator[], year: number) =>
    all.flatMap(({ series }) =>
      series.flatMap(({ actuals }) =>
        actuals.flatMap(({ reportingYear, recorded }) =>
          reportingYear === year && recorded.cell !== '' ? [recorded] : [],
        ),
      ),
    );
  const targets = (all: readonly Indicator[]) =>
    all.flatMap(({ series }) => series.flatMap((each) => targetsInForce(each).final?.recorded ?? []));
  const current = now === null ? [] : [now];
  const years = [...before, ...current].flatMap(({ series }) =>
    series.flatMap(({ actuals }) => actuals.map(({ reportingYear }) => reportingYear)),
  );
  return {
    way,
    before,
    now,
    reason,
    values: [...new Set(years)]
      .toSorted((a, b) => a - b)
      .map((year) => ({ year, before: of(before, year), now: of(current, year) })),
    targets: { before: targets(before), now: targets(current) },
  };
};
