import { createServer, type IncomingMessage } from 'node:http';
import type { Http2ServerRequest } from 'node:http2';
import { getRequestListener } from '@hono/node-server';
import { ExplainedError } from '#domain';
import { cliMessages } from '#messages';
import { clientAddress } from './client-address.ts';

/** The address to listen on is taken or not allowed. */
class ListenError extends ExplainedError {
  constructor(host: string, port: number, code: string) {
    super(cliMessages.cannotListen(host, port, code), cliMessages.cannotListenRemedy(), {});
  }
}

interface Site {
  /** `address`: the network address of whoever asks, null when unknown. */
  fetch(request: Request, from: { readonly address: string | null }): Response | Promise<Response>;
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
    trial = false,
    proxies = [],
    announce,
  }: {
    host: string;
    port: number;
    staff?: boolean;
    trial?: boolean;
    /** Addresses of proxies of ours, whose `X-Forwarded-For` is believed. */
    proxies?: readonly string[];
    announce: (line: string) => void;
  },
): Promise<void> => {
  const addressOf = ({ socket, headers }: IncomingMessage | Http2ServerRequest): string | null =>
    clientAddress(socket.remoteAddress, headers['x-forwarded-for']?.toString(), proxies);
  const server = createServer(
    getRequestListener((request, { incoming }) => site.fetch(request, { address: addressOf(incoming) })),
  );
  // Browsers keep connections for a minute or more: one that we end while a save is on its way back is a lost answer.
  server.keepAliveTimeout = 75_000;
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
    if (trial) announce(`${cliMessages.listeningTrial(`http://${shown}:${used}/try`).ja}\n`);
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
