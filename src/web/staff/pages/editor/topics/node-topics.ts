import { typedYear } from '#app';
import {
  addPart,
  endUnder,
  municipalityName,
  newDivisions,
  nodeLabel,
  type PlanNode,
  type Project,
  retire,
  setFields,
} from '#domain';
import { editorMessages, editorFormMessages as words } from '#messages';
import {
  type Entered,
  namesIn,
  needed,
  orNull,
  type Topic,
  type TopicContext,
  type TopicField,
} from './topic.ts';

const { labels, hints, titles, leads } = words;

const nodeFields = ({ plan }: TopicContext, node: PlanNode | null): readonly TopicField[] => [
  { name: 'code', label: labels.code, value: node?.code ?? '', as: 'short' },
  { name: 'title', label: labels.title, value: node?.title ?? '', as: 'text' },
  { name: 'page', label: labels.page, value: node?.page ?? '', as: 'short' },
  ...(plan.municipalities.length > 1 ? plan.municipalities : []).map((code) => {
    const name = municipalityName(code);
    return {
      name: `municipality-${code}`,
      label: { ja: `${labels.related.ja}: ${name}`, en: `${labels.related.en}: ${name}` },
      value: node?.municipalities.includes(code) ? 'yes' : '',
      as: 'check' as const,
    };
  }),
];

const nodeValues = (entered: Entered) => ({
  code: orNull(entered.code),
  title: orNull(entered.title) ?? '',
  page: orNull(entered.page),
  municipalities: Object.keys(entered).flatMap((name) =>
    name.startsWith('municipality-') && entered[name] === 'yes' ? [name.slice('municipality-'.length)] : [],
  ),
});

/** Number, title, page and municipalities of a node. */
export const nodeTopic = (context: TopicContext): Topic | undefined => {
  const node = context.plan.nodes.find(({ id }) => id === context.id);
  return (
    node && {
      title: titles.node,
      about: nodeLabel(context.plan, node),
      at: { part: 'node', id: node.id },
      fields: nodeFields(context, node),
      make: (entered, now) => {
        const problems = needed(entered, 'title');
        return Object.keys(problems).length > 0
          ? { problems }
          : { edits: setFields(now, { part: 'node', id: node.id }, nodeValues(entered)) };
      },
    }
  );
};

/** A node that is added under another one, or at the top. */
export const newNodeTopic = (context: TopicContext): Topic | undefined => {
  const { plan, newId, query } = context;
  const parent = plan.nodes.find(({ id }) => id === query('under'));
  const depth = parent === undefined ? 0 : plan.levels.findIndex(({ id }) => id === parent.level) + 1;
  const level = plan.levels[depth];
  if (level === undefined || (query('under') !== undefined && parent === undefined)) return undefined;
  return {
    title: titles.newNode,
    about: [parent === undefined ? plan.title : nodeLabel(plan, parent), level.name].join(' › '),
    at: parent === undefined ? { part: 'plan' } : { part: 'node', id: parent.id },
    fields: nodeFields(context, null),
    make: (entered, now) => {
      const problems = needed(entered, 'title');
      if (Object.keys(problems).length > 0) return { problems };
      const { page, ...values } = nodeValues(entered);
      const parentId = parent?.id ?? null;
      const node: PlanNode = {
        id: newId,
        parentId,
        level: level.id,
        ...values,
        ...(page === null ? {} : { page }),
        provenance: null,
      };
      return { edits: [addPart({ part: 'node', id: newId }, node, endUnder(now, parentId))] };
    },
  };
};

const endFields: readonly TopicField[] = [
  { name: 'until', label: labels.until, hint: hints.year, value: '', as: 'short' },
  { name: 'reason', label: labels.reason, value: '', as: 'area' },
];

/** The ending of a node or indicator: from which year, and why. */
export const endTopic = (context: TopicContext, part: 'node' | 'indicator'): Topic | undefined => {
  const { plan, id } = context;
  const node = plan.nodes.find((each) => each.id === id);
  const indicator = plan.indicators.find((each) => each.id === id);
  const about = part === 'node' ? node && nodeLabel(plan, node) : indicator?.name;
  return about === undefined
    ? undefined
    : {
        title: part === 'node' ? titles.nodeEnd : titles.end,
        lead: leads.end,
        about,
        at: { part, id },
        fields: endFields,
        make: (entered, now) => {
          const problems = needed(entered);
          const until = typedYear(entered.until ?? '');
          if (until === null) problems.until = editorMessages.yearForm;
          const reason = orNull(entered.reason);
          if (reason === null) problems.reason = editorMessages.reasonEmpty;
          return until === null || reason === null
            ? { problems }
            : { edits: retire(now, { part, id }, { until, reason }) };
        },
      };
};

const projectFields = (project: Project | null): readonly TopicField[] => [
  { name: 'title', label: labels.title, value: project?.title ?? '', as: 'text' },
  { name: 'divisions', label: labels.divisions, value: project?.divisions.join('、') ?? '', as: 'text' },
];

/** Title and divisions of a project. */
export const projectTopic = ({ plan, id }: TopicContext): Topic | undefined => {
  const project = plan.projects.find((each) => each.id === id);
  return (
    project && {
      title: titles.project,
      about: project.title,
      at: { part: 'project', id },
      fields: projectFields(project),
      make: (entered, now) => {
        const problems = needed(entered, 'title');
        const divisions = namesIn(entered.divisions ?? '');
        return Object.keys(problems).length > 0
          ? { problems }
          : {
              edits: [
                ...newDivisions(now, divisions),
                ...setFields(now, { part: 'project', id }, { title: orNull(entered.title), divisions }),
              ],
            };
      },
    }
  );
};

/** A project that is added to a node; what it did is answered in rounds. */
export const newProjectTopic = ({ plan, query, newId }: TopicContext): Topic | undefined => {
  const node = plan.nodes.find(({ id }) => id === query('node'));
  return (
    node && {
      title: titles.newProject,
      about: nodeLabel(plan, node),
      at: { part: 'node', id: node.id },
      fields: projectFields(null),
      make: (entered, now) => {
        const problems = needed(entered, 'title');
        if (Object.keys(problems).length > 0) return { problems };
        const divisions = namesIn(entered.divisions ?? '');
        const project: Project = {
          id: newId,
          nodeId: node.id,
          title: orNull(entered.title) ?? '',
          divisions,
          year: Math.max(...now.reportingYears, now.period?.from ?? 0),
          text: '',
          provenance: null,
        };
        return { edits: [...newDivisions(now, divisions), addPart({ part: 'project', id: newId }, project)] };
      },
    }
  );
};
