import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { ExplainedError } from '#domain';
import { cliMessages } from '#messages';

/** The address to listen on is taken or not allowed. */
class ListenError extends ExplainedError {
  constructor(host: string, port: number, code: string) {
    super(cliMessages.cannotListen(host, port, code), cliMessages.cannotListenRemedy(), {});
  }
}

interface Site {
  fetch(request: Request): Response | Promise<Response>;
}

/**
 * Serves the site until SIGINT or SIGTERM, then lets running requests end. Says in one line which address to
 * open. Throws `ListenError` when the address cannot be used.
 */
export const listen = async (
  site: Site,
  {
    host,
    port,
    staff = false,
    announce,
  }: { host: string; port: number; staff?: boolean; announce: (line: string) => void },
): Promise<void> => {
  const server = createServer(getRequestListener((request) => site.fetch(request)));
  const closed = new Promise<void>((resolve, reject) => {
    server.on('close', resolve);
    server.on('error', (error: NodeJS.ErrnoException) =>
      reject(new ListenError(host, port, error.code ?? error.message)),
    );
  });
  server.listen(port, host, () => {
    const address = server.address();
    const used = typeof address === 'object' && address !== null ? address.port : port;
    const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
    announce(`${cliMessages.listening(`http://${shown}:${used}/`).ja}\n`);
    if (staff) announce(`${cliMessages.listeningStaff(`http://${shown}:${used}/staff`).ja}\n`);
  });
  const stop = () => {
    server.close();
    server.closeIdleConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await closed;
};
