import { isAnswered, nodeLabel, type Severity, type StatedFinding } from '#domain';
import type { StoredFindings } from './check-stored.ts';
import { divisionsOf } from './divisions-of.ts';

/** What a person picks; '' picks everything. `state` waiting: open and returned ones. */
export interface FindingFilter {
  readonly state: 'waiting' | 'explained' | '';
  readonly severity: Severity | '';
  /** id of the node */
  readonly node: string;
  readonly division: string;
  /** id of the rule */
  readonly rule: string;
}

/** A choice with the number of findings it would leave under the other choices. */
export interface FindingChoice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface FilteredFindings {
  readonly findings: readonly StatedFinding[];
  readonly choices: Readonly<Record<keyof FindingFilter, readonly FindingChoice[]>>;
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings that fit, worst first, otherwise in the order of the document. Labels of rules are their ids. */
export const filterFindings = (
  { plan, findings }: StoredFindings,
  filter: FindingFilter,
): FilteredFindings => {
  const facts = findings.map((stated) => ({ stated, values: valuesOf(plan, stated) }));
  const fits = (values: Values, except?: keyof FindingFilter) =>
    names.every((name) => name === except || filter[name] === '' || values[name].includes(filter[name]));
  const choicesOf = (name: keyof FindingFilter, label: (value: string) => string = (value) => value) => {
    const counts = new Map<string, number>();
    for (const { values } of facts)
      for (const value of values[name])
        counts.set(value, (counts.get(value) ?? 0) + Number(fits(values, name)));
    return [...counts].map(([value, count]) => ({ value, label: label(value), count }));
  };
  const nodes = new Map(plan.nodes.map((node) => [node.id, nodeLabel(plan, node)]));
  return {
    findings: facts
      .filter(({ values }) => fits(values))
      .map(({ stated }) => stated)
      .toSorted((a, b) => weight[a.finding.severity] - weight[b.finding.severity]),
    choices: {
      state: choicesOf('state'),
      severity: choicesOf('severity'),
      node: choicesOf('node', (id) => nodes.get(id) ?? id),
      division: choicesOf('division'),
      rule: choicesOf('rule'),
    },
  };
};

type Values = Readonly<Record<keyof FindingFilter, readonly string[]>>;
const names = ['state', 'severity', 'node', 'division', 'rule'] as const;

const valuesOf = (plan: StoredFindings['plan'], stated: StatedFinding): Values => ({
  state: [isAnswered(stated) ? 'explained' : 'waiting'],
  severity: [stated.finding.severity],
  node: stated.finding.node === null ? [] : [stated.finding.node],
  division: divisionsOf(plan, stated.finding),
  rule: [stated.finding.rule],
});
