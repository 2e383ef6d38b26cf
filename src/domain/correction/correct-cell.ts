import type { CellAt } from '../findings/quoted-at.ts';
import { settled } from '../import/import-answer.ts';
import { readTyped } from '../import/proposed-text.ts';
import type { Review } from '../import/review.ts';
import { valueKey, valuesOfPlan, withValues } from '../import/value-address.ts';
import type { Indicator, Series } from '../indicator/indicator.ts';
import { settingsAfter } from '../indicator/settings-after.ts';
import type { Plan } from '../plan/plan.ts';
import { planFactsOf } from '../plan/plan-facts.ts';
import type { RecordedValue } from '../plan/recorded.ts';
import { parseCell } from '../value/parse-cell.ts';

/** Who decided, when (ISO 8601 in UTC) and, in words, why. */
export interface DecidedBy {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** The cell at a place of a plan: its indicator, and its value or null where it is blank. */
export const findCell = (
  plan: Pick<Plan, 'indicators' | 'placements'>,
  at: CellAt,
): { readonly indicator: Indicator; readonly recorded: RecordedValue | null } | undefined => {
  const indicator = rowAt(plan, at);
  const series = indicator?.series.find(({ id }) => id === at.address.seriesId);
  if (indicator === undefined || series === undefined) return undefined;
  const key = keyIn(series, at);
  const found = valuesOfPlan(plan).find(({ address }) => valueKey(address) === key);
  return { indicator, recorded: found?.recorded ?? null };
};

/**
 * The plan with another text in one cell. What the source says stays in the value's provenance, what was read of
 * it first in `reviewed.from`. Settings are inferred anew. The same plan when it has no such row.
 */
export const withCorrectedCell = (plan: Plan, at: CellAt, text: string, decision: DecidedBy): Plan =>
  withCell(plan, at, (recorded, name) => {
    const { reason, ...who } = decision;
    const reviewed: Review = {
      decision: 'corrected',
      ...who,
      from: recorded?.reviewed?.from ?? { text: recorded?.cell ?? '', reason },
    };
    const reading = settled(readTyped(text, recorded, name));
    return { ...(recorded ?? { provenance: null }), cell: text, reading, reviewed };
  });

/** The plan as it would be with a text typed into one cell, read with every doubt, nobody having decided. */
export const withTypedCell = (plan: Plan, at: CellAt, text: string): Plan =>
  withCell(plan, at, (recorded, name) => ({
    ...(recorded ?? { provenance: null }),
    cell: text,
    reading: readTyped(text, recorded, name),
  }));

const withCell = (
  plan: Plan,
  at: CellAt,
  cell: (recorded: RecordedValue | null, indicator: string) => RecordedValue,
): Plan => {
  const roomy = withRoom(plan, at);
  const indicator = rowAt(roomy, at);
  const series = indicator?.series.find(({ id }) => id === at.address.seriesId);
  if (indicator === undefined || series === undefined) return plan;
  const key = keyIn(series, at);
  const changed = withValues(roomy, (address, recorded) =>
    valueKey(address) === key
      ? cell(recorded?.cell === '' && recorded.provenance === null ? null : recorded, indicator.name)
      : undefined,
  );
  return withSettings(changed, at.address.indicatorId);
};

const rowAt = (
  { indicators, placements }: Pick<Plan, 'indicators' | 'placements'>,
  { address: { indicatorId, restatedOn } }: CellAt,
): Indicator | undefined =>
  restatedOn === undefined
    ? indicators.find(({ id }) => id === indicatorId)
    : placements.find((each) => each.nodeId === restatedOn && each.indicatorId === indicatorId)?.restatedRow;

/** Results are found by their year, wherever it stands among the others by now. */
const keyIn = ({ actuals }: Series, { address, year }: CellAt): string => {
  if (address.role !== 'actual') return valueKey(address);
  const index = actuals.findIndex(({ reportingYear }) => reportingYear === year);
  return valueKey({ ...address, index: index < 0 ? actuals.length : index });
};

/** A year without a result gets a blank one, to be filled. */
const withRoom = (plan: Plan, { address, year }: CellAt): Plan => {
  if (address.role !== 'actual' || year === null) return plan;
  const roomy = (indicator: Indicator): Indicator => ({
    ...indicator,
    series: indicator.series.map((series) =>
      series.id !== address.seriesId || series.actuals.some(({ reportingYear }) => reportingYear === year)
        ? series
        : {
            ...series,
            actuals: [
              ...series.actuals,
              {
                reportingYear: year,
                recorded: { cell: '', reading: parseCell(''), provenance: null },
                referencePeriod: null,
              },
            ],
          },
    ),
  });
  return address.restatedOn === undefined
    ? {
        ...plan,
        indicators: plan.indicators.map((each) => (each.id === address.indicatorId ? roomy(each) : each)),
      }
    : {
        ...plan,
        placements: plan.placements.map((each) =>
          each.restatedRow !== undefined &&
          each.nodeId === address.restatedOn &&
          each.indicatorId === address.indicatorId
            ? { ...each, restatedRow: roomy(each.restatedRow) }
            : each,
        ),
      };
};

/** Settings follow the values; what a person has confirmed stays. */
const withSettings = (plan: Plan, indicatorId: string): Plan => {
  const facts = planFactsOf(plan);
  return {
    ...plan,
    indicators: plan.indicators.map((indicator) =>
      indicator.id === indicatorId
        ? { ...indicator, settings: settingsAfter(indicator, indicator, facts) }
        : indicator,
    ),
  };
};
