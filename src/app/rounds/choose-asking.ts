import {
  type Asking,
  isBlank,
  isDivided,
  type ProjectField,
  type Round,
  type Stores,
  type TextKind,
  usualAsking,
  type WholeRule,
  wholeRuleOf,
} from '#domain';
import { roundAskingMessages as words } from '#messages';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { PlanNotFoundError } from '../plan-not-found-error.ts';
import { askedOfAll } from './asked-of-all.ts';
import { RoundNotFoundError, RoundRefusedError } from './round-errors.ts';

/** What a planner chooses to ask. */
export interface AskingChoice {
  readonly texts: readonly TextKind[];
  readonly fields: readonly ProjectField[];
  /** Rules by `itemKey`; lines that are not named keep theirs. */
  readonly wholes: Asking['wholes'];
}

/**
 * Chooses the texts that are asked and how wholes are made of parts. In a round that has begun the texts stay, and a rule
 * changes to or from a ratio of sums only while no municipality has answered the line: what they typed would mean
 * something else. Throws `RoundRefusedError`, `RoundNotFoundError`, `NotPermittedError`.
 */
export const chooseAsking = async (desk: Desk, id: string, choice: AskingChoice): Promise<Round> =>
  desk.storage.transaction(async (stores) => {
    const before = await stores.rounds.find(id);
    if (before === undefined) throw new RoundNotFoundError();
    authorise(desk, 'round.edit', { plan: before.planId, round: before.state });
    const plan = await stores.plans.find(before.planId);
    if (plan === undefined) throw new PlanNotFoundError(before.planId);
    const was = before.asking ?? usualAsking(plan);
    const named = new Set(choice.wholes.map(({ key }) => key));
    const wholes = [...was.wholes.filter(({ key }) => !named.has(key)), ...choice.wholes];
    if (before.state !== 'draft') await refuseOtherMeaning(stores, before, choice.wholes);
    const asking: Asking =
      before.state === 'draft'
        ? { ...was, texts: choice.texts, fields: choice.fields, wholes }
        : { ...was, wholes };
    const round: Round = {
      ...before,
      asking,
      ...(before.state === 'draft' ? { asked: askedOfAll(plan, before.year, asking) } : {}),
    };
    await stores.rounds.save(round);
    await keepRecord(stores.records, desk, {
      deed: 'round.edit',
      plan: round.planId,
      round: id,
      before: JSON.stringify(was),
      after: JSON.stringify(asking),
    });
    return round;
  });

const isShare = (rule: WholeRule): boolean => rule === 'ratio_of_sums';

const refuseOtherMeaning = async (
  { rounds }: Pick<Stores, 'rounds'>,
  round: Round,
  chosen: Asking['wholes'],
): Promise<void> => {
  const turned = chosen.filter(({ key, rule }) => isShare(rule) !== isShare(wholeRuleOf(round.asking, key)));
  if (turned.length === 0) return;
  const answered = new Set(
    (await rounds.answers(round.id))
      .filter(({ answerer }) => answerer.kind !== 'office')
      .flatMap(({ versions }) => versions.filter(({ answer }) => !isBlank(answer)).map(({ key }) => key)),
  );
  if (turned.some(({ key }) => answered.has(key))) throw new RoundRefusedError([words.alreadyAnswered]);
};

/** Keys of the values whose parts several municipalities are asked. */
export const dividedKeys = ({ asked }: Pick<Round, 'asked'>): readonly string[] => {
  const all = asked.filter(({ answerer }) => answerer.kind === 'municipality');
  const counts = new Map<string, number>();
  for (const { keys } of all) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .filter(([key]) =>
      isDivided(all.filter(({ keys }) => keys.includes(key)).map(({ answerer }) => answerer)),
    )
    .map(([key]) => key)
    .filter((key) => key.startsWith('["value"'));
};
