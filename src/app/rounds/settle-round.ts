import {
  type Addressee,
  type AnswerChange,
  type AnswersOf,
  type AnswerVersion,
  addresseeName,
  answerOfWhole,
  blankAnswer,
  compareAnswers,
  isBlank,
  type Plan,
  type Round,
  readAnswer,
  roundQuestionnaire,
  type Submission,
  sameAddressee,
  type WholeSoFar,
  withAnswers,
} from '#domain';
import { partMessages, revisionMessages, roundMessages } from '#messages';
import { tellSettled } from '../mail/tell-answerers.ts';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { typedText } from '../typed-text.ts';
import { sharedQuestions } from './list-shared.ts';
import { NotReadyError, type Obstacle, RoundNotFoundError, StepRefusedError } from './round-errors.ts';
import { questionText } from './take-step.ts';
import { unsettledWords, wholeNote } from './whole-words.ts';

const office = { kind: 'office' } as const;

/** Answers of one addressee, ready to be taken over. */
interface Taken {
  readonly answerer: Addressee;
  readonly versions: readonly AnswerVersion[];
}

const answersOf = (all: readonly AnswersOf[], answerer: Addressee): readonly AnswerVersion[] =>
  all.find((each) => sameAddressee(each.answerer, answerer))?.versions ?? [];

/**
 * The one answer to each shared question: the planning section's; without one, what the rule makes of the parts of
 * municipalities, or what all who have answered agree on. An obstacle where there is none of these.
 */
const merged = (
  plan: Plan,
  round: Round,
  all: readonly AnswersOf[],
  at: string,
): { readonly versions: readonly AnswerVersion[]; readonly obstacles: readonly Obstacle[] } => {
  const [versions, obstacles]: [AnswerVersion[], Obstacle[]] = [[], []];
  for (const { question, made, given, whole, state } of sharedQuestions(plan, round, all)) {
    const { key } = question;
    const first = given.find(({ newest }) => newest !== null)?.newest;
    const computed = whole === null ? null : answerOfWhole(whole, wholeNote);
    if (made !== null) versions.push(made);
    else if (computed !== null)
      versions.push({ key, version: 1, answer: computed, person: null, by: round.title, at, way: 'form' });
    else if (state === 'agree' && first != null) versions.push(first);
    else if (state !== 'none') obstacles.push(notMade(key, questionText(question), whole));
  }
  return { versions, obstacles };
};

const notMade = (key: string, what: string, whole: WholeSoFar | null): Obstacle => ({
  kind: 'not_merged',
  key,
  what:
    whole === null
      ? roundMessages.notMerged(what)
      : whole.rule === 'own'
        ? partMessages.ownMissing(what)
        : partMessages.partsUnclear(what, unsettledWords(whole)),
});

const unfinished = (submissions: readonly Submission[]): readonly Obstacle[] =>
  submissions
    .filter(({ stage }) => stage !== 'done')
    .map(({ answerer, stage }) => ({
      kind: 'not_done',
      key: null,
      what: roundMessages.notDone(addresseeName(answerer), roundMessages.stages[stage]),
    }));

/** Answers as changes to the plan: what is stored now is what they were handed out with, so nothing conflicts. */
const changesOf = (plan: Plan, round: Round, { answerer, versions }: Taken): readonly AnswerChange[] => {
  const questionnaire = roundQuestionnaire(plan, round, answerer);
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
  roundQuestionnaire(plan, round, answerer).questions.flatMap((question): readonly Obstacle[] => {
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
 * question have one answer; of parts that municipalities have answered the rule makes it, and they are kept beside it. A half-year round is locked with its answers but changes no yearly figure. What is left
 * blank changes nothing. Throws `NotReadyError`, which names everything that is missing, `NotPermittedError`,
 * `RoundNotFoundError`.
 */
export const settleRound = async (desk: Desk, id: string): Promise<Round> =>
  desk.storage.transaction(async (stores) => {
    const { rounds, plans, records } = stores;
    const round = await rounds.find(id);
    if (round === undefined) throw new RoundNotFoundError();
    authorise(desk, 'round.settle', { plan: round.planId, round: round.state });
    const plan = await plans.find(round.planId);
    if (plan === undefined) throw new PlanNotFoundError(round.planId);
    const submissions = await rounds.submissions(id);
    const all = await rounds.answers(id);
    const at = desk.clock.now();
    const one = merged(plan, round, all, at);
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
    await tellSettled(stores, desk, next);
    return next;
  });

/** Opens a settled round again, with a reason; the plan keeps what was taken over until it is settled anew. */
export const reopenRound = async (desk: Desk, id: string, given: string): Promise<Round> =>
  desk.storage.transaction(async ({ rounds, records }) => {
    const reason = typedText(given);
    const round = await rounds.find(id);
    if (round === undefined) throw new RoundNotFoundError();
    authorise(desk, 'round.reopen', { plan: round.planId, round: round.state });
    if (reason === '') throw new StepRefusedError('round.reopen', 'reason');
    const at = desk.clock.now();
    for (const submission of await rounds.submissions(id))
      await rounds.saveSubmission({ ...submission, stage: 'done', changedAt: at });
    const next: Round = { ...round, state: 'open' };
    await rounds.save(next);
    await keepRecord(records, desk, {
      deed: 'round.reopen',
      plan: round.planId,
      round: id,
      reason,
    });
    return next;
  });
