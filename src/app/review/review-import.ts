import { canConfirm, type GivenAnswer, type ImportQuestion, nodeLabel, type Place } from '#domain';
import { answerStamp } from '../imports/answer-stamp.ts';
import { ImportSettledError } from '../imports/import-errors.ts';
import { type AskedQuestion, type ImportView, isOpen, viewImport } from '../imports/view-import.ts';
import type { Desk } from '../people/desk.ts';
import {
  type FilterOptions,
  filtered,
  filterOptions,
  nodesOfQuestions,
  type QuestionFilter,
} from './question-filter.ts';

/** What of the questions a person wants to look at. */
export interface ReviewRequest {
  readonly filter: QuestionFilter;
  /** From 1; where the person is when absent. */
  readonly page?: number | undefined;
  /** The question to be at. */
  readonly at?: string | undefined;
  /** The question that was answered just now: the next open one follows. */
  readonly after?: string | undefined;
}

/** The questions of an import, a page at a time. */
export interface Review {
  readonly view: ImportView;
  readonly filter: QuestionFilter;
  readonly options: FilterOptions;
  /** Questions that the filter lets through, and how many of them are open. */
  readonly matching: number;
  readonly openMatching: number;
  readonly page: number;
  readonly pages: number;
  readonly shown: readonly ShownQuestion[];
  /** The question that the person is at; null when there is none. */
  readonly current: string | null;
  readonly last: LastAnswer | null;
  /** How many open questions of the filter could be answered in one step. */
  readonly together: { readonly proposed: number; readonly confirmed: number };
}

export interface ShownQuestion {
  readonly asked: AskedQuestion;
  /** Among all questions, from 1. */
  readonly number: number;
  /** The node of the plan it belongs to. */
  readonly node: string;
  readonly place: Place;
  /** Tells the answer that is shown, see `answerStamp`. */
  readonly stamp: string;
}

/** What was answered last, by whomever: it can be taken back at once. */
export interface LastAnswer {
  readonly question: ImportQuestion;
  readonly given: GivenAnswer;
  /** All that were given in the same step. */
  readonly count: number;
  readonly stamp: string;
}

/** Questions on one page. */
const pageSize = 20;

/**
 * A page of an import's questions: the one asked for, the one with a question, or the one with the next that is
 * open. Throws `ImportNotFoundError`, `ImportSettledError`.
 */
export const reviewImport = async (
  desk: Desk,
  id: string,
  { filter, page, at, after }: ReviewRequest,
): Promise<Review> => {
  const view = await viewImport(desk, id);
  if (view.pending.settled !== null) throw new ImportSettledError();
  const { plan } = view.pending.draft;
  const nodeOf = nodesOfQuestions(plan);
  const matching = filtered(view.questions, filter, nodeOf);
  const numbers = new Map(view.questions.map(({ question }, index) => [question.key, index]));
  const current = currentOf(matching, numbers, { at, after }, page === undefined);
  const pages = Math.max(1, Math.ceil(matching.length / pageSize));
  const held = current === null ? 0 : matching.findIndex(({ question }) => question.key === current);
  const shownPage = Math.min(Math.max(page ?? Math.floor(held / pageSize) + 1, 1), pages);
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  const shown = matching.slice((shownPage - 1) * pageSize, shownPage * pageSize).map((asked) => {
    const node = nodes.get(nodeOf(asked.question) ?? '');
    return {
      asked,
      number: (numbers.get(asked.question.key) ?? 0) + 1,
      node: node === undefined ? '' : nodeLabel(plan, node),
      place: asked.question.place,
      stamp: answerStamp(asked.given),
    };
  });
  const open = matching.filter(isOpen);
  return {
    view,
    filter,
    options: filterOptions(view.questions, filter, plan, nodeOf),
    matching: matching.length,
    openMatching: open.length,
    page: shownPage,
    pages,
    shown,
    current: current ?? (shown.find(({ asked }) => isOpen(asked)) ?? shown[0])?.asked.question.key ?? null,
    last: lastAnswer(view),
    together: {
      proposed: open.filter(({ question }) => hasProposal(question)).length,
      confirmed: open.filter(({ question }) => canConfirm(question)).length,
    },
  };
};

/** Whether a question's proposal can be accepted. */
export const hasProposal = (question: ImportQuestion): boolean =>
  question.kind !== 'passage' && question.proposal !== null;

/** Where the person is: the question named, or the next open one after the one answered, round to the first. */
const currentOf = (
  matching: readonly AskedQuestion[],
  numbers: ReadonlyMap<string, number>,
  { at, after }: Pick<ReviewRequest, 'at' | 'after'>,
  seek: boolean,
): string | null => {
  const named = matching.find(({ question }) => question.key === at);
  if (named) return named.question.key;
  if (after === undefined && !seek) return null;
  const from = numbers.get(after ?? '') ?? -1;
  const open = matching.filter(isOpen);
  const next = open.find(({ question }) => (numbers.get(question.key) ?? 0) > from) ?? open[0];
  const stay = matching.find(({ question }) => question.key === after);
  return (next ?? stay)?.question.key ?? null;
};

const lastAnswer = ({ pending: { answers }, byKey }: ImportView): LastAnswer | null => {
  let last: { question: ImportQuestion; given: GivenAnswer } | null = null;
  for (const [key, given] of Object.entries(answers)) {
    const question = byKey.get(key);
    if (question !== undefined && (last === null || given.at >= last.given.at)) last = { question, given };
  }
  if (last === null) return null;
  const { together } = last.given;
  const count =
    together === undefined ? 1 : Object.values(answers).filter((given) => given.together === together).length;
  return { ...last, count, stamp: answerStamp(last.given) };
};
