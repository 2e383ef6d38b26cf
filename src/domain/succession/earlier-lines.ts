import type { Indicator, Series } from '../indicator/indicator.ts';
import type { Plan } from '../plan/plan.ts';
import type { Predecessor, SuccessionWay } from '../plan/succession.ts';

/** A line of values, by the plan and indicator it stands under. */
export interface LineAddress {
  readonly plan: string;
  readonly indicator: string;
  readonly series: string;
}

/** A line of an earlier plan that another line comes from, directly or through plans between. */
export interface EarlierLine {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly series: Series;
  /** How it went on into the plan after it. */
  readonly way: SuccessionWay;
  /**
   * One thing with the line that was asked for: carried over, re-based, or split off from a line of its own, all the
   * way. Anything else was a whole that was divided, or a part of what is now a whole: shown beside, never in one line.
   */
  readonly continued: boolean;
  /** Nothing between the two is different: carried over all the way, and measured alike. */
  readonly unbroken: boolean;
}

/** Plans by id, the newer one and those it comes from. */
export type Lineage = ReadonlyMap<string, Plan>;

/**
 * The lines of earlier plans that a line of values comes from, the oldest first. Those of plans that are not in the
 * lineage are left out, with all that is before them.
 */
export const earlierLines = (plans: Lineage, at: LineAddress): readonly EarlierLine[] =>
  linesBefore(plans, at, { continued: true, unbroken: true, seen: new Set() });

interface SoFar {
  readonly continued: boolean;
  readonly unbroken: boolean;
  readonly seen: ReadonlySet<string>;
}

const linesBefore = (plans: Lineage, at: LineAddress, so: SoFar): readonly EarlierLine[] => {
  const key = JSON.stringify([at.plan, at.indicator, at.series]);
  const indicator = plans.get(at.plan)?.indicators.find(({ id }) => id === at.indicator);
  const series = indicator?.series.find(({ id }) => id === at.series);
  if (indicator === undefined || series === undefined || so.seen.has(key)) return [];
  const seen = new Set([...so.seen, key]);
  return (indicator.predecessors ?? []).flatMap((predecessor) => {
    const plan = plans.get(predecessor.plan);
    const before = plan?.indicators.find(({ id }) => id === predecessor.indicator);
    if (plan === undefined || before === undefined) return [];
    const own = ownLine(before, predecessor, series);
    const continued = so.continued && own !== undefined;
    const unbroken =
      so.unbroken && own !== undefined && predecessor.way === 'carried' && measuredAlike(before, indicator);
    return (own === undefined ? before.series : [own]).flatMap((line): readonly EarlierLine[] => [
      ...linesBefore(
        plans,
        { plan: plan.id, indicator: before.id, series: line.id },
        { continued, unbroken, seen },
      ),
      { plan, indicator: before, series: line, way: predecessor.way, continued, unbroken },
    ]);
  });
};

/** The very line that is continued; undefined where it is a part of one, or one of its parts. */
const ownLine = (
  { series }: Indicator,
  { series: named, way }: Predecessor,
  continuing: Series,
): Series | undefined =>
  way === 'merged'
    ? undefined
    : named !== undefined
      ? series.find(({ id }) => id === named)
      : way === 'split'
        ? undefined
        : series.find(({ id }) => id === continuing.id);

/** The same kind of figure: a state beside a state, an amount a year beside an amount a year. */
export const measuredAlike = (a: Indicator, b: Indicator): boolean =>
  a.settings.measureType.value === b.settings.measureType.value;

/**
 * A plan and all those it comes from, as far as `find` has them. Circles are gone through once.
 */
export const lineageOf = async (
  plan: Plan,
  find: (id: string) => Promise<Plan | undefined>,
): Promise<Lineage> => {
  const plans = new Map([[plan.id, plan]]);
  const waiting = [...namedBefore(plan)];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (plans.has(id)) continue;
    const found = await find(id);
    if (found === undefined) continue;
    plans.set(id, found);
    waiting.push(...namedBefore(found));
  }
  return plans;
};

const namedBefore = ({ succession, indicators }: Plan): ReadonlySet<string> =>
  new Set([
    ...(succession === undefined ? [] : [succession.plan]),
    ...indicators.flatMap(({ predecessors = [] }) => predecessors.map(({ plan }) => plan)),
  ]);
