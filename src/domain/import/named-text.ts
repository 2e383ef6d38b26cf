import type { Indicator } from '../indicator/indicator.ts';
import type { Doubt, DoubtField } from '../plan/draft.ts';
import { findMunicipality, municipalityName } from '../plan/municipality.ts';
import type { Plan, PlanNode } from '../plan/plan.ts';

/** Fields that hold a name, not a value. */
export type NamedField = Exclude<DoubtField, 'baseline' | 'actual' | 'target'>;

/** Which name of which indicator or node. */
export interface NamedSubject {
  readonly field: NamedField;
  readonly indicatorId?: string;
  /** The line of values whose source differs from the indicator's. */
  readonly seriesId?: string;
  readonly nodeId?: string;
}

const ofNode = (field: NamedField): field is 'title' | 'code' | 'municipalities' =>
  field === 'title' || field === 'code' || field === 'municipalities';

/** 「、」 stands between several names, written and typed. */
const between = '、';
const splitNames = (text: string): readonly string[] =>
  text
    .split(/[、，,\n]+/u)
    .map((name) => name.trim())
    .filter(Boolean);

const textOfIndicator = (indicator: Indicator, field: NamedField): string =>
  field === 'name'
    ? indicator.name
    : field === 'source'
      ? (indicator.source ?? '')
      : indicator.divisions.join(between);

const textOfNode = (node: PlanNode, field: 'title' | 'code' | 'municipalities'): string =>
  field === 'municipalities' ? node.municipalities.map(municipalityName).join(between) : (node[field] ?? '');

/** The name a subject has in the plan; undefined when the plan has no such thing. */
export const textOf = (
  plan: Pick<Plan, 'indicators' | 'nodes'>,
  subject: NamedSubject,
): string | undefined => {
  const { field } = subject;
  if (ofNode(field)) {
    const node = plan.nodes.find(({ id }) => id === subject.nodeId);
    return node && textOfNode(node, field);
  }
  const indicator = plan.indicators.find(({ id }) => id === subject.indicatorId);
  if (indicator === undefined || subject.seriesId === undefined)
    return indicator && textOfIndicator(indicator, field);
  return indicator.series.find(({ id }) => id === subject.seriesId)?.source;
};

/** Whose name a doubt is about; undefined when it is about another row than the indicator's own (再掲). */
const subjectOf = (
  plan: Pick<Plan, 'indicators'>,
  { nodeId, indicatorId, raw }: Doubt,
  field: NamedField,
): NamedSubject | undefined => {
  if (ofNode(field)) return nodeId === undefined ? undefined : { field, nodeId };
  if (indicatorId === undefined) return undefined;
  if (field !== 'source') return { field, indicatorId };
  const indicator = plan.indicators.find(({ id }) => id === indicatorId);
  const written = bare(raw);
  const series = indicator?.series.find(({ source }) => source !== undefined && bare(source) === written);
  if (series !== undefined) return { field, indicatorId, seriesId: series.id };
  return indicator?.source && bare(indicator.source) === written ? { field, indicatorId } : undefined;
};

const bare = (text: string): string => text.replaceAll(/<[^>]*>|\s/gu, '');

/** The name that a doubt is about, with its proposal as a whole text. */
export const namedText = (
  plan: Pick<Plan, 'indicators' | 'nodes'>,
  doubt: Doubt,
  field: NamedField,
): Named | undefined => {
  const subject = subjectOf(plan, doubt, field);
  const text = subject && textOf(plan, subject);
  if (subject === undefined || text === undefined) return undefined;
  const proposal = doubt.proposal === undefined ? null : wholeProposal(field, text, doubt.proposal);
  return { key: nameKey(subject), subject, text, proposal };
};

interface Named {
  readonly key: string;
  readonly subject: NamedSubject;
  readonly text: string;
  readonly proposal: string | null;
}

const nameKey = ({ field, indicatorId, seriesId, nodeId }: NamedSubject): string =>
  ['name', field, indicatorId, seriesId, nodeId].filter((part) => part !== undefined).join('.');

/** Of several names the proposal mends one: the division that starts alike, a municipality that is missing. */
const wholeProposal = (field: NamedField, text: string, proposal: string): string => {
  if (field === 'municipalities')
    return [...new Set([...splitNames(text), ...splitNames(proposal)])].join(between);
  if (field !== 'divisions') return proposal;
  const mended = splitNames(text).map((name) =>
    name.length > 2 && proposal.startsWith(name.slice(0, -1)) ? proposal : name,
  );
  return mended.includes(proposal) ? mended.join(between) : proposal;
};

/** Names of municipalities that nobody knows: a node cannot have them. */
export const unknownMunicipalities = (text: string): readonly string[] =>
  splitNames(text).filter((name) => findMunicipality(name) === undefined);

/** The plan with another name in place of one. Unknown municipalities are left out. */
export const withName = <P extends Pick<Plan, 'indicators' | 'nodes'>>(
  plan: P,
  { field, indicatorId, seriesId, nodeId }: NamedSubject,
  text: string,
): P =>
  ofNode(field)
    ? { ...plan, nodes: plan.nodes.map((node) => (node.id === nodeId ? namedNode(node, field, text) : node)) }
    : {
        ...plan,
        indicators: plan.indicators.map((indicator) =>
          indicator.id === indicatorId ? namedIndicator(indicator, field, text, seriesId) : indicator,
        ),
      };

const namedNode = (node: PlanNode, field: 'title' | 'code' | 'municipalities', text: string): PlanNode => {
  if (field === 'title') return { ...node, title: text };
  if (field === 'code') return { ...node, code: text === '' ? null : text };
  const codes = splitNames(text).flatMap((name) => findMunicipality(name)?.code ?? []);
  return { ...node, municipalities: codes };
};

const namedIndicator = (
  indicator: Indicator,
  field: NamedField,
  text: string,
  seriesId: string | undefined,
): Indicator => {
  if (field === 'name') return { ...indicator, name: text };
  if (field === 'divisions') return { ...indicator, divisions: splitNames(text) };
  if (seriesId === undefined) return { ...indicator, source: text === '' ? null : text };
  const series = indicator.series.map((each) => (each.id === seriesId ? { ...each, source: text } : each));
  return { ...indicator, series };
};
