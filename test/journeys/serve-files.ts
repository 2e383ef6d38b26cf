import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import type { ServedSite } from './serve-site.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv',
};

/**
 * The dumbest web server there is: a file under its name below one path, nothing else; no index of a folder, no leading
 * on, no form of an address but the exact one.
 */
export const serveFiles = (folder: string, path: string): Promise<ServedSite> =>
  new Promise((resolve) => {
    const server = createServer((request, response) => {
      const address = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, ''));
      const file = join(folder, address.slice(path.length));
      if (!address.startsWith(`${path}/`) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
        response.writeHead(404).end('not found');
        return;
      }
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
      createReadStream(file).pipe(response);
    });
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve({
        origin: `http://127.0.0.1:${port}`,
        close: () => new Promise((done) => server.close(() => done())),
      });
    });
  });
