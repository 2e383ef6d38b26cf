import type { Indicator } from '../indicator/indicator.ts';
import { settingsAfter } from '../indicator/settings-after.ts';
import { nodeLabel } from '../plan/node-label.ts';
import type { Placement, Plan, PlanNode } from '../plan/plan.ts';
import { planFactsOf } from '../plan/plan-facts.ts';
import { compareSeries } from './compare-values.ts';
import { match } from './match.ts';
import type { ComparisonOptions, PlanComparison } from './plan-change.ts';
import { PlanTally } from './plan-tally.ts';
import { sameContent } from './same-content.ts';
import { joinedReviews, parentsFirst, withDistinctIds, withoutNodes } from './settle-plan.ts';

/**
 * What a document's plan changes in the stored one, and the plan as it will be. Title, kind, publisher,
 * municipalities and period of a stored plan stay as they are; its values, texts and projects of years that the
 * document does not report stay too. Where nothing differs but file and place, the stored part itself stays.
 * `stored` is undefined for a new plan: then everything is added.
 */
export const comparePlans = (
  stored: Plan | undefined,
  incoming: Plan,
  options: ComparisonOptions = {},
): PlanComparison => {
  const base = stored ?? emptied(incoming);
  const tally = new PlanTally(options.removeMissing ?? false);
  const names = namesOf(base, incoming);
  const years = new Set([
    ...incoming.reportingYears,
    ...[...incoming.narratives, ...incoming.projects].map(({ year }) => year),
  ]);
  const facts = planFactsOf({ period: base.period ?? incoming.period, indicators: incoming.indicators });

  const node = (before: PlanNode, now: PlanNode): PlanNode => {
    tally.properties({ part: 'node', node: names.node(now.id), name: '' }, [
      ['title', before.title, now.title],
      ['code', before.code, now.code],
      ['page', before.page, now.page],
      ['municipalities', before.municipalities.join('、'), now.municipalities.join('、')],
      ['parent', names.node(before.parentId), names.node(now.parentId)],
    ]);
    return before.inForce === undefined ? now : { ...now, inForce: before.inForce };
  };

  const indicator = (before: Indicator, now: Indicator, where: string): Indicator => {
    const mark = tally.changes.length;
    const told = { ...before, ...now, source: now.source ?? before.source };
    tally.properties({ part: 'indicator', node: where, name: now.name }, [
      ['name', before.name, told.name],
      ['divisions', before.divisions.join('、'), told.divisions.join('、')],
      ['source', before.source, told.source],
      ['definition', before.definition, told.definition],
      ['formula', before.formula, told.formula],
      ['settledWhen', before.settledWhen, told.settledWhen],
    ]);
    const series = compareSeries({ stored: before, incoming: now }, { years, node: where }, tally, options);
    if (tally.nothingNew(mark) && sameContent(series, before.series)) return before;
    return { ...told, series, settings: settingsAfter(before, { ...told, series }, facts) };
  };

  // Not by `merged`: the values of an indicator that is the same on both sides are counted as well.
  const indicators = match(base.indicators, incoming.indicators, ({ id }) => id).flatMap((pair) =>
    pair.stored && pair.incoming
      ? [indicator(pair.stored, pair.incoming, names.nodeOfIndicator(pair.incoming.id))]
      : tally.merged([pair], {
          told: ({ id, name }) => ({ part: 'indicator', node: names.nodeOfIndicator(id), name, year: null }),
        }),
  );

  const placement = (before: Placement, now: Placement): Placement =>
    before.restatedRow === undefined || now.restatedRow === undefined
      ? now
      : { ...now, restatedRow: indicator(before.restatedRow, now.restatedRow, names.node(now.nodeId)) };

  const joined: Plan = {
    ...base,
    period: base.period ?? incoming.period,
    reportingYears: [...new Set([...base.reportingYears, ...incoming.reportingYears])].toSorted(
      (a, b) => a - b,
    ),
    levels: tally.merged(
      match(base.levels, incoming.levels, ({ id }) => id),
      {
        told: ({ name }) => ({ part: 'level', node: '', name, year: null, text: name }),
      },
    ),
    nodes: parentsFirst(
      tally.merged(
        match(base.nodes, incoming.nodes, ({ id }) => id),
        {
          told: ({ id }) => ({ part: 'node', node: names.node(id), name: '', year: null }),
          merge: node,
        },
      ),
    ),
    indicators,
    placements: tally.merged(
      match(base.placements, incoming.placements, ({ nodeId, indicatorId, role, restated }) =>
        JSON.stringify([nodeId, indicatorId, role, restated]),
      ),
      {
        told: ({ nodeId, indicatorId, restated }) => ({
          part: 'placement',
          node: names.node(nodeId),
          name: `${names.indicator(indicatorId)}${restated ? '【再掲】' : ''}`,
          year: null,
        }),
        merge: placement,
      },
    ),
    projects: withDistinctIds(
      tally.merged(
        match(base.projects, incoming.projects, ({ year, nodeId, title }) =>
          JSON.stringify([year, nodeId, title]),
        ),
        {
          told: ({ nodeId, title, year, text }) => ({
            part: 'project',
            node: names.node(nodeId),
            name: title,
            year,
            text,
          }),
          // Costs and outputs that people have answered are in no document.
          merge: ({ id, outputs, budget, settledCost }, now) => ({
            ...(outputs === undefined ? {} : { outputs }),
            ...(budget === undefined ? {} : { budget }),
            ...(settledCost === undefined ? {} : { settledCost }),
            ...now,
            id,
          }),
          expects: ({ year }) => years.has(year),
        },
      ),
    ),
    narratives: tally.merged(
      match(base.narratives, incoming.narratives, ({ nodeId, year, kind }) =>
        JSON.stringify([nodeId, year, kind]),
      ),
      {
        told: ({ nodeId, kind, year, text }) => ({
          part: 'narrative',
          node: names.node(nodeId),
          name: kind,
          year,
          text,
        }),
        expects: ({ year }) => years.has(year),
      },
    ),
    notes: tally.merged(
      match(base.notes, incoming.notes, ({ nodeId, text }) => JSON.stringify([nodeId, text])),
      {
        told: ({ nodeId, text }) => ({ part: 'note', node: names.node(nodeId), name: '', year: null, text }),
      },
    ),
    divisions: [],
  };
  const reviews = joinedReviews(stored?.reviews ?? [], incoming.reviews ?? []);
  const settled = withoutNodes(
    { ...withDivisions(joined, base.divisions), ...(reviews.length === 0 ? {} : { reviews }) },
    new Set(options.removeMissing ? missingNodes(base, incoming) : []),
  );
  if (stored !== undefined)
    tally.properties({ part: 'plan', node: '', name: '' }, [
      ['reportingYears', stored.reportingYears.join('、'), settled.reportingYears.join('、')],
      ['period', periodText(stored), periodText(settled)],
      ['reviews', String(stored.reviews?.length ?? 0), String(reviews.length)],
    ]);
  const { changes, unchangedValues } = tally;
  return { changes, unchangedValues, plan: stored && sameContent(settled, stored) ? stored : settled };
};

const missingNodes = (base: Plan, incoming: Plan): readonly string[] => {
  const told = new Set(incoming.nodes.map(({ id }) => id));
  return base.nodes.map(({ id }) => id).filter((id) => !told.has(id));
};

const periodText = ({ period }: Plan): string => (period === null ? '' : `${period.from}–${period.to}`);

/** Names of divisions as they occur, those that the plan had first. */
const withDivisions = (plan: Plan, held: readonly string[]): Plan => ({
  ...plan,
  divisions: [
    ...new Set([
      ...held,
      ...plan.indicators.flatMap(({ divisions }) => divisions),
      ...plan.projects.flatMap(({ divisions }) => divisions),
    ]),
  ],
});

/** A plan with the facts of a document and nothing in it. */
const emptied = (plan: Plan): Plan => ({
  ...plan,
  levels: [],
  nodes: [],
  indicators: [],
  placements: [],
  projects: [],
  narratives: [],
  notes: [],
  divisions: [],
});

/** Names of things in words, those of the document first. */
const namesOf = (stored: Plan, incoming: Plan) => {
  const nodes = new Map<string, string>();
  const indicators = new Map<string, string>();
  const places = new Map<string, string>();
  for (const plan of [stored, incoming]) {
    for (const node of plan.nodes) nodes.set(node.id, nodeLabel(plan, node));
    for (const { id, name } of plan.indicators) indicators.set(id, name);
    for (const { indicatorId, nodeId, restated } of plan.placements)
      if (!restated) places.set(indicatorId, nodeId);
  }
  const node = (id: string | null): string => (id === null ? '' : (nodes.get(id) ?? ''));
  return {
    node,
    indicator: (id: string): string => indicators.get(id) ?? '',
    nodeOfIndicator: (id: string): string => node(places.get(id) ?? null),
  };
};
