import type { Accounts, Actor, Person, Storage } from '#domain';
import { actorOf, cast, type TownHall } from '../fixtures/town-hall.ts';

/** Somebody of the cast with the cookies of their session. */
export interface SignedInActor {
  readonly actor: Actor;
  readonly cookie: string;
}

/** Gives everybody of the cast an account and lets them in; by what the cast calls them. */
export const signCastIn = async (
  accounts: Accounts,
  storage: Storage,
  { divisions }: TownHall,
): Promise<ReadonlyMap<string, SignedInActor>> => {
  const everybody = new Map<string, SignedInActor>();
  for (const [at, [name, assignments]] of Object.entries(cast(divisions)).entries()) {
    const login = `login-${at + 1}`;
    const account = await accounts.create(login);
    const actor = actorOf(name, assignments, divisions);
    const person: Person = { ...actor.person, login, account };
    await storage.transaction(({ people }) => people.save(person));
    const cookies = await accounts.signInAs(account, { address: null, browser: null });
    everybody.set(name, { actor, cookie: cookies.map((line) => line.split(';')[0]).join('; ') });
  }
  return everybody;
};
