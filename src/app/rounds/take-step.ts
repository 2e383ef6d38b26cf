import {
  type Action,
  type AnswersOf,
  addresseeKey,
  blankAnswer,
  decide,
  isBlank,
  type Plan,
  type Question,
  type Round,
  readAnswer,
  roundQuestions,
  type Submission,
} from '#domain';
import { roundMessages } from '#messages';
import { tellStep } from '../mail/tell-answerers.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { typedText } from '../typed-text.ts';
import { findSubmission, type SubmissionAddress } from './find-submission.ts';
import { NotReadyError, type Obstacle, StepRefusedError } from './round-errors.ts';

/** What a person can do with a submission as a whole. */
export type SubmissionDeed = Extract<Action, `submission.${string}`>;

const sendsBack: readonly Action[] = ['submission.sendBack', 'submission.return', 'submission.object'];

/**
 * Takes a submission one step on or back: handing in, withdrawing, approving, sending back, accepting, confirming,
 * objecting. Handing in needs an answer to every figure that is asked; texts may be left blank. Throws
 * `StepRefusedError`, `NotReadyError`, `NotPermittedError`, `RoundNotFoundError`.
 */
export const takeStep = async (
  desk: Desk,
  address: SubmissionAddress,
  action: SubmissionDeed,
  given = '',
): Promise<Submission> =>
  desk.storage.transaction(async (stores) => {
    const { rounds, plans, records } = stores;
    const { round, submission } = await findSubmission(desk, { rounds }, address, action);
    const reason = typedText(given);
    const decision = decide(submission.stage, action, { round, answerer: address.answerer }, reason);
    if ('refused' in decision) throw new StepRefusedError(action, decision.refused);
    if (action === 'submission.submit') {
      const plan = await plans.find(round.planId);
      if (plan === undefined) throw new PlanNotFoundError(round.planId);
      const [answers] = await rounds.answers(round.id, address.answerer);
      const obstacles = obstaclesTo(plan, round, address, answers);
      if (obstacles.length > 0) throw new NotReadyError(obstacles);
    }
    const at = desk.clock.now();
    const next: Submission = {
      ...submission,
      stage: decision.stage,
      changedAt: at,
      returned: sendsBack.includes(action)
        ? { reason, by: nameOf(desk.by), at }
        : action === 'submission.submit'
          ? null
          : submission.returned,
    };
    await rounds.saveSubmission(next);
    await keepRecord(records, desk, {
      deed: action,
      plan: round.planId,
      round: round.id,
      subject: addresseeKey(address.answerer),
      before: submission.stage,
      after: next.stage,
      reason: reason || null,
    });
    await tellStep(stores, desk, { round, submission: next, action, reason });
    return next;
  });

/** What must be answered before handing in: figures, and nothing that contradicts itself. */
const obstaclesTo = (
  plan: Plan,
  round: Round,
  { answerer }: SubmissionAddress,
  answers: AnswersOf | undefined,
): readonly Obstacle[] =>
  roundQuestions(plan, round, answerer).flatMap((question): readonly Obstacle[] => {
    const answer = answers?.versions.find(({ key }) => key === question.key)?.answer ?? blankAnswer;
    if (isBlank(answer))
      return question.kind === 'value'
        ? [{ kind: 'unanswered', key: question.key, what: roundMessages.unanswered(questionText(question)) }]
        : [];
    const { acceptable, doubts } = readAnswer(question, answer, round.year);
    const [why] = doubts;
    return acceptable || why === undefined
      ? []
      : [
          {
            kind: 'contradictory',
            key: question.key,
            what: roundMessages.contradictory(questionText(question), why),
          },
        ];
  });

/** A question in a few words: 「起業者数」「進学率 男」「1-1 産業」. */
export const questionText = (question: Question): string => {
  switch (question.kind) {
    case 'value':
      return [question.indicator.name, question.series.label].filter(Boolean).join(' ');
    case 'text':
      return question.where;
    case 'project':
      return question.project.title;
  }
};
