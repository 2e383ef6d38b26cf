import { serve } from '@hono/node-server';
import { createApi } from '#api';
import type { Published } from '#app/published';
import { defaultLicence } from '#domain';
import { addressesFor, createDemoGallery, createPublicSite, createSite } from '#web';

export interface ServedSite {
  /** http://127.0.0.1:port, without a slash at the end */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the public side with its API on a free port of this machine. */
export const serveSite = (published: Published): Promise<ServedSite> =>
  new Promise((resolve) => {
    const site = createSite({
      public: createPublicSite({ published }),
      api: createApi({
        published,
        pages: (of) => addressesFor('ja', of),
        licence: defaultLicence,
        limit: null,
        now: Date.now,
      }),
      staff: null,
      gallery: createDemoGallery(),
    });
    const server = serve(
      { fetch: (request) => site.fetch(request), port: 0, hostname: '127.0.0.1' },
      ({ port }) =>
        resolve({
          origin: `http://127.0.0.1:${port}`,
          close: () => new Promise((done) => server.close(() => done())),
        }),
    );
  });
