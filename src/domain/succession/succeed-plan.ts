import {
  type LocalizedText,
  settingReasons,
  shortJapaneseYear,
  successionMessages as words,
} from '#messages';
import type { Indicator, Series } from '../indicator/indicator.ts';
import type { IndicatorLink } from '../indicator/indicator-link.ts';
import { isInForce } from '../plan/in-force.ts';
import type { Placement, Plan } from '../plan/plan.ts';
import type { RecordedValue } from '../plan/recorded.ts';
import type { Predecessor } from '../plan/succession.ts';

/** What becomes of one indicator in the next plan. */
export type IndicatorChoice =
  | { readonly way: 'carried' | 'rebased' }
  | { readonly way: 'split'; readonly names: readonly string[] }
  /** All with the same name become one. */
  | { readonly way: 'merged'; readonly into: string }
  | { readonly way: 'dropped'; readonly reason: string };

export interface SuccessionChoices {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly period: { readonly from: number; readonly to: number };
  /** New names of levels, by their ids; the old one where absent. */
  readonly levels: Readonly<Record<string, string>>;
  /** By indicator; `carried` where absent. */
  readonly indicators: Readonly<Record<string, IndicatorChoice>>;
}

/** What of an old plan can go on: what is still part of it in its last year. */
export const goingOn = (old: Plan): readonly Indicator[] =>
  old.indicators.filter((indicator) =>
    isInForce(indicator, old.period?.to ?? Math.max(...old.reportingYears, 0)),
  );

/** What is wrong with choices, by indicator. */
export const choiceProblems = (
  old: Plan,
  { indicators }: Pick<SuccessionChoices, 'indicators'>,
): Readonly<Record<string, LocalizedText>> => {
  const problems: Record<string, LocalizedText> = {};
  const merged = new Map<string, number>();
  for (const choice of Object.values(indicators))
    if (choice.way === 'merged') merged.set(choice.into, (merged.get(choice.into) ?? 0) + 1);
  for (const { id } of goingOn(old)) {
    const choice = indicators[id];
    if (choice?.way === 'dropped' && choice.reason === '') problems[id] = words.problems.noReason;
    if (choice?.way === 'split' && new Set(choice.names).size < 2) problems[id] = words.problems.fewNames;
    if (choice?.way === 'merged' && choice.into === '') problems[id] = words.problems.noName;
    else if (choice?.way === 'merged' && (merged.get(choice.into) ?? 0) < 2)
      problems[id] = words.problems.alone(choice.into);
  }
  return problems;
};

/**
 * The next plan from an old one: its nodes and levels, its indicators carried over, re-based, split and merged, each
 * saying what it continues. The old plan is not touched; results, texts and projects stay with it, and targets are for
 * the new plan to set.
 */
export const succeedPlan = (old: Plan, choices: SuccessionChoices): Plan => {
  const year = choices.period.from;
  const nodes = old.nodes.filter((node) => isInForce(node, year));
  const kept = new Set(nodes.map(({ id }) => id));
  const made = goingOn(old).flatMap((indicator) => successors(old, indicator, choices));
  // Merged ones arrive once each with all that they were made of.
  const indicators = [...Map.groupBy(made, ({ indicator }) => indicator.id).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined
      ? []
      : [{ ...first.indicator, predecessors: same.flatMap((each) => each.indicator.predecessors ?? []) }];
  });
  const placements = old.placements.flatMap((placement): readonly Placement[] => {
    if (!kept.has(placement.nodeId)) return [];
    const { restatedRow: _, ...rest } = placement;
    return made
      .filter(({ from }) => from === placement.indicatorId)
      .map(({ indicator }) => ({ ...rest, indicatorId: indicator.id, provenance: null }));
  });
  return {
    id: choices.id,
    title: choices.title,
    kind: choices.kind,
    publisher: old.publisher,
    municipalities: old.municipalities,
    period: choices.period,
    reportingYears: [year],
    yearConvention: old.yearConvention,
    levels: old.levels.map(({ id, name }) => ({ id, name: choices.levels[id] || name })),
    nodes: nodes.map(({ inForce: _, ...node }) => ({ ...node, provenance: null })),
    indicators,
    placements: distinct(placements),
    projects: [],
    narratives: [],
    notes: [],
    divisions: old.divisions,
    ...(old.ratingScale === undefined ? {} : { ratingScale: old.ratingScale }),
    ...(old.approval === undefined ? {} : { approval: old.approval }),
    succession: {
      plan: old.id,
      title: old.title,
      dropped: goingOn(old).flatMap(({ id, name }) => {
        const choice = choices.indicators[id];
        return choice?.way === 'dropped' ? [{ indicator: id, name, reason: choice.reason }] : [];
      }),
    },
  };
};

/** A merged indicator stands once on a node where several of its parts stood. */
const distinct = (placements: readonly Placement[]): readonly Placement[] => [
  ...new Map(
    placements.map((each) => [JSON.stringify([each.nodeId, each.indicatorId]), each] as const),
  ).values(),
];

interface Successor {
  /** id of the old indicator. */
  readonly from: string;
  readonly indicator: Indicator;
}

const successors = (old: Plan, held: Indicator, choices: SuccessionChoices): readonly Successor[] => {
  const choice = choices.indicators[held.id] ?? { way: 'carried' };
  const { inForce: _, predecessors: __, ...indicator } = held;
  const window = held.settings.window === null ? null : { ...held.settings.window, value: choices.period };
  const settings = {
    ...held.settings,
    window: window && { ...window, origin: 'inferred' as const, because: settingReasons.planPeriod.ja },
  };
  const line = (series: Series, baseline: RecordedValue | null, label = series.label): Series => ({
    id: series.id,
    label,
    baseline,
    actuals: [],
    targets: [],
    ...(series.source === undefined ? {} : { source: series.source }),
  });
  const origin = (way: Predecessor['way'], series?: string): readonly Predecessor[] => [
    { plan: old.id, indicator: held.id, ...(series === undefined ? {} : { series }), way },
  ];
  switch (choice.way) {
    case 'dropped':
      return [];
    case 'carried':
    case 'rebased': {
      const baseline = (series: Series) =>
        choice.way === 'carried' ? series.baseline : latestAsBaseline(series);
      const series = held.series.map((each) => line(each, baseline(each)));
      return [
        { from: held.id, indicator: { ...indicator, settings, series, predecessors: origin(choice.way) } },
      ];
    }
    case 'split':
      return choice.names.map((name, place) => {
        // A part that had a line of its own goes on from that line.
        const own = held.series.find(({ label }) => label === name);
        const series = {
          id: 's1',
          label: null,
          baseline: own ? latestAsBaseline(own) : null,
          actuals: [],
          targets: [],
        };
        return {
          from: held.id,
          indicator: {
            ...indicator,
            id: `${held.id}-${place + 1}`,
            name,
            settings,
            series: [series],
            predecessors: origin('split', own?.id),
          },
        };
      });
    case 'merged': {
      const first = goingOn(old).find(({ id }) => {
        const other = choices.indicators[id];
        return other?.way === 'merged' && other.into === choice.into;
      });
      const series = [{ id: 's1', label: null, baseline: null, actuals: [], targets: [] }];
      return [
        {
          from: held.id,
          indicator: {
            ...indicator,
            id: first?.id ?? held.id,
            name: choice.into,
            settings,
            series,
            predecessors: origin('merged'),
          },
        },
      ];
    }
  }
};

/** The last result that is known for sure, with its year in the cell; null where there is none. */
export const latestAsBaseline = ({ actuals }: Pick<Series, 'actuals'>): RecordedValue | null => {
  const known = actuals
    .filter(
      ({ recorded: { reading } }) =>
        reading.status === 'known' &&
        reading.certainty === 'sure' &&
        (reading.value !== null || reading.parts.length > 0),
    )
    .toSorted((a, b) => a.reportingYear - b.reportingYear)
    .at(-1);
  if (known === undefined) return null;
  const { recorded, reportingYear, referencePeriod } = known;
  if (recorded.reading.period !== null) return recorded;
  const text = shortJapaneseYear(reportingYear);
  return {
    ...recorded,
    cell: `${recorded.cell} (${text})`,
    reading: {
      ...recorded.reading,
      period: { text, value: referencePeriod ?? { kind: 'fiscal_year', year: reportingYear } },
    },
  };
};

/** What the two plans' indicators are to each other: one thing, or parts of one another. */
export const successionLinks = (plan: Plan): readonly IndicatorLink[] =>
  plan.indicators.flatMap(({ id, predecessors = [] }) =>
    predecessors.map(({ plan: from, indicator, way }) => ({
      a: { plan: from, indicator },
      b: { plan: plan.id, indicator: id },
      relation: way === 'carried' || way === 'rebased' ? ('same' as const) : ('related' as const),
    })),
  );
