import { createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

export interface FakeClamd {
  readonly port: number;
  /** What came in, one for each scan, put together from its pieces. */
  readonly seen: readonly Buffer[];
  close(): Promise<void>;
}

/** Takes INSTREAM apart as clamd does and answers with what `answer` says; null closes without a word. */
const serve = (socket: Socket, seen: Buffer[], answer: (bytes: Buffer) => string | null): void => {
  let held = Buffer.alloc(0);
  let isBegun = false;
  const pieces: Buffer[] = [];
  socket.on('error', () => {});
  socket.on('data', (bytes: Buffer) => {
    held = Buffer.concat([held, bytes]);
    if (!isBegun) {
      const end = held.indexOf(0);
      if (end < 0) return;
      if (held.subarray(0, end).toString() !== 'zINSTREAM') return void socket.end('UNKNOWN COMMAND\0');
      held = held.subarray(end + 1);
      isBegun = true;
    }
    while (held.length >= 4) {
      const length = held.readUInt32BE(0);
      if (length === 0) {
        seen.push(Buffer.concat(pieces));
        const said = answer(Buffer.concat(pieces));
        return void (said === null ? socket.destroy() : socket.end(`${said}\0`));
      }
      if (held.length < 4 + length) return;
      pieces.push(held.subarray(4, 4 + length));
      held = held.subarray(4 + length);
    }
  });
};

/** What clamd says: the test file of the trade is a virus, all else is none. */
const asClamd = (bytes: Buffer): string =>
  bytes.includes('EICAR-STANDARD-ANTIVIRUS-TEST-FILE') ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';

/** A clamd for tests on a port of this machine, gone when the test has finished. */
export const startFakeClamd = async (
  answer: (bytes: Buffer) => string | null = asClamd,
  port = 0,
): Promise<FakeClamd> => {
  const seen: Buffer[] = [];
  const server: Server = createServer((socket) => serve(socket, seen, answer));
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const close = () => new Promise<void>((done) => void server.close(() => done()));
  onTestFinished(close);
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, seen, close };
};
