import { addressesFor } from '#web';
import { fixtures } from '../../../test/fixtures/published.ts';
import { defaultLicence } from '../../domain/open-data/licence.ts';
import { type ApiServices, createApi } from '../create-api.ts';

/** The interface over a fixture, without a limit unless one is given. */
export const apiOf = (
  fixture: keyof typeof fixtures | ApiServices['published'],
  more: Partial<ApiServices> = {},
) => {
  const api = createApi({
    published: typeof fixture === 'string' ? fixtures[fixture]() : fixture,
    pages: (year) => addressesFor('ja', year),
    licence: defaultLicence,
    limit: null,
    now: () => 0,
    onError: (error) => {
      throw error;
    },
    ...more,
  });
  const origin = 'http://plans.example';
  return {
    ...api,
    origin,
    request: async (path: string, init?: RequestInit, from?: object) =>
      api.fetch(new Request(`${origin}${path}`, init), from),
  };
};
