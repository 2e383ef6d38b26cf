import type { Desk } from '#app';
import type { Accounts, ActedOn, Action } from '#domain';
import type { TownHall } from '../fixtures/town-hall.ts';

/** A use case, the right it has to ask for, and a call of it. */
export interface UseCase {
  readonly needs: Action;
  readonly on?: (hall: TownHall) => ActedOn;
  readonly call: (desk: Desk & { readonly accounts: Accounts }, hall: TownHall) => Promise<unknown>;
}
