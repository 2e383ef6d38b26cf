import type { SourceFile, Stores } from '#domain';
import { authorise, isPermitted, NotPermittedError } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';

/** A document that was imported, byte for byte; undefined when there is none. */
export const findSourceFile = (desk: Desk, id: string): Promise<SourceFile | undefined> =>
  desk.storage.transaction((stores) => findKeptFile(desk, stores, id));

/**
 * The same inside a transaction. A document belongs to the plans that quote it: whoever looks after some plans only
 * sees the documents of those.
 */
export const findKeptFile = async (
  desk: Desk,
  { plans, sourceFiles }: Pick<Stores, 'plans' | 'sourceFiles'>,
  id: string,
): Promise<SourceFile | undefined> => {
  authorise(desk, 'plan.import');
  const file = await sourceFiles.find(id);
  if (file === undefined) return undefined;
  const all = await plans.list();
  const theirs = all.filter((plan) => isPermitted(desk, 'plan.import', { plan: plan.id }));
  if (theirs.length === all.length) return file;
  for (const plan of theirs)
    if (JSON.stringify(await plans.find(plan.id)).includes(JSON.stringify(id))) return file;
  throw new NotPermittedError('plan.import');
};
