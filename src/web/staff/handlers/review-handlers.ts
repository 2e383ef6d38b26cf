import {
  AnsweredMeanwhileError,
  answerQuestion,
  answerTogether,
  ChangedMeanwhileError,
  EntryRefusedError,
  lookAtImport,
  previewTogether,
  type QuestionFilter,
  reviewImport,
  type SaidAnswer,
  type TogetherDecision,
  takeBack,
  viewImport,
} from '#app';
import { currentPart } from '../addresses.ts';
import { saidOf, seenOf } from '../pages/question/said-answer.ts';
import { saidWords } from '../pages/review/answer-words.ts';
import { filterOf, filterQuery } from '../pages/review/filter-query.ts';
import { inputOf } from '../pages/review/question-card.tsx';
import { reviewPage, type Trouble } from '../pages/review/review-page.tsx';
import { togetherPage } from '../pages/review/together-page.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';

const idOf = ({ params }: StaffRequest): string => params.id ?? '';

const pageOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;

/** The page of questions where the person is; with trouble, at the question that has it. */
const page = async (request: StaffRequest, trouble?: Trouble): Promise<Answer> => {
  const { desk, query } = request;
  const review = await reviewImport(desk, idOf(request), {
    filter: filterOf(query),
    ...(trouble === undefined
      ? { page: pageOf(query('page')), at: query('at'), after: query('after') }
      : { at: trouble.key }),
  });
  const looks = await lookAtImport(
    desk,
    idOf(request),
    review.shown.map(({ place }) => place),
  );
  return reviewPage({ ...request, review, looks, ...(trouble === undefined ? {} : { trouble }) });
};

const backTo = (request: StaffRequest, place: Readonly<Record<string, string>>): Answer => ({
  redirect: `${request.addresses.reviewAt(idOf(request), { ...filterQuery(filterOf(request.query)), ...place })}`,
});

const answer = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const key = request.params.key ?? '';
  const typed = textOf(form, 'text');
  const said = saidOf(form);
  // 「読みを確かめる」 shows how the text reads and keeps nothing.
  if (said === null) return page(request, { key, status: 200, problems: {}, typed });
  try {
    await answerQuestion(request.desk, idOf(request), key, said, seenOf(form));
  } catch (error) {
    return page(request, await troubleOf(request, error, key, said));
  }
  return backTo(request, said.decision === 'withdrawn' ? { at: key } : { after: key });
};

const troubleOf = async (
  request: StaffRequest,
  error: unknown,
  key: string,
  said: SaidAnswer,
): Promise<Trouble> => {
  const typed = said.decision === 'corrected' ? said.text : undefined;
  if (error instanceof EntryRefusedError) {
    const problems = Object.fromEntries(
      Object.entries(error.problems).map(([field, problem]) => [
        field === 'text' ? inputOf(key) : currentPart,
        problem,
      ]),
    );
    return { key, status: 422, problems, typed };
  }
  if (!(error instanceof AnsweredMeanwhileError)) throw error;
  const { explanation, remedy, given } = error;
  const { byKey } = await viewImport(request.desk, idOf(request));
  return {
    key,
    status: 409,
    problems: {
      [currentPart]: { ja: `${explanation.ja}${remedy.ja}`, en: `${explanation.en} ${remedy.en}` },
    },
    typed,
    conflict: { given, said: saidWords(said, byKey.get(key)?.proposal ?? null) },
  };
};

const undo = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const key = textOf(form, 'key');
  try {
    await takeBack(request.desk, idOf(request), key, seenOf(form));
  } catch (error) {
    return page(request, await troubleOf(request, error, key, { decision: 'withdrawn' }));
  }
  return backTo(request, { at: key });
};

const decisionOf = (request: StaffRequest): TogetherDecision =>
  request.query('decision') === 'confirmed' ? 'confirmed' : 'proposed';

const preview = async (request: StaffRequest, changed = false): Promise<Answer> => {
  const { desk, query } = request;
  const filter: QuestionFilter = filterOf(query);
  const { pending } = await viewImport(desk, idOf(request));
  if (pending.settled !== null) return { redirect: request.addresses.import(pending.id) };
  const decision = decisionOf(request);
  const together = await previewTogether(desk, pending.id, filter, decision);
  return togetherPage({
    ...request,
    pending,
    filter,
    decision,
    together,
    step: desk.ids.next(),
    changed,
  });
};

const answerMany = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  try {
    await answerTogether(request.desk, idOf(request), {
      filter: filterOf(request.query),
      decision: decisionOf(request),
      fingerprint: textOf(form, 'fingerprint'),
      step: textOf(form, 'step').slice(0, 100),
    });
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error;
    return preview(request, true);
  }
  return backTo(request, {});
};

export const reviewHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/imports/:id/review', answer: (request) => page(request) },
  {
    method: 'get',
    path: '/imports/:id/review/:key',
    answer: async (request) => backTo(request, { at: request.params.key ?? '' }),
  },
  { method: 'post', path: '/imports/:id/review/:key', answer },
  { method: 'post', path: '/imports/:id/take-back', answer: undo },
  { method: 'get', path: '/imports/:id/together', answer: (request) => preview(request) },
  { method: 'post', path: '/imports/:id/together', answer: answerMany },
];
