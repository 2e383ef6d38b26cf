import { inferSettings } from '../indicator/infer-settings.ts';
import type { Indicator, IndicatorSettings } from '../indicator/indicator.ts';
import { nodeLabel } from '../plan/node-label.ts';
import type { Placement, Plan, PlanNode, Project } from '../plan/plan.ts';
import { type PlanFacts, planFactsOf } from '../plan/plan-facts.ts';
import { compareSeries, type ValueTally } from './compare-values.ts';
import { match, type Pair } from './match.ts';
import type { ChangedPart, ComparisonOptions, PlanChange, PlanComparison } from './plan-change.ts';
import { sameContent } from './same-content.ts';

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
  const tally: ValueTally = { changes: [], unchangedValues: 0 };
  const nodes = { stored: labels(base), incoming: labels(incoming) };
  const nodeName = (id: string | null): string =>
    id === null ? '' : (nodes.incoming.get(id) ?? nodes.stored.get(id) ?? '');
  const years = new Set([
    ...incoming.reportingYears,
    ...[...incoming.narratives, ...incoming.projects].map(({ year }) => year),
  ]);

  /** One list of the plan as it will be; `merge` joins what is on both sides and differs. */
  const merged = <T>(
    pairs: readonly Pair<T>[],
    told: (thing: T) => Pick<PlanChange, 'part' | 'node' | 'name' | 'year'> & { text?: string },
    merge: (stored: T, incoming: T) => T = (_, now) => now,
    reports: (thing: T) => boolean = () => true,
  ): T[] =>
    pairs.flatMap(({ stored: before, incoming: now }) => {
      const put = (kind: PlanChange['kind'], thing: T) => {
        const { text, ...words } = told(thing);
        const [from, to] = [before, now].map((each) => {
          const said = each === undefined ? undefined : told(each).text;
          return said === undefined ? null : { text: said };
        });
        tally.changes.push({ kind, ...words, property: null, from: from ?? null, to: to ?? null });
      };
      if (before === undefined) {
        if (now === undefined) return [];
        put('added', now);
        return [now];
      }
      if (now === undefined) {
        if (!reports(before)) return [before];
        put('missing', before);
        return options.removeMissing ? [] : [before];
      }
      if (sameContent(before, now)) return [before];
      if (told(before).text !== undefined) put('changed', now);
      return [merge(before, now)];
    });

  const properties = (
    part: ChangedPart,
    words: { readonly node: string; readonly name: string },
    pairs: readonly (readonly [property: string, from: string | null, to: string | null])[],
  ): void => {
    for (const [property, from, to] of pairs)
      if ((from ?? '') !== (to ?? ''))
        tally.changes.push({
          kind: 'changed',
          part,
          ...words,
          year: null,
          property,
          from: from === null ? null : { text: from },
          to: to === null ? null : { text: to },
        });
  };

  const node = (before: PlanNode, now: PlanNode): PlanNode => {
    const words = { node: nodeName(now.id), name: '' };
    properties('node', words, [
      ['title', before.title, now.title],
      ['code', before.code, now.code],
      ['page', before.page ?? null, now.page ?? null],
      ['municipalities', before.municipalities.join(' '), now.municipalities.join(' ')],
      ['place', nodeName(before.parentId), nodeName(now.parentId)],
    ]);
    return now;
  };

  const placements = match(base.placements, incoming.placements, placementKey);
  const nodeOf = (indicatorId: string): string =>
    nodeName(
      [...incoming.placements, ...base.placements].find(
        (each) => each.indicatorId === indicatorId && !each.restated,
      )?.nodeId ?? null,
    );
  const facts = planFactsOf({ period: base.period ?? incoming.period, indicators: incoming.indicators });

  const indicator = (before: Indicator, now: Indicator, where = nodeOf(now.id)): Indicator => {
    const words = { node: where, name: now.name };
    properties('indicator', words, [
      ['name', before.name, now.name],
      ['divisions', before.divisions.join('、'), now.divisions.join('、')],
      ['source', before.source, now.source ?? before.source],
      ['definition', before.definition ?? null, now.definition ?? before.definition ?? null],
      ['formula', before.formula ?? null, now.formula ?? before.formula ?? null],
      ['settledWhen', before.settledWhen ?? null, now.settledWhen ?? before.settledWhen ?? null],
    ]);
    const series = compareSeries({ stored: before, incoming: now }, years, where, tally, options);
    const settings = settingsOf(before, { ...now, series }, facts);
    return { ...before, ...now, source: now.source ?? before.source, series, settings };
  };

  /** Equal indicators are walked too: their values count as unchanged. */
  const indicators = match(base.indicators, incoming.indicators, ({ id }) => id).flatMap((pair) => {
    const { stored: before, incoming: now } = pair;
    if (before !== undefined && now !== undefined) {
      const count = tally.changes.length;
      const joined = indicator(before, now);
      return [tally.changes.length === count ? before : joined];
    }
    return merged([pair], (each) => ({ part: 'indicator', node: nodeOf(each.id), name: each.name, year: null }));
  });

  const placement = (before: Placement, now: Placement): Placement =>
    before.restatedRow === undefined || now.restatedRow === undefined
      ? now
      : { ...now, restatedRow: indicator(before.restatedRow, now.restatedRow, `${nodeName(now.nodeId)}【再掲】`) };
  const named = new Map([...base.indicators, ...incoming.indicators].map(({ id, name }) => [id, name]));

  const plan: Plan = {
    ...base,
    period: base.period ?? incoming.period,
    reportingYears: [...new Set([...base.reportingYears, ...incoming.reportingYears])].toSorted((a, b) => a - b),
    levels: merged(
      match(base.levels, incoming.levels, ({ id }) => id),
      ({ name }) => ({ part: 'level', node: '', name, year: null, text: name }),
    ),
    nodes: parentsFirst(
      merged(
        match(base.nodes, incoming.nodes, ({ id }) => id),
        ({ id }) => ({ part: 'node', node: nodeName(id), name: '', year: null }),
        node,
      ),
    ),
    indicators,
    placements: merged(
      placements,
      ({ nodeId, indicatorId, restated }) => ({
        part: 'placement',
        node: nodeName(nodeId),
        name: `${named.get(indicatorId) ?? ''}${restated ? '【再掲】' : ''}`,
        year: null,
      }),
      placement,
    ),
    projects: distinct(
      merged(
        match(base.projects, incoming.projects, ({ year, nodeId, title }) => `${year} ${nodeId} ${title}`),
        ({ nodeId, title, year, text }) => ({ part: 'project', node: nodeName(nodeId), name: title, year, text }),
        (before, now) => ({ ...now, id: before.id }),
        ({ year }) => years.has(year),
      ),
    ),
    narratives: merged(
      match(base.narratives, incoming.narratives, ({ nodeId, year, kind }) => `${nodeId} ${year} ${kind}`),
      ({ nodeId, kind, year, text }) => ({ part: 'narrative', node: nodeName(nodeId), name: kind, year, text }),
      undefined,
      ({ year }) => years.has(year),
    ),
    notes: merged(
      match(base.notes, incoming.notes, ({ nodeId, text }) => `${nodeId} ${text}`),
      ({ nodeId, text }) => ({ part: 'note', node: nodeName(nodeId), name: '', year: null, text }),
    ),
    divisions: [...new Set([...base.divisions, ...incoming.divisions])],
  };
  const complete = consistent(withReviews(plan, base, incoming));
  const unchanged = stored !== undefined && tally.changes.every(({ kind }) => kind === 'missing') && !options.removeMissing;
  return { ...tally, plan: unchanged && sameContent(complete, stored) ? stored : complete };
};

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
