import { type EvidenceProblem, recogniseEvidence } from '#documents';
import {
  type EvidenceContent,
  type EvidenceKeeping,
  evidenceFormats,
  evidenceLimits,
  extensionOf,
  type ReceivedFile,
  type Scan,
  type Stores,
  tidyFileName,
} from '#domain';
import { type LocalizedText, evidenceMessages as words } from '#messages';
import type { Desk } from '../people/desk.ts';
import { discardContent } from './discard-content.ts';
import { EvidenceRefusedError } from './evidence-errors.ts';

/** A file that has come in and may be kept. */
export interface TakenFile {
  readonly name: string;
  readonly content: EvidenceContent;
  readonly received: ReceivedFile;
}

const problemText = (problem: EvidenceProblem): LocalizedText =>
  typeof problem === 'string'
    ? words.problems[problem]
    : words.otherKind(problem.name, words.kinds[problem.kind], evidenceFormats[problem.kind].extensions[0]);

/**
 * Takes a file in, recognises it by its content, has it scanned, and gives it to `record`, which keeps it (see `holdContent`) in a transaction
 * together with the record of it. Nothing stays of one that is refused. Throws `EvidenceRefusedError`; `infected` is told first
 * of one with a virus.
 */
export const receiveFile = async <T>(
  desk: Desk,
  keeping: EvidenceKeeping,
  { name: sent, stream }: { readonly name: string; readonly stream: AsyncIterable<Uint8Array> },
  {
    infected,
    record,
  }: {
    readonly infected: (name: string, found: string) => Promise<void>;
    readonly record: (file: TakenFile) => Promise<T>;
  },
): Promise<T> => {
  const tidied = tidyFileName(sent);
  if (tidied === null) throw new EvidenceRefusedError('', words.problems.name);
  const received = await keeping.files.receive(stream, evidenceLimits.file);
  if (received === null) throw new EvidenceRefusedError(tidied, words.tooLarge(evidenceLimits.file));
  try {
    const told = await recogniseEvidence(tidied, received);
    if ('problem' in told) throw new EvidenceRefusedError(tidied, problemText(told.problem));
    const name =
      extensionOf(tidied) === '' ? `${tidied}.${evidenceFormats[told.kind].extensions[0]}` : tidied;
    const scan = await scanned(desk, keeping, received);
    const content = { sha256: received.sha256, size: received.size, kind: told.kind, scan };
    if (scan.state === 'infected') {
      await infected(name, scan.found);
      throw new EvidenceRefusedError(name, words.infected(scan.found));
    }
    try {
      return await record({ name, content, received });
    } catch (error) {
      await discardContent(desk, keeping, content.sha256);
      throw error;
    }
  } finally {
    await keeping.files.drop(received);
  }
};

const scanned = async (
  { clock }: Pick<Desk, 'clock'>,
  { scanner, files }: EvidenceKeeping,
  received: ReceivedFile,
): Promise<Scan> => {
  if (scanner === null) return { state: 'unchecked' };
  const verdict = await scanner.scan(files.openReceived(received));
  const at = clock.now();
  switch (verdict.verdict) {
    case 'clean':
      return { state: 'clean', at };
    case 'infected':
      return { state: 'infected', at, found: tidyFileName(verdict.found) ?? '?' };
    case 'unavailable':
      return { state: 'unchecked' };
  }
};

/**
 * Keeps the bytes of a file under their lasting name, in the transaction that records it. While the content is held nobody
 * removes the file between here and the commit. Throws `EvidenceRefusedError` where the same bytes were found infected before.
 */
export const holdContent = async (
  { evidence }: Pick<Stores, 'evidence'>,
  { files }: EvidenceKeeping,
  { name, content, received }: TakenFile,
): Promise<EvidenceContent> => {
  const held = await evidence.hold(content);
  if (held.scan.state === 'infected') throw new EvidenceRefusedError(name, words.infected(held.scan.found));
  if (content.scan.state === 'clean') await evidence.saveScan(content.sha256, content.scan);
  await files.keep(received);
  return { ...held, scan: content.scan.state === 'clean' ? content.scan : held.scan };
};
