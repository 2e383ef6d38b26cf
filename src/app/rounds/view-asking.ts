import {
  type Addressee,
  type Asking,
  addresseesOf,
  blankAnswer,
  type Lineage,
  lineageOf,
  type Plan,
  parseAddresseeKey,
  type Question,
  questionnaireOf,
  type Round,
  readAnswer,
  roundQuestions,
  type Submission,
  sameAddressee,
  usualAsking,
  type WholeRule,
  wholeRuleOf,
  withEarlierAnswers,
} from '#domain';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { dividedKeys } from './choose-asking.ts';
import { RoundNotFoundError } from './round-errors.ts';
import type { SubmissionView } from './view-submission.ts';

/** What a round asks of whom, for the pages on which that is chosen. */
export interface AskingView {
  readonly round: Round;
  readonly asking: Asking;
  /** Everything that is asked, in the plan's order, with who answers it. */
  readonly items: readonly { readonly question: Question; readonly to: readonly Addressee[] }[];
  /** The lines whose parts several municipalities answer. */
  readonly divided: readonly {
    readonly question: Question;
    readonly rule: WholeRule;
    readonly towns: number;
  }[];
  /** Everybody who can be asked, the office last. */
  readonly known: readonly Addressee[];
}

const inHand = async (
  desk: Desk,
  id: string,
): Promise<{
  readonly round: Round;
  readonly plan: Plan;
  readonly plans: Lineage;
  readonly divisions: readonly string[];
}> =>
  desk.storage.transaction(async (stores) => {
    const round = await stores.rounds.find(id);
    if (round === undefined) throw new RoundNotFoundError();
    authorise(desk, 'round.edit', { plan: round.planId, round: round.state });
    const plan = await stores.plans.find(round.planId);
    if (plan === undefined) throw new PlanNotFoundError(round.planId);
    const divisions = (await stores.divisions.list()).filter(({ validity }) => validity.until === null);
    const plans = await lineageOf(plan, stores.plans.find);
    return { round, plan, plans, divisions: divisions.map(({ name }) => name) };
  });

/** Throws `RoundNotFoundError`, `NotPermittedError`, `PlanNotFoundError`. */
export const viewAsking = async (desk: Desk, id: string): Promise<AskingView> => {
  const { round, plan, divisions } = await inHand(desk, id);
  const everything = questionnaireOf(plan, round.year, { kind: 'office' }).questions;
  const items = everything.flatMap((question) => {
    const to = round.asked.filter(({ keys }) => keys.includes(question.key)).map(({ answerer }) => answerer);
    return to.length === 0 ? [] : [{ question, to }];
  });
  const divided = new Set(dividedKeys(round));
  const named = addresseesOf(plan);
  const others = divisions
    .map((name): Addressee => ({ kind: 'division', name }))
    .filter((each) => !named.some((one) => sameAddressee(one, each)));
  return {
    round,
    asking: round.asking ?? usualAsking(plan),
    items,
    divided: items
      .filter(({ question }) => divided.has(question.key))
      .map(({ question, to }) => ({
        question,
        rule: wholeRuleOf(round.asking, question.key),
        towns: to.filter(({ kind }) => kind === 'municipality').length,
      })),
    known: [...named.slice(0, -1), ...others, ...named.slice(-1)],
  };
};

/** What an answerer will see once the round has begun, with nothing answered; without a key the first one. Throws as `viewAsking` does. */
export const previewSubmission = async (
  desk: Desk,
  id: string,
  answererKey: string | null,
): Promise<SubmissionView> => {
  const { round, plan, plans } = await inHand(desk, id);
  const answerer = answererKey === null ? (round.asked[0]?.answerer ?? null) : parseAddresseeKey(answererKey);
  if (answerer === null || !round.asked.some((each) => sameAddressee(each.answerer, answerer)))
    throw new RoundNotFoundError();
  const submission: Submission = {
    round: id,
    answerer,
    stage: 'requested',
    openedAt: null,
    changedAt: desk.clock.now(),
    returned: null,
  };
  return {
    round: { ...round, state: 'open' },
    submission,
    plan: { id: plan.id, title: plan.title },
    questions: withEarlierAnswers(roundQuestions(plan, round, answerer), {
      plan,
      year: round.year,
      plans,
    }).map((question) => ({
      question,
      answer: blankAnswer,
      version: 0,
      newest: null,
      halves: [],
      read: readAnswer(question, blankAnswer, round.year),
    })),
    comments: [],
    shared: [],
    permitted: new Set(['submission.read', 'submission.answer', 'submission.submit']),
  };
};
