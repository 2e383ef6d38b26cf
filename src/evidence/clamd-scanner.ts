import { createConnection, type NetConnectOpts } from 'node:net';
import { ExplainedError, type VirusScanner } from '#domain';
import { evidenceMessages } from '#messages';

/** Bytes in one piece of the stream, as clamd's own client sends them. */
const pieceSize = 64 * 1024;
/** Longest answer that is read; clamd answers in one short line. */
const longestAnswer = 4096;

/** The setting names no place where a scanner could listen. */
export class ScannerAddressError extends ExplainedError {
  constructor(given: string) {
    super(evidenceMessages.scannerAddress(given), evidenceMessages.scannerAddressRemedy);
  }
}

/** `tcp://127.0.0.1:3310` or `unix:/run/clamav/clamd.ctl`. Throws `ScannerAddressError`. */
export const scannerAddress = (given: string): NetConnectOpts => {
  const path = /^unix:(\/.+)$/.exec(given)?.[1];
  if (path !== undefined) return { path };
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url?.protocol !== 'tcp:' || url.hostname === '' || url.port === '')
    throw new ScannerAddressError(given);
  return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) };
};

/**
 * A client of ClamAV's daemon, for its INSTREAM command (clamd(8)): `zINSTREAM\0`, then pieces, each after its length
 * in four bytes (big-endian), an empty piece at the end; the answer ends with a zero byte: `stream: OK`, `stream: <name> FOUND`, or an `ERROR`.
 */
export const clamdScanner = (address: NetConnectOpts, { patience = 60_000 } = {}): VirusScanner => ({
  scan: (stream) =>
    new Promise((resolve) => {
      const socket = createConnection(address);
      let answer = '';
      const unavailable = (why: string) => {
        socket.destroy();
        resolve({ verdict: 'unavailable', why });
      };
      socket.setTimeout(patience, () => unavailable('no answer in time'));
      // It closes as soon as it has said its word, perhaps in the middle of ours.
      socket.on('error', (error) => {
        if (!answer.includes('\0')) unavailable(error.message);
      });
      socket.on('data', (bytes: Buffer) => {
        answer += bytes.toString('utf8');
        if (answer.length > longestAnswer) unavailable('answer too long');
        // It may have seen enough before everything was sent.
        else if (answer.includes('\0')) socket.end();
      });
      socket.on('close', () => resolve(verdictOf(answer)));
      socket.on('connect', () => {
        send(stream, (piece) => write(socket, piece)).catch((error: unknown) =>
          unavailable(error instanceof Error ? error.message : String(error)),
        );
      });
    }),
});

const verdictOf = (answer: string): Awaited<ReturnType<VirusScanner['scan']>> => {
  const [said = ''] = answer.split('\0');
  if (!answer.includes('\0'))
    return { verdict: 'unavailable', why: 'the connection ended without an answer' };
  const found = /^stream: (.+) FOUND$/.exec(said)?.[1];
  if (found !== undefined) return { verdict: 'infected', found };
  return said === 'stream: OK' ? { verdict: 'clean' } : { verdict: 'unavailable', why: said };
};

const lengthOf = (piece: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, piece.length);
  return bytes;
};

const send = async (
  stream: AsyncIterable<Uint8Array>,
  write: (bytes: Uint8Array) => Promise<boolean>,
): Promise<void> => {
  if (!(await write(new TextEncoder().encode('zINSTREAM\0')))) return;
  for await (const chunk of stream)
    for (let at = 0; at < chunk.length; at += pieceSize) {
      const piece = chunk.subarray(at, at + pieceSize);
      if (!(await write(lengthOf(piece))) || !(await write(piece))) return;
    }
  await write(new Uint8Array(4));
};

/** False when nobody reads any more: the answer has come, or the connection has gone. */
const write = (
  socket: {
    readonly writable: boolean;
    write(bytes: Uint8Array, done: (error?: Error | null) => void): void;
  },
  bytes: Uint8Array,
): Promise<boolean> =>
  new Promise((resolve) => {
    if (!socket.writable) resolve(false);
    else socket.write(bytes, (error) => resolve(error == null));
  });
