import { canonicalJson, nodeLabel, type Plan, type PlanNode, type RecordedValue, type Series } from '#domain';

/** A fact of a plan on one line: where it stands, what it is, what it says. */
export interface PlanFact {
  readonly at: string;
  readonly what: FactKind;
  readonly says: string;
}

type FactKind =
  | 'plan'
  | 'node'
  | 'placement'
  | 'divisions'
  | 'source'
  | 'baseline'
  | 'actual'
  | 'target'
  | 'footnote'
  | 'narrative'
  | 'project'
  | 'note'
  | 'setting'
  | 'doubt';

/** The cell as written and all that its reading says, whether in the cell or in the heading above it. */
const valueText = ({ cell, reading }: RecordedValue): string => {
  const { inherited, certainty: _, reason: __, ...own } = reading;
  return canonicalJson([
    cell,
    { ...own, unit: own.unit || (inherited?.unit ?? ''), basis: own.basis ?? inherited?.basis ?? null },
    own.period ?? inherited?.period ?? null,
  ]);
};

const factsOfSeries = (at: string, series: Series): PlanFact[] => {
  const value = (what: FactKind, key: string, recorded: RecordedValue | null): PlanFact[] => {
    if (recorded === null) return [];
    const where = { at: `${at} ${key}` };
    const { cell, footnote, reading } = recorded;
    return [
      { ...where, what, says: valueText(recorded) },
      ...(footnote === undefined ? [] : [{ ...where, what: 'footnote' as const, says: footnote }]),
      ...(reading.certainty === 'sure' ? [] : [{ ...where, what: 'doubt' as const, says: cell }]),
    ];
  };
  return [
    ...value('baseline', '基準値', series.baseline),
    ...series.actuals.flatMap(({ reportingYear, recorded, referencePeriod }) => [
      ...value('actual', `実績${reportingYear}`, recorded),
      { at: `${at} 実績${reportingYear}`, what: 'actual' as const, says: canonicalJson(referencePeriod) },
    ]),
    ...series.targets.flatMap(({ kind, dueYear, recorded }) => [
      ...value('target', `目標値 ${kind}`, recorded),
      { at: `${at} 目標値 ${kind}`, what: 'target' as const, says: String(dueYear) },
    ]),
  ];
};

/**
 * Everything a plan says, a line each, without ids and origins: what must be the same after it was stored,
 * printed and read back.
 */
export const factsOfPlan = (plan: Plan): PlanFact[] => {
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const label = (id: string | null): string => {
    const node = id === null ? undefined : nodes.get(id);
    return node ? nodeLabel(plan, node) : '';
  };
  const levelOf = (node: PlanNode): string => plan.levels.find(({ id }) => id === node.level)?.name ?? '';
  const indicators = new Map(plan.indicators.map((indicator) => [indicator.id, indicator]));
  return [
    { at: '', what: 'plan', says: plan.title },
    { at: '', what: 'plan', says: plan.kind },
    { at: '', what: 'plan', says: plan.publisher },
    { at: '', what: 'plan', says: plan.municipalities.join(' ') },
    { at: '', what: 'plan', says: JSON.stringify(plan.period) },
    { at: '', what: 'plan', says: `実績 ${plan.reportingYears.join(' ')}` },
    { at: '', what: 'plan', says: plan.yearConvention },
    { at: '', what: 'plan', says: plan.levels.map(({ name }) => name).join(' ') },
    { at: '', what: 'plan', says: plan.divisions.join(' ') },
    ...plan.nodes.map(
      (node): PlanFact => ({
        at: label(node.id),
        what: 'node',
        says: JSON.stringify([
          label(node.parentId),
          levelOf(node),
          node.code,
          node.title,
          node.page ?? null,
          node.municipalities,
        ]),
      }),
    ),
    ...plan.placements.flatMap(({ nodeId, indicatorId, role, restated, restatedRow }) => {
      const indicator = restatedRow ?? indicators.get(indicatorId);
      if (!indicator) return [];
      const at = `${label(nodeId)} / ${indicator.name}${restated ? '【再掲】' : ''}`;
      const { settings } = indicator;
      return [
        { at, what: 'placement', says: JSON.stringify([role, restated, indicators.get(indicatorId)?.name]) },
        { at, what: 'divisions', says: indicator.divisions.join(' ') },
        { at, what: 'source', says: indicator.source ?? '' },
        { at, what: 'placement', says: JSON.stringify(indicator.series.map((series) => series.label)) },
        {
          at,
          what: 'setting',
          says: JSON.stringify([
            settings.measureType.value,
            settings.direction.value,
            settings.window?.value,
          ]),
        },
        ...indicator.series.flatMap((series) => [
          { at: `${at} ${series.label ?? ''}`, what: 'source' as const, says: series.source ?? '' },
          ...factsOfSeries(`${at} ${series.label ?? ''}`, series),
        ]),
      ] satisfies PlanFact[];
    }),
    ...plan.narratives.map(
      ({ nodeId, year, kind, text }): PlanFact => ({
        at: `${label(nodeId)} ${year} ${kind}`,
        what: 'narrative',
        says: text,
      }),
    ),
    ...plan.projects.map(
      ({ nodeId, year, title, divisions, text }): PlanFact => ({
        at: `${label(nodeId)} ${year} ${title}`,
        what: 'project',
        says: `${divisions.join('、')} ${text}`,
      }),
    ),
    ...plan.notes.map(({ nodeId, text }): PlanFact => ({ at: label(nodeId), what: 'note', says: text })),
  ];
};

/** The same fact without white space: where a line ends, paper does not say whether a space stood there. */
export const withoutSpaces = (fact: PlanFact): PlanFact => {
  const bare = (text: string) => text.replaceAll(/\\n|\s/gu, '');
  return { ...fact, at: bare(fact.at), says: bare(fact.says) };
};

/** Facts that only the first of two plans has. */
export const lostFacts = (before: readonly PlanFact[], after: readonly PlanFact[]): PlanFact[] => {
  const left = new Map<string, number>();
  for (const fact of after) left.set(canonicalJson(fact), (left.get(canonicalJson(fact)) ?? 0) + 1);
  return before.filter((fact) => {
    const key = canonicalJson(fact);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
};
