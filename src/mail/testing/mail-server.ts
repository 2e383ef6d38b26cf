import { type AddressInfo, createServer, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as a mail server took it. */
interface TakenMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the line. */
  readonly raw: string;
}

export interface MailServer {
  /** Address for `openMailer`, without a user. */
  readonly url: string;
  readonly port: number;
  readonly taken: readonly TakenMail[];
  close(): Promise<void>;
}

const listening = (
  server: {
    listen(port: number, host: string, done: () => void): unknown;
  },
  port: number,
) => new Promise<void>((done) => server.listen(port, '127.0.0.1', done));

/** A mail server on this machine that keeps what it takes. `refuse` answers a recipient with an error, null takes it. */
export const startMailServer = async ({
  port = 0,
  refuse = () => null,
  ...options
}: SMTPServerOptions & {
  readonly port?: number;
  readonly refuse?: (recipient: string) => { readonly code: number; readonly words: string } | null;
} = {}): Promise<MailServer> => {
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    ...options,
    onRcptTo: ({ address }, _session, done) => {
      const refused = refuse(address);
      if (refused === null) return done();
      return done(Object.assign(new Error(refused.words), { responseCode: refused.code }));
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        taken.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(parts).toString('utf8'),
        });
        done(null, 'taken');
      });
    },
  });
  server.on('error', () => {});
  await listening(server, port);
  const { port: used } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${used}`,
    port: used,
    taken,
    close: () => new Promise((done) => server.close(() => done())),
  };
};

/**
 * A mail server that takes a mail whole and then breaks the line: `before` or `after` the text came. What a crash of
 * the mail server, or of the network, looks like from here.
 */
export const startBreakingServer = async (when: 'before' | 'after'): Promise<MailServer> => {
  const taken: TakenMail[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    let text: string | null = null;
    socket.write('220 breaking\r\n');
    socket.on('data', (bytes: Buffer) => {
      if (text !== null) {
        text += bytes.toString('utf8');
        if (text.endsWith('\r\n.\r\n')) {
          taken.push({ from: '', to: [], raw: text });
          socket.destroy();
        }
        return;
      }
      const command = bytes.toString('utf8').slice(0, 4).toUpperCase();
      if (command !== 'DATA') socket.write('250 yes\r\n');
      else if (when === 'before') socket.destroy();
      else {
        text = '';
        socket.write('354 go on\r\n');
      }
    });
  });
  await listening(server, 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    taken,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
};
