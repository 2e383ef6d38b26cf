import { type Plan, type RecordedValue, type Stores, valuesOfPlan } from '#domain';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import type { HistoryLine } from './history-line.ts';

/** A value of a plan: a result by its year, a target by its place among the targets. */
export interface StoredValueAt {
  readonly indicator: string;
  readonly series: string;
  readonly role: 'baseline' | 'actual' | 'target';
  /** Reporting year of a result; place (from 0) of a target; null for a baseline. */
  readonly year: number | null;
}

const find = (plan: Plan, { indicator, series, role, year }: StoredValueAt): RecordedValue | null =>
  valuesOfPlan(plan).find(
    ({ address, year: of }) =>
      address.restatedOn === undefined &&
      address.indicatorId === indicator &&
      address.seriesId === series &&
      address.role === role &&
      (role === 'baseline' || (role === 'actual' ? of : address.index) === year),
  )?.recorded ?? null;

/** What the value was after each save that changed it, newest first, as far back as revisions of the plan are kept. */
export const storedHistory = async (
  { plans }: Pick<Stores, 'plans'>,
  planId: string,
  at: StoredValueAt,
): Promise<readonly HistoryLine[]> => {
  const lines: HistoryLine[] = [];
  let before: string | null = null;
  for (const { revision, at: saved, by, why } of (await plans.revisions(planId)).toReversed()) {
    const plan = await plans.findRevision(planId, revision);
    const recorded = plan === undefined ? null : find(plan, at);
    const cell = recorded?.cell ?? null;
    if (cell === before) continue;
    const origin = recorded?.provenance ?? null;
    lines.push({
      at: saved,
      by: by ?? '',
      way: 'plan',
      whose: null,
      from: before,
      to: cell ?? '',
      why,
      source:
        origin?.file === undefined || origin.place.kind === 'entered'
          ? null
          : { name: origin.source, file: origin.file, place: origin.place },
    });
    before = cell;
  }
  return lines.toReversed();
};

/** The history of a value of a plan. Throws `PlanNotFoundError` also for a value that there never was. */
export const valueHistory = async (
  desk: Desk,
  planId: string,
  at: StoredValueAt,
): Promise<{ readonly plan: string; readonly name: string; readonly lines: readonly HistoryLine[] }> => {
  authorise(desk, 'plan.read', { plan: planId });
  return desk.storage.transaction(async (stores) => {
    const plan = await stores.plans.find(planId);
    const indicator = plan?.indicators.find(({ id }) => id === at.indicator);
    const series = indicator?.series.find(({ id }) => id === at.series);
    if (plan === undefined || indicator === undefined || series === undefined)
      throw new PlanNotFoundError(planId);
    return {
      plan: plan.title,
      name: [indicator.name, series.label].filter(Boolean).join(' '),
      lines: await storedHistory(stores, planId, at),
    };
  });
};
