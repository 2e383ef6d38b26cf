import {
  type AnswersOf,
  type AnswerVersion,
  ExplainedError,
  type Plan,
  type Round,
  type RoundContent,
  roundDifferences,
  type Stores,
} from '#domain';
import { roundDifferenceMessages as words } from '#messages';
import { gradedPlan, scaleOfPlan } from '../grades/graded-plan.ts';
import { japaneseDate } from '../japanese-date.ts';
import { authorise, isPermitted } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import type { ComparedVersions } from '../publication/compare-versions.ts';

/** A round as it is now (its id), or as it was when it was settled before (`<id>@1`, `<id>@2` …). */
export interface VersionOfRound {
  readonly name: string;
  readonly round: Round;
  /** When it was settled: instant, and day in Japan; null for the round as it is now. */
  readonly settled: { readonly at: string; readonly on: string } | null;
}

/** The plan has no such round, or it was not settled that often. */
export class RoundVersionNotFoundError extends ExplainedError {
  constructor(name: string) {
    super(words.notFound(name), words.notFoundRemedy);
  }
}

/** Every round of a plan that one may read, newest year first, each with what it was when settled before it was opened again. */
export const listRoundVersions = async (
  desk: Desk,
  planId: string,
): Promise<{ readonly plan: Plan; readonly versions: readonly VersionOfRound[] }> => {
  authorise(desk, 'round.read', { plan: planId });
  return desk.storage.transaction(async (stores) => {
    const plan = await stores.plans.find(planId);
    if (plan === undefined) throw new PlanNotFoundError(planId);
    return { plan, versions: await versionsIn(desk, stores, planId) };
  });
};

/**
 * Everything in which two rounds of a plan differ, or one round now and when it was settled before. Of answers only
 * those that the one who asks may read. Throws `RoundVersionNotFoundError`, `PlanNotFoundError`, `NotPermittedError`.
 */
export const compareRounds = async (
  desk: Desk,
  planId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ComparedVersions> => {
  authorise(desk, 'round.read', { plan: planId });
  return desk.storage.transaction(async (stores) => {
    const versions = await versionsIn(desk, stores, planId);
    const content = async (name: string) => {
      const version = versions.find((each) => each.name === name);
      if (version === undefined) throw new RoundVersionNotFoundError(name);
      return contentOf(desk, stores, version);
    };
    const [before, after] = [await content(from), await content(to)];
    return { planId, title: after.plan.title, from, to, differences: roundDifferences(before, after) };
  });
};

const versionsIn = async (
  desk: Desk,
  { rounds, records }: Pick<Stores, 'rounds' | 'records'>,
  planId: string,
): Promise<readonly VersionOfRound[]> => {
  const readable = (await rounds.list()).filter(
    (round) =>
      round.planId === planId && isPermitted(desk, 'round.read', { plan: planId, round: round.state }),
  );
  const versions: VersionOfRound[] = [];
  for (const round of readable) {
    const settled = (
      await records.list({ round: round.id, deed: 'round.settle' }, { offset: 0, limit: 1000 })
    ).toReversed();
    versions.push({ name: round.id, round, settled: null });
    // As long as it stays settled, the last time is what it is now.
    const before = round.state === 'settled' ? settled.slice(0, -1) : settled;
    for (const [place, { at }] of before.entries())
      versions.push({ name: `${round.id}@${place + 1}`, round, settled: { at, on: japaneseDate(at) } });
  }
  return versions;
};

const contentOf = async (
  desk: Desk,
  stores: Stores,
  { round, settled }: VersionOfRound,
): Promise<RoundContent> => {
  const { planId, year } = round;
  const plan = await planAt(stores, planId, settled?.at ?? null);
  const mayRead = ({ answerer }: Pick<AnswersOf, 'answerer'>) =>
    isPermitted(desk, 'submission.read', { plan: planId, answerer });
  const answers: AnswersOf[] = [];
  for (const each of (await stores.rounds.answers(round.id)).filter(mayRead))
    answers.push(settled === null ? each : await answersAt(stores, round.id, each, settled.at));
  return {
    round: {
      ...round,
      asked: round.asked.filter(mayRead),
      ...(settled === null ? {} : { state: 'settled' as const }),
    },
    plan,
    answers,
    // Before it is settled the plan has no results of its year: a grade would only say so.
    evaluations:
      settled === null && round.state !== 'settled'
        ? []
        : (await gradedPlan(stores, plan, { year, scale: await scaleOfPlan(stores, plan) })).filter(
            (each) => each.year === year,
          ),
  };
};

/** The plan as it was at an instant; as it is now where its revision of then is no longer kept. */
const planAt = async ({ plans }: Pick<Stores, 'plans'>, planId: string, at: string | null): Promise<Plan> => {
  const then = at === null ? undefined : (await plans.revisions(planId)).find(({ at: saved }) => saved <= at);
  const plan = (then && (await plans.findRevision(planId, then.revision))) ?? (await plans.find(planId));
  if (plan === undefined) throw new PlanNotFoundError(planId);
  return plan;
};

/** The answers that were the newest at an instant. */
const answersAt = async (
  { rounds }: Pick<Stores, 'rounds'>,
  round: string,
  { answerer, versions }: AnswersOf,
  at: string,
): Promise<AnswersOf> => {
  const then: AnswerVersion[] = [];
  for (const newest of versions) {
    const version =
      newest.at <= at
        ? newest
        : (await rounds.history(round, answerer, newest.key)).find((each) => each.at <= at);
    if (version !== undefined) then.push(version);
  }
  return { answerer, versions: then };
};
