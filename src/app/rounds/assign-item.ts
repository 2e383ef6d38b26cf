import {
  type Addressee,
  type Asked,
  addresseeKey,
  addresseeName,
  isBlank,
  type Plan,
  type Question,
  questionnaireOf,
  type Round,
  type Stores,
  type Submission,
  sameAddressee,
  usualAsking,
} from '#domain';
import { roundAskingMessages as words } from '#messages';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { askedOfAll } from './asked-of-all.ts';
import { RoundNotFoundError, RoundRefusedError } from './round-errors.ts';
import { questionText } from './take-step.ts';

const office: Addressee = { kind: 'office' };

/**
 * Gives an item of a round to others than the plan says; to nobody means to the office. In a round that has begun the
 * answers typed so far stay where they are, and go along with an item that one had and another one gets; whoever had
 * handed in gets the submission back with the reason. Throws `RoundRefusedError` for somebody who cannot be asked,
 * `RoundNotFoundError` (for an item that is not asked too), `NotPermittedError`.
 */
export const assignItem = async (
  desk: Desk,
  id: string,
  { key, to: wanted }: { readonly key: string; readonly to: readonly Addressee[] },
): Promise<Round> =>
  desk.storage.transaction(async (stores) => {
    const before = await stores.rounds.find(id);
    if (before === undefined) throw new RoundNotFoundError();
    authorise(desk, 'round.edit', { plan: before.planId, round: before.state });
    const plan = await stores.plans.find(before.planId);
    if (plan === undefined) throw new PlanNotFoundError(before.planId);
    const question = questionnaireOf(plan, before.year, office).questions.find((each) => each.key === key);
    const had = before.asked.filter(({ keys }) => keys.includes(key)).map(({ answerer }) => answerer);
    if (question === undefined || had.length === 0) throw new RoundNotFoundError();
    const to = wanted.filter(({ kind }) => kind !== 'office');
    if (!(await everyoneKnown(stores, plan, to))) throw new RoundRefusedError([words.unknownAnswerer]);

    const was = before.asking ?? usualAsking(plan);
    const asking = { ...was, assigned: [...was.assigned.filter((each) => each.key !== key), { key, to }] };
    const order = questionnaireOf(plan, before.year, office).questions.map((each) => each.key);
    const asked =
      before.state === 'draft'
        ? askedOfAll(plan, before.year, asking)
        : moved(before.asked, key, to.length === 0 ? [office] : to, order);
    const round: Round = { ...before, asking, asked };
    await stores.rounds.save(round);
    if (round.state !== 'draft') await goAlong(desk, stores, { before, round, question, had });
    await keepRecord(stores.records, desk, {
      deed: 'round.edit',
      plan: round.planId,
      round: id,
      subject: key,
      before: names(had),
      after: names(to.length === 0 ? [office] : to),
    });
    return round;
  });

const names = (all: readonly Addressee[]): string => all.map((each) => addresseeName(each).ja).join('、');

/** Divisions of the plan or of the house, members of the plan. */
const everyoneKnown = async (
  { divisions }: Pick<Stores, 'divisions'>,
  plan: Plan,
  all: readonly Addressee[],
): Promise<boolean> => {
  const known = new Set([...plan.divisions, ...(await divisions.list()).map(({ name }) => name)]);
  return all.every(
    (each) =>
      (each.kind === 'division' && known.has(each.name)) ||
      (each.kind === 'municipality' &&
        plan.municipalities.length > 1 &&
        plan.municipalities.includes(each.code)),
  );
};

/** The item with those who get it and with nobody else, in the plan's order; nobody disappears who was asked. */
const moved = (
  asked: readonly Asked[],
  key: string,
  to: readonly Addressee[],
  order: readonly string[],
): readonly Asked[] => {
  const isTheirs = (answerer: Addressee): boolean => to.some((each) => sameAddressee(each, answerer));
  const added = to.filter((each) => !asked.some(({ answerer }) => sameAddressee(answerer, each)));
  const all = [...asked, ...added.map((answerer): Asked => ({ answerer, keys: [] }))].map(
    ({ answerer, keys }) => ({
      answerer,
      keys: order.filter((each) => (each === key ? isTheirs(answerer) : keys.includes(each))),
    }),
  );
  return [
    ...all.filter(({ answerer }) => answerer.kind !== 'office'),
    ...all.filter(({ answerer }) => answerer.kind === 'office'),
  ];
};

interface Move {
  readonly before: Round;
  readonly round: Round;
  readonly question: Question;
  readonly had: readonly Addressee[];
}

/** Submissions and typed answers follow an item that was moved while the round is under way. */
const goAlong = async (desk: Desk, stores: Stores, { before, round, question, had }: Move): Promise<void> => {
  const { key } = question;
  const at = desk.clock.now();
  const among = await stores.rounds.submissions(round.id);
  for (const { answerer, keys } of round.asked) {
    const own = among.find((each) => sameAddressee(each.answerer, answerer));
    const hadBefore = had.some((each) => sameAddressee(each, answerer));
    const hasNow = keys.includes(key);
    if (hasNow && !hadBefore) {
      await stores.rounds.saveSubmission(
        asksMore(own, {
          round: round.id,
          answerer,
          at,
          by: nameOf(desk.by),
          reason: words.itemAdded(questionText(question)).ja,
        }),
      );
      await takeAlong(desk, stores, { before, round, question, had }, answerer);
    } else if (!hasNow && hadBefore && keys.length === 0 && own !== undefined)
      await stores.rounds.saveSubmission({ ...own, stage: 'done', changedAt: at });
  }
};

/** The submission of somebody who is asked one thing more: what was handed in comes back with the reason. */
const asksMore = (
  own: Submission | undefined,
  {
    round,
    answerer,
    at,
    by,
    reason,
  }: {
    readonly round: string;
    readonly answerer: Addressee;
    readonly at: string;
    readonly by: string;
    readonly reason: string;
  },
): Submission => {
  if (own === undefined)
    return { round, answerer, stage: 'requested', openedAt: null, changedAt: at, returned: null };
  if (own.stage === 'requested' || own.stage === 'answering' || own.stage === 'returned') return own;
  return { ...own, stage: 'returned', changedAt: at, returned: { reason, by, at } };
};

/** What the one who had the item before has typed, as the first answer of the one who has it now. */
const takeAlong = async (
  desk: Desk,
  { rounds, records }: Stores,
  { round, question: { key }, had }: Move,
  answerer: Addressee,
): Promise<void> => {
  const left = had.filter(
    (each) => !round.asked.some((one) => sameAddressee(one.answerer, each) && one.keys.includes(key)),
  );
  const typed = (await rounds.answers(round.id)).flatMap((each) =>
    left.some((one) => sameAddressee(one, each.answerer))
      ? each.versions
          .filter((one) => one.key === key && !isBlank(one.answer))
          .map((version) => ({ version, from: each.answerer }))
      : [],
  );
  const [only] = typed;
  const [own] = await rounds.answers(round.id, answerer);
  if (only === undefined || typed.length > 1 || own?.versions.some((each) => each.key === key)) return;
  const { version, from } = only;
  const by = words.typedBy(version.by, addresseeName(from).ja).ja;
  await rounds.keep(round.id, answerer, { ...version, version: 1, by });
  await keepRecord(records, desk, {
    deed: 'submission.answer',
    plan: round.planId,
    round: round.id,
    subject: key,
    after: JSON.stringify(version.answer),
    reason: `${addresseeKey(from)} → ${addresseeKey(answerer)}`,
  });
};
