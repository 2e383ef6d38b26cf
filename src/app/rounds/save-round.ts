import {
  type Asked,
  type Asking,
  checkSteps,
  type Plan,
  type Round,
  type Step,
  type Stores,
  usualAsking,
} from '#domain';
import { type LocalizedText, roundMessages } from '#messages';
import { tellOpened } from '../mail/tell-answerers.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { typedLine, typedText } from '../typed-text.ts';
import { askedOfAll } from './asked-of-all.ts';
import { RoundNotFoundError, RoundRefusedError, stepProblem } from './round-errors.ts';

/** What a planner says of a round. */
export interface RoundFacts {
  readonly title: string;
  readonly message: string;
  readonly steps: readonly Step[];
}

export interface NewRound extends RoundFacts {
  readonly planId: string;
  /** Fiscal year whose results are asked for. */
  readonly year: number;
  readonly part: Round['part'];
}

const longest = { title: 200, message: 5000 } as const;

/** What is said, as it is kept. */
const cleaned = <T extends RoundFacts>(given: T): T => ({
  ...given,
  title: typedLine(given.title),
  message: typedText(given.message),
});

const problemsOf = ({ title, message, steps }: RoundFacts): readonly LocalizedText[] => [
  ...(title === '' || title.length > longest.title || message.length > longest.message
    ? [roundMessages.titleMissing]
    : []),
  ...checkSteps({ steps }).map(stepProblem),
];

const planFor = async ({ plans }: Stores, id: string): Promise<Plan> => {
  const plan = await plans.find(id);
  if (plan === undefined) throw new PlanNotFoundError(id);
  return plan;
};

/** Who would be asked for what: the preview of a round, from the plan as it stands now. Throws `PlanNotFoundError`. */
export const previewRound = async (
  desk: Desk,
  { planId, year, asking }: Pick<Round, 'planId' | 'year' | 'asking'>,
): Promise<readonly Asked[]> => {
  authorise(desk, 'round.create', { plan: planId });
  return desk.storage.transaction(async (stores) => askedOfAll(await planFor(stores, planId), year, asking));
};

/**
 * Prepares a round as a draft that only planners see. Throws `RoundRefusedError` for a time table that does not
 * work or a second round of the same plan and time, and `PlanNotFoundError`.
 */
export const createRound = async (desk: Desk, typed: NewRound): Promise<Round> => {
  const given = cleaned(typed);
  const { planId, year, part, title, message, steps } = given;
  authorise(desk, 'round.create', { plan: planId });
  return desk.storage.transaction(async (stores) => {
    const plan = await planFor(stores, planId);
    const problems = [...problemsOf(given)];
    if (!Number.isInteger(year) || year < 1990 || year > 2200) problems.push(roundMessages.yearUnsuitable);
    const same = (await stores.rounds.list()).find(
      (each) => each.planId === planId && each.year === year && each.part === part,
    );
    if (same !== undefined) problems.push(roundMessages.sameRound(same.title));
    if (problems.length > 0) throw new RoundRefusedError(problems);
    const asking = { ...usualAsking(plan), wholes: await lastWholes(stores, planId) };
    const round: Round = {
      id: desk.ids.next(),
      planId,
      year,
      part,
      title,
      message,
      state: 'draft',
      steps,
      asked: askedOfAll(plan, year, asking),
      asking,
      taken: [],
    };
    await stores.rounds.save(round);
    await keepRecord(stores.records, desk, {
      deed: 'round.create',
      plan: planId,
      round: round.id,
      after: JSON.stringify({ year, part, title, message, steps }),
    });
    return round;
  });
};

/** How the wholes were made in the newest round of the plan that says so. */
const lastWholes = async ({ rounds }: Stores, planId: string): Promise<Asking['wholes']> =>
  (await rounds.list()).find((each) => each.planId === planId && (each.asking?.wholes ?? []).length > 0)
    ?.asking?.wholes ?? [];

/** Changes name, message and time table. Of an open round no step is added, moved or taken away: only days change. */
export const editRound = async (desk: Desk, id: string, typed: RoundFacts): Promise<Round> =>
  desk.storage.transaction(async (stores) => {
    const given = cleaned(typed);
    const before = await stores.rounds.find(id);
    if (before === undefined) throw new RoundNotFoundError();
    authorise(desk, 'round.edit', { plan: before.planId, round: before.state });
    const problems = [...problemsOf(given)];
    const names = (steps: readonly Step[]) => steps.map(({ step }) => step).join();
    if (before.state !== 'draft' && names(given.steps) !== names(before.steps))
      problems.push(roundMessages.stepsFixed);
    if (problems.length > 0) throw new RoundRefusedError(problems);
    const { title, message, steps } = given;
    const round: Round = { ...before, title, message, steps };
    await stores.rounds.save(round);
    await keepRecord(stores.records, desk, {
      deed: 'round.edit',
      plan: round.planId,
      round: id,
      before: JSON.stringify({ title: before.title, message: before.message, steps: before.steps }),
      after: JSON.stringify({ title, message, steps }),
    });
    return round;
  });

/**
 * Opens a round: who is asked for what is taken from the plan as it is now, and stays so. Throws
 * `RoundRefusedError` when nobody is asked.
 */
export const openRound = async (desk: Desk, id: string): Promise<Round> =>
  desk.storage.transaction(async (stores) => {
    const before = await stores.rounds.find(id);
    if (before === undefined) throw new RoundNotFoundError();
    authorise(desk, 'round.open', { plan: before.planId, round: before.state });
    const asked = askedOfAll(await planFor(stores, before.planId), before.year, before.asking);
    const problems = [...problemsOf(before)];
    if (asked.every(({ keys }) => keys.length === 0)) problems.push(roundMessages.nobodyAsked);
    if (problems.length > 0) throw new RoundRefusedError(problems);
    const round: Round = { ...before, asked, state: 'open' };
    await stores.rounds.save(round);
    for (const { answerer, keys } of asked)
      await stores.rounds.saveSubmission({
        round: id,
        answerer,
        // The office with nothing of its own to answer is through from the beginning.
        stage: keys.length === 0 ? 'done' : 'requested',
        openedAt: null,
        changedAt: desk.clock.now(),
        returned: null,
      });
    await keepRecord(stores.records, desk, { deed: 'round.open', plan: round.planId, round: id });
    await tellOpened(stores, desk, round);
    return round;
  });
