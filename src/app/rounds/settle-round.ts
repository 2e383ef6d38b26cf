import {
  type Addressee,
  type AnswerChange,
  type AnswersOf,
  type AnswerVersion,
  addresseeName,
  blankAnswer,
  compareAnswers,
  isBlank,
  type Plan,
  type Question,
  questionnaireOf,
  type Round,
  readAnswer,
  type Submission,
  sameAddressee,
  sameAnswer,
  withAnswers,
} from '#domain';
import { revisionMessages, roundMessages } from '#messages';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { questionsFor } from './find-submission.ts';
import { NotReadyError, type Obstacle, RoundNotFoundError, StepRefusedError } from './round-errors.ts';
import { questionText } from './take-step.ts';

const office = { kind: 'office' } as const;

/** Answers of one addressee, ready to be taken over. */
interface Taken {
  readonly answerer: Addressee;
  readonly versions: readonly AnswerVersion[];
}

const answersOf = (all: readonly AnswersOf[], answerer: Addressee): readonly AnswerVersion[] =>
  all.find((each) => sameAddressee(each.answerer, answerer))?.versions ?? [];

/**
 * The one answer to each shared question: the planning section's; without one, what all who have answered agree on.
 * An obstacle where they do not.
 */
const merged = (
  plan: Plan,
  round: Round,
  all: readonly AnswersOf[],
): { readonly versions: readonly AnswerVersion[]; readonly obstacles: readonly Obstacle[] } => {
  const shared = new Map<string, Question>();
  for (const { answerer } of round.asked)
    for (const question of questionsFor(plan, round, answerer))
      if (question.sharedWith.length > 0) shared.set(question.key, question);
  const made = answersOf(all, office);
  const [versions, obstacles]: [AnswerVersion[], Obstacle[]] = [[], []];
  for (const [key, question] of shared) {
    const own = made.find((each) => each.key === key);
    const given = all
      .filter(({ answerer }) => answerer.kind !== 'office')
      .flatMap((each) => each.versions.filter((one) => one.key === key && !isBlank(one.answer)));
    const [first] = given;
    if (own !== undefined && !isBlank(own.answer)) versions.push(own);
    else if (first !== undefined && given.every((one) => sameAnswer(one.answer, first.answer)))
      versions.push(first);
    else if (first !== undefined)
      obstacles.push({ kind: 'not_merged', key, what: roundMessages.notMerged(questionText(question)) });
  }
  return { versions, obstacles };
};

const unfinished = (submissions: readonly Submission[]): readonly Obstacle[] =>
  submissions
    .filter(({ stage }) => stage !== 'done')
    .map(({ answerer, stage }) => ({
      kind: 'not_done',
      key: null,
      what: roundMessages.notDone(addresseeName(answerer), roundMessages.stages[stage]),
    }));

/** Answers as changes to the plan: what is stored now is what they were handed out with, so nothing conflicts. */
const changesOf = (plan: Plan, { year }: Round, { answerer, versions }: Taken): readonly AnswerChange[] => {
  const questionnaire = questionnaireOf(plan, year, answerer);
  const returned = versions.map(({ key, answer }) => ({
    key,
    answer,
    base: blankAnswer,
    place: { kind: 'entered' as const },
    doubts: [],
  }));
  const { changes } = compareAnswers(plan, questionnaire, returned);
  return changes.filter(
    ({ kind, stored, returned: { answer } }) => kind !== 'same' && !(isBlank(answer) && isBlank(stored)),
  );
};

const contradictions = (plan: Plan, round: Round, { answerer, versions }: Taken): readonly Obstacle[] =>
  questionnaireOf(plan, round.year, answerer).questions.flatMap((question): readonly Obstacle[] => {
    const answer = versions.find(({ key }) => key === question.key)?.answer;
    if (answer === undefined || isBlank(answer)) return [];
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

/**
 * 確定: takes the answers of a round over into the plan and locks them. Every submission must be through, every shared
 * question have one answer. A half-year round is locked with its answers but changes no yearly figure. What is left
 * blank changes nothing. Throws `NotReadyError`, which names everything that is missing, `NotPermittedError`,
 * `RoundNotFoundError`.
 */
export const settleRound = async (desk: Desk, id: string): Promise<Round> =>
  desk.storage.transaction(async ({ rounds, plans, records }) => {
    const round = await rounds.find(id);
    if (round === undefined) throw new RoundNotFoundError();
    authorise(desk, 'round.settle', { plan: round.planId, round: round.state });
    const plan = await plans.find(round.planId);
    if (plan === undefined) throw new PlanNotFoundError(round.planId);
    const submissions = await rounds.submissions(id);
    const all = await rounds.answers(id);
    const one = merged(plan, round, all);
    const taken: readonly Taken[] = [
      ...submissions
        .filter(({ answerer }) => answerer.kind !== 'office')
        .map(({ answerer }) => ({ answerer, versions: answersOf(all, answerer) })),
      {
        answerer: office,
        versions: [
          ...new Map([...answersOf(all, office), ...one.versions].map((each) => [each.key, each])).values(),
        ],
      },
    ];
    const obstacles = [
      ...unfinished(submissions),
      ...one.obstacles,
      ...taken.flatMap((each) => contradictions(plan, round, each)),
    ];
    if (obstacles.length > 0) throw new NotReadyError(obstacles);

    const at = desk.clock.now();
    if (round.part === 'year') {
      const settled = taken.reduce(
        (now, each) =>
          withAnswers(now, changesOf(now, round, each), {
            addressee: each.answerer,
            year: round.year,
            by: nameOf(desk.by),
            at,
            source: roundMessages.source(round.title),
          }),
        plan,
      );
      if (settled !== plan)
        await plans.save(settled, { at, by: nameOf(desk.by), why: revisionMessages.settled(round.title) });
    }
    for (const submission of submissions)
      await rounds.saveSubmission({ ...submission, stage: 'settled', changedAt: at });
    const next: Round = { ...round, state: 'settled' };
    await rounds.save(next);
    await keepRecord(records, desk, { deed: 'round.settle', plan: round.planId, round: id });
    return next;
  });

/** Opens a settled round again, with a reason; the plan keeps what was taken over until it is settled anew. */
export const reopenRound = async (desk: Desk, id: string, reason: string): Promise<Round> =>
  desk.storage.transaction(async ({ rounds, records }) => {
    const round = await rounds.find(id);
    if (round === undefined) throw new RoundNotFoundError();
    authorise(desk, 'round.reopen', { plan: round.planId, round: round.state });
    if (reason.trim() === '') throw new StepRefusedError('round.reopen', 'reason');
    const at = desk.clock.now();
    for (const submission of await rounds.submissions(id))
      await rounds.saveSubmission({ ...submission, stage: 'done', changedAt: at });
    const next: Round = { ...round, state: 'open' };
    await rounds.save(next);
    await keepRecord(records, desk, {
      deed: 'round.reopen',
      plan: round.planId,
      round: id,
      reason: reason.trim(),
    });
    return next;
  });
