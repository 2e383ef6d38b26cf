import type { Division, Person, Plan, RecordEntry, RecordQuery } from '#domain';
import { authorise } from './authorise.ts';
import type { Desk } from './desk.ts';

/** Everybody with an account or an invitation, the divisions there are, and what plans name beside them. */
export interface PeopleView {
  readonly people: readonly Person[];
  readonly divisions: readonly Division[];
  readonly plans: readonly Pick<Plan, 'id' | 'title' | 'municipalities'>[];
  /** Divisions that plans name and nobody has registered. */
  readonly unregistered: readonly string[];
}

const bare = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/** The people and divisions of the installation. */
export const listPeople = async (desk: Desk): Promise<PeopleView> => {
  authorise(desk, 'person.manage');
  return desk.storage.transaction(async ({ people, divisions, plans }) => {
    const stored = await Promise.all((await plans.list()).map(({ id }) => plans.find(id)));
    const known = await divisions.list();
    const names = new Set(known.map(({ name }) => bare(name)));
    const all = stored.flatMap((plan) => (plan === undefined ? [] : [plan]));
    return {
      people: await people.list(),
      divisions: known,
      plans: all.map(({ id, title, municipalities }) => ({ id, title, municipalities })),
      unregistered: [...new Set(all.flatMap((plan) => plan.divisions))].filter(
        (name) => !names.has(bare(name)),
      ),
    };
  });
};

const linesOnPage = 50;

/** A page of the record, newest first. */
export const listRecord = async (
  desk: Desk,
  query: RecordQuery,
  page: number,
): Promise<{ readonly entries: readonly RecordEntry[]; readonly count: number; readonly pages: number }> => {
  authorise(desk, 'record.read');
  return desk.storage.transaction(async ({ records }) => {
    const count = await records.count(query);
    const entries = await records.list(query, { offset: (page - 1) * linesOnPage, limit: linesOnPage });
    return { entries, count, pages: Math.max(1, Math.ceil(count / linesOnPage)) };
  });
};
