import { serve } from '@hono/node-server';
import type { Published } from '#app/published';
import { createPublicSite } from '#web';

export interface ServedSite {
  /** http://127.0.0.1:port, without a slash at the end */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the public side on a free port of this machine. */
export const serveSite = (published: Published): Promise<ServedSite> =>
  new Promise((resolve) => {
    const site = createPublicSite({ published });
    const server = serve({ fetch: site.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({
        origin: `http://127.0.0.1:${port}`,
        close: () => new Promise((done) => server.close(() => done())),
      }),
    );
  });
