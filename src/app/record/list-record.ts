import type { RecordQuery } from '#domain';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { type ToldEntry, tellRecord } from './tell-record.ts';

const linesOnPage = 50;
/** Lines of one export: some years of a busy city. More are told by narrowing the days. */
const mostExported = 50_000;

/** A page of the record in words, newest first. Throws `NotPermittedError`. */
export const listRecord = async (
  desk: Desk,
  query: RecordQuery,
  page: number,
): Promise<{ readonly entries: readonly ToldEntry[]; readonly count: number; readonly pages: number }> => {
  authorise(desk, 'record.read');
  return desk.storage.transaction(async (stores) => {
    const count = await stores.records.count(query);
    const lines = await stores.records.list(query, { offset: (page - 1) * linesOnPage, limit: linesOnPage });
    const entries = await tellRecord(stores, lines);
    return { entries, count, pages: Math.max(1, Math.ceil(count / linesOnPage)) };
  });
};

/** Everything that is looked for, newest first. Throws `NotPermittedError`. */
export const exportRecord = async (desk: Desk, query: RecordQuery): Promise<readonly ToldEntry[]> => {
  authorise(desk, 'record.read');
  return desk.storage.transaction(async (stores) =>
    tellRecord(stores, await stores.records.list(query, { offset: 0, limit: mostExported })),
  );
};

/** What the record can be narrowed to. Throws `NotPermittedError`. */
export const recordChoices = async (
  desk: Desk,
): Promise<{
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly plans: readonly { readonly id: string; readonly title: string }[];
  readonly rounds: readonly { readonly id: string; readonly title: string }[];
}> => {
  authorise(desk, 'record.read');
  return desk.storage.transaction(async ({ people, plans, rounds }) => ({
    people: (await people.list()).map(({ id, name }) => ({ id, name })),
    plans: (await plans.list()).map(({ id, title }) => ({ id, title })),
    rounds: (await rounds.list()).map(({ id, title }) => ({ id, title })),
  }));
};
