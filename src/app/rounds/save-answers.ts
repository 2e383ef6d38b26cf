import {
  type Answer,
  type AnswerVersion,
  answerFields,
  answerOfWhole,
  blankAnswer,
  isBlank,
  plainText,
  type Question,
  roundQuestions,
  type Stores,
  sameAnswer,
  tidyAnswer,
} from '#domain';
import { partMessages, roundMessages } from '#messages';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf, personOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { findSubmission, type SubmissionAddress } from './find-submission.ts';
import { sharedQuestions } from './list-shared.ts';
import { RoundNotFoundError, RoundRefusedError } from './round-errors.ts';
import { wholeNote } from './whole-words.ts';

/** One answer as typed, and what the person had before them when they typed it. */
export interface GivenAnswer {
  /** Of the question. */
  readonly key: string;
  readonly answer: Answer;
  /** Version they saw; 0 when there was none. */
  readonly seen: number;
}

/** What became of one answer. */
export type Saved =
  | { readonly kind: 'saved' | 'same'; readonly key: string; readonly version: number }
  /** Left as the person saw it, while somebody else has answered: the newer answer stays. */
  | { readonly kind: 'untouched'; readonly key: string; readonly newest: AnswerVersion }
  /** Somebody has answered since: nothing was overwritten, and this is theirs. */
  | { readonly kind: 'conflict'; readonly key: string; readonly newest: AnswerVersion };

const longest = 20_000;

/** Control characters that no keyboard makes, turns of direction and half characters are left out; nothing else is. */
const cleaned = (typed: Answer): Answer => {
  const each = (text: string): string => {
    if (text.length > longest) throw new RoundRefusedError([roundMessages.answerTooLong(longest)]);
    return plainText(text);
  };
  const { text, state, period, note } = tidyAnswer(typed);
  return { text: each(text), state: each(state), period: each(period), note: each(note) };
};

/**
 * Keeps answers of a submission, each on its own: an answer that somebody else has changed since is left as it is and
 * comes back as a conflict, the others are saved. Saving what stands already adds no version. Everything is on record
 * in the transaction that keeps it. Throws `RoundNotFoundError` (for a question that is not
 * asked too), `NotPermittedError`, and `RoundRefusedError` for a text that is too long.
 */
export const saveAnswers = async (
  desk: Desk,
  address: SubmissionAddress,
  given: readonly GivenAnswer[],
  way: AnswerVersion['way'] = 'form',
): Promise<readonly Saved[]> =>
  desk.storage.transaction(async (stores) => {
    const { round, submission } = await findSubmission(desk, stores, address, 'submission.answer');
    const plan = await stores.plans.find(round.planId);
    if (plan === undefined) throw new PlanNotFoundError(round.planId);
    const asked = new Map(roundQuestions(plan, round, address.answerer).map((each) => [each.key, each]));
    const [own] = await stores.rounds.answers(round.id, address.answerer);
    const newest = new Map(own?.versions.map((each) => [each.key, each]));
    const saved: Saved[] = [];
    for (const { key, answer: typed, seen } of given) {
      const question = asked.get(key);
      if (question === undefined) throw new RoundNotFoundError();
      const before = newest.get(key);
      const answer = cleaned(typed);
      if (sameAnswer(answer, before?.answer ?? blankAnswer))
        saved.push({ kind: 'same', key, version: before?.version ?? 0 });
      else if (before !== undefined && before.version !== seen) {
        const shown = await answerSeen(stores, address, { key, seen });
        saved.push({ kind: sameAnswer(answer, shown) ? 'untouched' : 'conflict', key, newest: before });
      } else
        saved.push(
          await keepVersion(desk, stores, address, { plan: plan.id, question, before, answer, way }),
        );
    }
    if (saved.some(({ kind }) => kind === 'saved') && submission.stage === 'requested')
      await stores.rounds.saveSubmission({ ...submission, stage: 'answering', changedAt: desk.clock.now() });
    return saved;
  });

/** What a person had before them. A whole form sends back also what nobody has touched. */
const answerSeen = async (
  { rounds }: Pick<Stores, 'rounds'>,
  { round, answerer }: SubmissionAddress,
  { key, seen }: Pick<GivenAnswer, 'key' | 'seen'>,
): Promise<Answer> =>
  (await rounds.history(round, answerer, key)).find(({ version }) => version === seen)?.answer ?? blankAnswer;

const keepVersion = async (
  desk: Desk,
  { rounds, records }: Pick<Stores, 'rounds' | 'records'>,
  { round, answerer }: SubmissionAddress,
  {
    plan,
    question: { key },
    before,
    answer,
    way,
  }: {
    /** id of the plan. */
    readonly plan: string;
    readonly question: Question;
    readonly before: AnswerVersion | undefined;
    readonly answer: Answer;
    readonly way: AnswerVersion['way'];
  },
): Promise<Saved> => {
  const version: AnswerVersion = {
    key,
    version: (before?.version ?? 0) + 1,
    answer,
    person: personOf(desk),
    by: nameOf(desk.by),
    at: desk.clock.now(),
    way,
  };
  await rounds.keep(round, answerer, version);
  await keepRecord(records, desk, {
    deed: 'submission.answer',
    plan,
    round,
    subject: key,
    before: before === undefined ? null : worded(before.answer),
    after: worded(answer),
  });
  return { kind: 'saved', key, version: version.version };
};

/** An answer on record: what is blank in it is left out. */
const worded = (answer: Answer): string =>
  JSON.stringify(
    Object.fromEntries(
      answerFields.filter((field) => answer[field] !== '').map((field) => [field, answer[field]]),
    ),
  );

/**
 * Keeps the one answer that the planning section makes of several. A figure that differs from what the rule makes of the
 * parts needs its reason in the note. Throws `RoundNotFoundError` for a question that nobody shares,
 * `RoundRefusedError`, `NotPermittedError`.
 */
export const mergeAnswers = async (desk: Desk, round: string, given: GivenAnswer): Promise<Saved> =>
  desk.storage.transaction(async (stores) => {
    const found = await stores.rounds.find(round);
    if (found === undefined) throw new RoundNotFoundError();
    authorise(desk, 'round.merge', { plan: found.planId, round: found.state });
    const plan = await stores.plans.find(found.planId);
    if (plan === undefined) throw new PlanNotFoundError(found.planId);
    const answerer = { kind: 'office' } as const;
    const all = await stores.rounds.answers(round);
    const one = sharedQuestions(plan, found, all).find(({ question }) => question.key === given.key);
    if (one === undefined) throw new RoundNotFoundError();
    const own = all.find((each) => each.answerer.kind === 'office');
    const before = own?.versions.find(({ key }) => key === given.key);
    const answer = cleaned(given.answer);
    if (sameAnswer(answer, before?.answer ?? blankAnswer))
      return { kind: 'same', key: given.key, version: before?.version ?? 0 };
    if (before !== undefined && before.version !== given.seen)
      return { kind: 'conflict', key: given.key, newest: before };
    const computed = one.whole === null ? null : answerOfWhole(one.whole, wholeNote);
    if (computed !== null && !isBlank(answer) && answer.text !== computed.text && answer.note === '')
      throw new RoundRefusedError([partMessages.reasonForOwn]);
    return keepVersion(
      desk,
      stores,
      { round, answerer },
      { plan: plan.id, question: one.question, before, answer, way: 'form' },
    );
  });
