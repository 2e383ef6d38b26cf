import { describe, expect, test } from 'vitest';
import { clamdScanner, ScannerAddressError, scannerAddress } from './clamd-scanner.ts';
import { startFakeClamd } from './testing/fake-clamd.ts';

const streamOf = async function* (...pieces: readonly (string | Uint8Array)[]) {
  for (const piece of pieces) yield typeof piece === 'string' ? new TextEncoder().encode(piece) : piece;
};

describe('clamd', () => {
  test('is sent everything, in its pieces, and its word is taken', async () => {
    const clamd = await startFakeClamd();
    const scanner = clamdScanner({ host: '127.0.0.1', port: clamd.port });
    const large = new Uint8Array(300_000).map((_, at) => at % 251);
    expect(await scanner.scan(streamOf('a', large, ''))).toEqual({ verdict: 'clean' });
    expect(clamd.seen[0]?.equals(Buffer.concat([Buffer.from('a'), large]))).toBe(true);
    expect(await scanner.scan(streamOf('X5O!…EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE'))).toEqual({
      verdict: 'infected',
      found: 'Eicar-Test-Signature',
    });
    expect(await scanner.scan(streamOf())).toEqual({ verdict: 'clean' });
  });

  test.each([
    ['it would not look', () => 'INSTREAM size limit exceeded. ERROR', 'INSTREAM size limit exceeded. ERROR'],
    ['it closes without a word', () => null, 'the connection ended without an answer'],
    ['it says something else', () => 'PONG', 'PONG'],
    ['it claims FOUND of something else', () => 'FOUND', 'FOUND'],
  ])('nothing is taken for clean when %s', async (_what, answer, why) => {
    const { port } = await startFakeClamd(answer);
    const told = await clamdScanner({ host: '127.0.0.1', port }).scan(streamOf('a'));
    expect(told).toEqual({ verdict: 'unavailable', why });
  });

  test('nobody there, or nobody who answers', async () => {
    const clamd = await startFakeClamd();
    await clamd.close();
    const away = clamdScanner({ host: '127.0.0.1', port: clamd.port });
    expect(await away.scan(streamOf('a'))).toMatchObject({ verdict: 'unavailable' });
    const { port } = await startFakeClamd(() => '');
    const endless = async function* () {
      yield new Uint8Array([1]);
      await new Promise(() => {});
    };
    const patient = clamdScanner({ host: '127.0.0.1', port }, { patience: 50 });
    expect(await patient.scan(endless())).toEqual({ verdict: 'unavailable', why: 'no answer in time' });
  });
});

test.each([
  ['tcp://127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
  ['tcp://[::1]:3310', { host: '::1', port: 3310 }],
  ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
])('%s', (given, address) => expect(scannerAddress(given)).toEqual(address));

test.each(['127.0.0.1:3310', 'tcp://clamd', 'http://127.0.0.1:3310', 'unix:clamd.ctl', ''])(
  'no address: %s',
  (given) => expect(() => scannerAddress(given)).toThrow(ScannerAddressError),
);
