import {
  type Addressee,
  type AnswerVersion,
  isBlank,
  type Question,
  type Round,
  sameAddressee,
  sameAnswer,
} from '#domain';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { questionsFor } from './find-submission.ts';
import { RoundNotFoundError } from './round-errors.ts';

/** A question that several are asked, with everything that has been answered to it. */
export interface SharedQuestion {
  readonly question: Question;
  readonly given: readonly { readonly answerer: Addressee; readonly newest: AnswerVersion | null }[];
  /** The one answer of the planning section; null while there is none. */
  readonly made: AnswerVersion | null;
  /** different: answers differ and no one answer was made, so the round cannot be settled. */
  readonly state: 'made' | 'agree' | 'different' | 'none';
}

/**
 * The questions of a round that several answer, those with different answers first. Throws `RoundNotFoundError`,
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
    const answers = await rounds.answers(id);
    const newestOf = (answerer: Addressee, key: string): AnswerVersion | null =>
      answers
        .find((each) => sameAddressee(each.answerer, answerer))
        ?.versions.find((each) => each.key === key && !isBlank(each.answer)) ?? null;
    const asked = new Map<string, { readonly question: Question; readonly by: Addressee[] }>();
    for (const { answerer } of round.asked)
      for (const question of questionsFor(plan, round, answerer)) {
        if (question.sharedWith.length === 0) continue;
        const entry = asked.get(question.key) ?? { question, by: [] };
        entry.by.push(answerer);
        asked.set(question.key, entry);
      }
    const shared = [...asked.values()].map(({ question, by }): SharedQuestion => {
      const given = by.map((answerer) => ({ answerer, newest: newestOf(answerer, question.key) }));
      const made = newestOf({ kind: 'office' }, question.key);
      return {
        question,
        given,
        made,
        state: stateOf(
          given.flatMap(({ newest }) => newest ?? []),
          made,
        ),
      };
    });
    return {
      round,
      shared: [
        ...shared.filter(({ state }) => state === 'different'),
        ...shared.filter(({ state }) => state !== 'different'),
      ],
    };
  });

const stateOf = (given: readonly AnswerVersion[], made: AnswerVersion | null): SharedQuestion['state'] => {
  const [first] = given;
  if (made !== null) return 'made';
  if (first === undefined) return 'none';
  return given.every(({ answer }) => sameAnswer(answer, first.answer)) ? 'agree' : 'different';
};
