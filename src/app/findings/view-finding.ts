import { type Explanation, findingIdentity, type StatedFinding } from '#domain';
import { japaneseDate } from '../japanese-date.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { checkStored, findingKey, type StoredFindings } from './check-stored.ts';
import { FindingNotFoundError } from './finding-errors.ts';

export interface FindingView extends StoredFindings {
  readonly stated: StatedFinding;
  /** Every explanation that was given to it, whatever it said then; newest first. */
  readonly history: readonly Explanation[];
}

/** One finding of a stored plan by its key. Throws `PlanNotFoundError`, `FindingNotFoundError`. */
export const viewFinding = async (desk: Desk, planId: string, key: string): Promise<FindingView> => {
  authorise(desk, 'finding.answer', { plan: planId });
  const today = japaneseDate(desk.clock.now());
  return desk.storage.transaction(async (stores) => {
    const checked = await checkStored(stores, planId, { today });
    const stated = statedWith(checked, key);
    const identity = findingIdentity(stated.finding);
    const given = await stores.explanations.list();
    return {
      ...checked,
      stated,
      history: given.filter(({ finding }) => findingIdentity(finding) === identity).toReversed(),
    };
  });
};

/** The finding with the key. Throws `FindingNotFoundError`. */
export const statedWith = ({ findings }: StoredFindings, key: string): StatedFinding => {
  const stated = findings.find(({ finding }) => findingKey(finding) === key);
  if (stated === undefined) throw new FindingNotFoundError();
  return stated;
};
