import { z } from 'zod';
import type { Published } from '#app/published';
import type { DataTable } from '#domain';
import type { LocalizedText } from '#messages';
import type { ApiAddresses } from '../api-addresses.ts';

/** What a list of the API is made of. `Entry` is cheap to hold; only those that are sent become resources. */
export interface CollectionDefinition<Entry, Query extends z.ZodRawShape> {
  /** Last part of its path: `plans`. */
  readonly name: string;
  readonly title: LocalizedText;
  readonly description: LocalizedText;
  /** Its OpenAPI name stands in its `id`. */
  readonly resource: z.ZodObject;
  /** Filters. */
  readonly query: Query;
  /** In a stable order. */
  find(published: Published, query: z.infer<z.ZodObject<Query>>): Promise<Iterable<Entry>>;
  toResource(entry: Entry, addresses: ApiAddresses): object;
  toTable(entries: readonly Entry[], addresses: ApiAddresses): DataTable;
  /** Class of the resources in the JSON-LD form. */
  readonly type: string;
  /** One of them by itself; absent where single ones have no address. */
  readonly single?: {
    /** In the router's notation, below the API: `/plans/:plan`. */
    readonly path: string;
    readonly operation: string;
    readonly title: LocalizedText;
    readonly query: z.ZodRawShape;
    find(
      published: Published,
      params: Readonly<Record<string, string>>,
      query: { readonly year?: number | undefined; readonly edition?: string | undefined },
    ): Promise<Entry | undefined>;
  };
}

/** Part of a list, ready to be written in any form. */
export interface Slice {
  readonly total: number;
  /** Entries in this part. */
  readonly count: number;
  resources(): object[];
  table(): DataTable;
}

/** A definition whose entries nobody needs to know. */
export interface Collection
  extends Pick<CollectionDefinition<never, z.ZodRawShape>, 'name' | 'title' | 'description' | 'type'> {
  readonly resource: z.ZodObject;
  readonly query: z.ZodRawShape;
  /** `query` has passed the collection's own filters. */
  list(
    published: Published,
    query: Readonly<Record<string, unknown>>,
    part: { readonly from: number; readonly limit: number },
    addresses: ApiAddresses,
  ): Promise<Slice>;
  readonly single?: Omit<NonNullable<CollectionDefinition<never, z.ZodRawShape>['single']>, 'find'> & {
    get(
      published: Published,
      params: Readonly<Record<string, string>>,
      query: { readonly year?: number | undefined; readonly edition?: string | undefined },
      addresses: ApiAddresses,
    ): Promise<Slice | undefined>;
  };
}

/** Hides the entries of a definition behind what the routes ask of it. */
export const defineCollection = <Entry, Query extends z.ZodRawShape>(
  definition: CollectionDefinition<Entry, Query>,
): Collection => {
  const { single, find, toResource, toTable, ...rest } = definition;
  const filters = z.object(definition.query);
  const sliceOf = (entries: readonly Entry[], total: number, addresses: ApiAddresses): Slice => ({
    total,
    count: entries.length,
    resources: () => entries.map((entry) => toResource(entry, addresses)),
    table: () => toTable(entries, addresses),
  });
  return {
    ...rest,
    async list(published, query, { from, limit }, addresses) {
      const kept: Entry[] = [];
      let total = 0;
      for (const entry of await find(published, filters.parse(query))) {
        if (total >= from && total < from + limit) kept.push(entry);
        total += 1;
      }
      return sliceOf(kept, total, addresses);
    },
    ...(single && {
      single: {
        ...single,
        async get(published, params, query, addresses) {
          const entry = await single.find(published, params, query);
          return entry === undefined ? undefined : sliceOf([entry], 1, addresses);
        },
      },
    }),
  };
};
