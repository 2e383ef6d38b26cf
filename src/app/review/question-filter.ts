import { canConfirm, type ImportQuestion, nodeLabel, type Plan, reasonKind } from '#domain';
import { type AskedQuestion, isOpen } from '../imports/view-import.ts';

/** Which questions a person wants to see; null for all. */
export interface QuestionFilter {
  readonly state: 'open' | 'answered' | null;
  /** Kind of doubt, see `reasonKind`. */
  readonly kind: string | null;
  /** 「node:…」 a node of the plan, 「sheet:…」 a sheet, 「page:…」 a page. */
  readonly where: string | null;
  readonly field: QuestionField | null;
  readonly certainty: QuestionCertainty | null;
}

export const everyQuestion: QuestionFilter = {
  state: null,
  kind: null,
  where: null,
  field: null,
  certainty: null,
};

/** What a question is about: a column of values, a name, a passage. */
export const questionFields = ['baseline', 'actual', 'target', 'name', 'passage'] as const;
type QuestionField = (typeof questionFields)[number];

/** proposal: what it probably says is known. readable: it was read, but not surely. unread: it says nothing. */
export const questionCertainties = ['proposal', 'readable', 'unread'] as const;
type QuestionCertainty = (typeof questionCertainties)[number];

const fieldOf = (question: ImportQuestion): QuestionField =>
  question.kind === 'value' ? question.address.role : question.kind;

const certaintyOf = (question: ImportQuestion): QuestionCertainty => {
  if (question.kind !== 'passage' && question.proposal !== null) return 'proposal';
  return canConfirm(question) && !(question.kind === 'value' && question.recorded === null)
    ? 'readable'
    : 'unread';
};

/** Finds the node of the plan that a question belongs to; null where it belongs to none. */
export type NodeOf = (question: ImportQuestion) => string | null;

export const nodesOfQuestions = ({ placements }: Pick<Plan, 'placements'>): NodeOf => {
  const places = new Map<string, string>();
  for (const { indicatorId, nodeId } of placements)
    if (!places.has(indicatorId)) places.set(indicatorId, nodeId);
  return ({ nodeId, indicatorId }) => nodeId ?? places.get(indicatorId ?? '') ?? null;
};

const wheresOf = (question: ImportQuestion, nodeOf: NodeOf): readonly string[] => {
  const { place } = question;
  const node = nodeOf(question);
  return [
    ...(place.kind === 'cell' ? [`sheet:${place.sheet}`] : []),
    ...(place.kind === 'page' ? [`page:${place.page}`] : []),
    ...(node === null ? [] : [`node:${node}`]),
  ];
};

type Tests = {
  readonly [F in keyof QuestionFilter]: (asked: AskedQuestion, filter: QuestionFilter) => boolean;
};

const testsWith = (nodeOf: NodeOf): Tests => ({
  state: (asked, { state }) => state === null || isOpen(asked) === (state === 'open'),
  kind: ({ question }, { kind }) => kind === null || reasonKind(question.reason) === kind,
  where: ({ question }, { where }) => where === null || wheresOf(question, nodeOf).includes(where),
  field: ({ question }, { field }) => field === null || fieldOf(question) === field,
  certainty: ({ question }, { certainty }) => certainty === null || certaintyOf(question) === certainty,
});

const facets = ['state', 'kind', 'where', 'field', 'certainty'] as const;

/** The questions that a filter lets through, in their order. */
export const filtered = (
  questions: readonly AskedQuestion[],
  filter: QuestionFilter,
  nodeOf: NodeOf,
): readonly AskedQuestion[] => {
  const tests = testsWith(nodeOf);
  return questions.filter((asked) => facets.every((facet) => tests[facet](asked, filter)));
};

/** A choice of a filter with how many questions it would leave, the other choices as they are. */
export interface FilterOption {
  readonly value: string;
  /** Where the value itself says nothing to people: the node's code and title. */
  readonly label?: string;
  readonly count: number;
}

export type FilterOptions = { readonly [F in keyof QuestionFilter]: readonly FilterOption[] };

/** What can be chosen in each part of a filter. Kinds of doubt come by number, the rest in document order. */
export const filterOptions = (
  questions: readonly AskedQuestion[],
  filter: QuestionFilter,
  plan: Pick<Plan, 'nodes' | 'placements' | 'levels'>,
  nodeOf: NodeOf,
): FilterOptions => {
  const tests = testsWith(nodeOf);
  const counted = (facet: keyof QuestionFilter, valuesOf: (asked: AskedQuestion) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const asked of questions)
      for (const value of valuesOf(asked)) {
        const fits = facets.every((each) => each === facet || tests[each](asked, filter));
        counts.set(value, (counts.get(value) ?? 0) + (fits ? 1 : 0));
      }
    return [...counts].map(([value, count]) => ({ value, count }));
  };
  const order = (values: readonly string[], options: readonly FilterOption[]) =>
    options.toSorted((a, b) => values.indexOf(a.value) - values.indexOf(b.value));
  const nodes = new Map(plan.nodes.map((node) => [`node:${node.id}`, node]));
  return {
    state: order(
      ['open', 'answered'],
      counted('state', (asked) => [isOpen(asked) ? 'open' : 'answered']),
    ),
    kind: counted('kind', ({ question }) => [reasonKind(question.reason)]).toSorted(
      (a, b) => b.count - a.count,
    ),
    where: counted('where', ({ question }) => wheresOf(question, nodeOf)).map((option) => {
      const node = nodes.get(option.value);
      return node === undefined ? option : { ...option, label: nodeLabel(plan, node) };
    }),
    field: order(
      questionFields,
      counted('field', ({ question }) => [fieldOf(question)]),
    ),
    certainty: order(
      questionCertainties,
      counted('certainty', ({ question }) => [certaintyOf(question)]),
    ),
  };
};
