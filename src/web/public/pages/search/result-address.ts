import type { Searchable } from '#app/published';
import type { Addresses } from '../../addresses.ts';

/** The page of what was found. */
export const resultAddress = ({ kind, planId, id }: Searchable, addresses: Addresses): string => {
  switch (kind) {
    case 'plan':
      return addresses.plan(planId);
    case 'division':
      return addresses.division(id);
    default:
      return addresses[kind](planId, id);
  }
};
