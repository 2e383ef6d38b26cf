import type { Division, Person, Plan, Stores } from '#domain';
import { authorise } from './authorise.ts';
import type { Desk } from './desk.ts';

/** Everybody with an account or an invitation, the divisions there are, and the plans that can be theirs. */
export interface PeopleView {
  readonly people: readonly Person[];
  readonly divisions: readonly Division[];
  readonly plans: readonly Pick<Plan, 'id' | 'title' | 'municipalities'>[];
}

const bare = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

const allPlans = async ({ plans }: Pick<Stores, 'plans'>): Promise<readonly Plan[]> => {
  const stored = await Promise.all((await plans.list()).map(({ id }) => plans.find(id)));
  return stored.flatMap((plan) => (plan === undefined ? [] : [plan]));
};

/** Divisions that plans name and nobody has registered. */
export const unregisteredDivisions = async (
  stores: Pick<Stores, 'plans'>,
  registered: readonly Division[],
): Promise<readonly string[]> => {
  const names = new Set(registered.map(({ name }) => bare(name)));
  const named = (await allPlans(stores)).flatMap((plan) => plan.divisions);
  return [...new Set(named)].filter((name) => !names.has(bare(name)));
};

/** The people and divisions of the installation. */
export const listPeople = async (desk: Desk): Promise<PeopleView> => {
  authorise(desk, 'person.manage');
  return desk.storage.transaction(async (stores) => ({
    people: await stores.people.list(),
    divisions: await stores.divisions.list(),
    plans: (await allPlans(stores)).map(({ id, title, municipalities }) => ({ id, title, municipalities })),
  }));
};
