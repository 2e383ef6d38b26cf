import type { PublishedPlan } from '../published-plan.ts';

/** What a search finds. `id` is its id within the plan, or the name of a division. */
export interface Searchable {
  readonly kind: 'plan' | 'node' | 'indicator' | 'project' | 'division';
  readonly planId: string;
  readonly planTitle: string;
  readonly id: string;
  readonly title: string;
  /** Its level for nodes (施策), the role of an indicator, '' elsewhere. */
  readonly label: string;
  /** Definition, source, narratives …, one after the other. */
  readonly texts: readonly string[];
}

const isText = (text: string | null | undefined): text is string => text != null && text !== '';

/** Everything that can be found in a plan: titles first, each with the texts that belong to it. */
export const searchablesOf = ({ publication, nodes }: PublishedPlan): readonly Searchable[] => {
  const { plan, planId } = publication;
  const own = { planId, planTitle: plan.title };
  const narratives = Map.groupBy(plan.narratives, ({ nodeId }) => nodeId);
  const summaries = Map.groupBy(publication.summaries ?? [], ({ nodeId }) => nodeId);
  const divisions = new Set([...plan.indicators, ...plan.projects].flatMap((each) => each.divisions));
  return [
    {
      ...own,
      kind: 'plan',
      id: planId,
      title: plan.title,
      label: plan.kind,
      texts: [plan.publisher],
    },
    ...[...nodes.values()].map(
      ({ node, level }): Searchable => ({
        ...own,
        kind: 'node',
        id: node.id,
        title: [node.code, node.title].filter(isText).join(' '),
        label: level,
        texts: [
          ...(summaries.get(node.id) ?? []).flatMap(({ ja, en }) => [ja, en]),
          ...(narratives.get(node.id) ?? []).map(({ text }) => text),
        ].filter(isText),
      }),
    ),
    ...plan.indicators.map(
      (indicator): Searchable => ({
        ...own,
        kind: 'indicator',
        id: indicator.id,
        title: indicator.name,
        label: '',
        texts: [
          indicator.definition,
          indicator.formula,
          indicator.source,
          ...indicator.series.flatMap(({ label, source }) => [label, source]),
          ...indicator.divisions,
        ].filter(isText),
      }),
    ),
    ...plan.projects.map(
      (project): Searchable => ({
        ...own,
        kind: 'project',
        id: project.id,
        title: project.title,
        label: '',
        texts: [project.text, project.outputs].filter(isText),
      }),
    ),
    ...[...divisions].map(
      (name): Searchable => ({ ...own, kind: 'division', id: name, title: name, label: '', texts: [] }),
    ),
  ];
};
