import {
  type Addressee,
  type AnswersOf,
  type AnswerVersion,
  blankAnswer,
  isBlank,
  isDivided,
  type Plan,
  type Question,
  type Round,
  roundQuestions,
  sameAddressee,
  sameAnswer,
  type WholeSoFar,
  wholeOfAnswers,
  wholeRuleOf,
} from '#domain';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { RoundNotFoundError } from './round-errors.ts';

/** A question that several are asked, with everything that has been answered to it. */
export interface SharedQuestion {
  readonly question: Question;
  readonly given: readonly { readonly answerer: Addressee; readonly newest: AnswerVersion | null }[];
  /** The one answer of the planning section; null while there is none. */
  readonly made: AnswerVersion | null;
  /** What the parts of the municipalities make so far; null where they do not answer parts. */
  readonly whole: WholeSoFar | null;
  /**
   * made: the planning section has given the one answer · computed: the rule gives it · partial: the rule gives it once
   * the missing parts are there · different: answers differ and no one answer was made, so the round cannot be settled
   */
  readonly state: 'made' | 'computed' | 'partial' | 'agree' | 'different' | 'none';
}

/** The questions of a round that several answer, with what is answered so far, in the plan's order. */
export const sharedQuestions = (
  plan: Plan,
  round: Round,
  answers: readonly AnswersOf[],
): readonly SharedQuestion[] => {
  const newestOf = (answerer: Addressee, key: string): AnswerVersion | null =>
    answers
      .find((each) => sameAddressee(each.answerer, answerer))
      ?.versions.find((each) => each.key === key && !isBlank(each.answer)) ?? null;
  const by = new Map<string, Addressee[]>();
  for (const { answerer, keys } of round.asked)
    if (answerer.kind !== 'office') for (const key of keys) by.set(key, [...(by.get(key) ?? []), answerer]);
  return everyQuestion(plan, round).flatMap((question): readonly SharedQuestion[] => {
    const among = by.get(question.key) ?? [];
    if (among.length < 2) return [];
    const given = among.map((answerer) => ({ answerer, newest: newestOf(answerer, question.key) }));
    const made = newestOf({ kind: 'office' }, question.key);
    const whole = wholeSoFar(round, question, given);
    return [{ question, given, made, whole, state: stateOf(given, made, whole) }];
  });
};

/** Every question that somebody other than the office is asked, once, as the office sees it. */
const everyQuestion = (plan: Plan, round: Round): readonly Question[] => {
  const asked = round.asked.filter(({ answerer }) => answerer.kind !== 'office').flatMap(({ keys }) => keys);
  return roundQuestions(
    plan,
    { ...round, asked: [{ answerer: { kind: 'office' }, keys: asked }] },
    { kind: 'office' },
  );
};

const wholeSoFar = (
  { asking, year }: Round,
  question: Question,
  given: SharedQuestion['given'],
): WholeSoFar | null =>
  question.kind !== 'value' || !isDivided(given.map(({ answerer }) => answerer))
    ? null
    : wholeOfAnswers(
        question,
        { rule: wholeRuleOf(asking, question.key), year },
        given.flatMap(({ answerer, newest }) =>
          answerer.kind === 'municipality'
            ? [{ municipality: answerer.code, answer: newest?.answer ?? blankAnswer }]
            : [],
        ),
      );

const stateOf = (
  given: SharedQuestion['given'],
  made: AnswerVersion | null,
  whole: WholeSoFar | null,
): SharedQuestion['state'] => {
  const answered = given.flatMap(({ newest }) => newest ?? []);
  const [first] = answered;
  if (made !== null) return 'made';
  if (first === undefined) return 'none';
  if (whole?.whole != null) return whole.whole.missing.length === 0 ? 'computed' : 'partial';
  // Parts that happen to be the same figure are no agreement on the whole.
  if (whole !== null) return 'different';
  return answered.every(({ answer }) => sameAnswer(answer, first.answer)) ? 'agree' : 'different';
};

/**
 * The questions of a round that several answer, those that want a decision first. Throws `RoundNotFoundError`,
 * `NotPermittedError`.
 */
export const listShared = async (
  desk: Desk,
  id: string,
): Promise<{ readonly round: Round; readonly shared: readonly SharedQuestion[] }> =>
  desk.storage.transaction(async ({ rounds, plans }) => {
    const round = await rounds.find(id);
    if (round === undefined) throw new RoundNotFoundError();
    authorise(desk, 'round.merge', { plan: round.planId, round: round.state });
    const plan = await plans.find(round.planId);
    if (plan === undefined) throw new PlanNotFoundError(round.planId);
    const shared = sharedQuestions(plan, round, await rounds.answers(id));
    const rank = { different: 0, partial: 1, none: 2, agree: 3, computed: 4, made: 5 } as const;
    return { round, shared: shared.toSorted((a, b) => rank[a.state] - rank[b.state]) };
  });
