import {
  AnswerConflictError,
  checkAnswers,
  type Desk,
  listShared,
  listSubmissions,
  mergeAnswers,
  NotPermittedError,
  RoundNotFoundError,
  RoundRefusedError,
  type Saved,
  type SharedQuestion,
  StepRefusedError,
  takeStep,
  viewSubmission,
} from '#app';
import {
  type Addressee,
  addresseeKey,
  addresseeName,
  blankAnswer,
  isBlank,
  parseAddresseeKey,
  type Round,
} from '#domain';
import { type LocalizedText, roundPageMessages as words } from '#messages';
import { checkerFor } from '../checker-for.ts';
import { mergePage } from '../pages/rounds/merge-page.tsx';
import { roundReviewPage, type Waiting } from '../pages/rounds/review-page.tsx';
import { type Answer, type StaffRequest, type StaffRoute, textOf } from '../staff-request.ts';
import { roundOf } from './round-handlers.ts';

/** What is to be looked at in a submission that waits to be checked. */
const waitingOf = async (desk: Desk, round: Round, answerer: Addressee): Promise<Waiting> => {
  const { questions } = await viewSubmission(desk, { round: round.id, answerer });
  const findings =
    round.part === 'year'
      ? await checkAnswers(
          desk,
          checkerFor(desk),
          round.planId,
          round.year,
          questions,
          `${round.id} ${addresseeKey(answerer)}`,
        )
      : new Map();
  return {
    answerer,
    asked: questions.length,
    answered: questions.filter(({ answer }) => !isBlank(answer)).length,
    doubts: questions.filter(({ answer, read }) => !isBlank(answer) && read.doubts.length > 0).length,
    findings: [...findings.values()].reduce((sum, each) => sum + each.length, 0),
    blank: questions.filter(({ answer }) => isBlank(answer)).length,
  };
};

const review = async (request: StaffRequest, done: readonly LocalizedText[] = []): Promise<Answer> => {
  const round = await roundOf(request);
  const waiting: Waiting[] = [];
  for (const { answerer, submission } of await listSubmissions(request.desk, round))
    if (submission.stage === 'check') waiting.push(await waitingOf(request.desk, round, answerer));
  const { shared } = await listShared(request.desk, round.id);
  return roundReviewPage({ ...request, round, waiting, done, shared });
};

const acceptAll = async (request: StaffRequest): Promise<Answer> => {
  const round = await roundOf(request);
  const chosen = (await request.form())
    .getAll('accept')
    .flatMap((key) => (typeof key === 'string' ? (parseAddresseeKey(key) ?? []) : []));
  const left: string[] = [];
  for (const answerer of chosen)
    try {
      await takeStep(request.desk, { round: round.id, answerer }, 'submission.accept');
    } catch (error) {
      if (
        !(
          error instanceof StepRefusedError ||
          error instanceof NotPermittedError ||
          error instanceof RoundNotFoundError
        )
      )
        throw error;
      left.push(addresseeName(answerer)[request.locale]);
    }
  return review(request, [
    words.review.accepted(chosen.length - left.length),
    ...(left.length > 0 ? [words.review.failed(left.join('、'))] : []),
  ]);
};

const merging = async (request: StaffRequest): Promise<Answer> => {
  const listed = await listShared(request.desk, request.params.id ?? '');
  const drafted = listed.shared.find(({ question }) => question.key === request.query('draft'));
  const typed = drafted && {
    key: drafted.question.key,
    answer: { ...blankAnswer, text: allTexts(drafted) },
  };
  return mergePage({ ...request, ...listed, ...(typed ? { typed } : {}) });
};

/** Every text under the name of whoever wrote it: what the office begins with. */
const allTexts = ({ given }: SharedQuestion): string =>
  given
    .flatMap(({ answerer, newest }) =>
      newest === null ? [] : [`【${addresseeName(answerer).ja}】\n${newest.answer.text}`],
    )
    .join('\n');

const merge = async (request: StaffRequest): Promise<Answer> => {
  const form = await request.form();
  const id = request.params.id ?? '';
  const key = textOf(form, 'key');
  const answer = {
    text: textOf(form, 'text'),
    state: textOf(form, 'state'),
    period: textOf(form, 'period'),
    note: textOf(form, 'note'),
  };
  const seen = Number(/^\d{1,9}$/.exec(textOf(form, 'seen'))?.[0] ?? 0);
  const listed = await listShared(request.desk, id);
  const at = listed.shared.findIndex(({ question }) => question.key === key);
  let saved: Saved;
  try {
    saved = await mergeAnswers(request.desk, id, { key, answer, seen });
  } catch (error) {
    if (!(error instanceof RoundRefusedError)) throw error;
    const problems = { [`merge-${at}`]: error.explanation };
    return mergePage({ ...request, ...listed, typed: { key, answer }, problems, status: 422 });
  }
  if (saved.kind !== 'conflict') return { redirect: request.addresses.roundPart(id, 'merge') };
  const { explanation, remedy } = new AnswerConflictError(saved.newest);
  return mergePage({
    ...request,
    ...listed,
    typed: { key, answer },
    problems: {
      [`merge-${at}`]: {
        ja: `${explanation.ja}「${saved.newest.answer.text}」${remedy.ja}`,
        en: `${explanation.en} "${saved.newest.answer.text}" ${remedy.en}`,
      },
    },
    status: 409,
  });
};

export const roundReviewHandlers: readonly StaffRoute[] = [
  { method: 'get', path: '/rounds/:id/review', needs: 'round.merge', answer: (request) => review(request) },
  { method: 'post', path: '/rounds/:id/review', needs: 'round.merge', answer: acceptAll },
  { method: 'get', path: '/rounds/:id/merge', needs: 'round.merge', answer: merging },
  { method: 'post', path: '/rounds/:id/merge', needs: 'round.merge', answer: merge },
];
