import { createEntryChecker, type EntryChecker, type Services } from '#app';
import type { Storage } from '#domain';

const checkers = new WeakMap<Storage, EntryChecker>();

/** One for each installation, so that what it has checked of a plan serves the next form too. */
export const checkerFor = (services: Pick<Services, 'storage' | 'clock'>): EntryChecker => {
  const checker = checkers.get(services.storage) ?? createEntryChecker(services);
  checkers.set(services.storage, checker);
  return checker;
};
