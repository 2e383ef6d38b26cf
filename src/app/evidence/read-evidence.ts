import type { EvidenceFile, EvidenceKeeping } from '#domain';
import { type LocalizedText, evidenceMessages as words } from '#messages';
import type { Desk } from '../people/desk.ts';
import { findSubmission, type SubmissionAddress } from '../rounds/find-submission.ts';
import { EvidenceHeldBackError } from './evidence-errors.ts';
import { evidenceOf } from './remove-evidence.ts';

/** Why a file is not handed out; null when it is. */
export const heldBack = (
  { scanner, handOutUnchecked }: Pick<EvidenceKeeping, 'scanner' | 'handOutUnchecked'>,
  { content: { scan } }: Pick<EvidenceFile, 'content'>,
): LocalizedText | null => {
  switch (scan.state) {
    case 'infected':
      return words.scanNotes.infected(scan.found);
    case 'unchecked':
      return scanner === null || handOutUnchecked ? null : words.scanNotes.heldBack;
    case 'clean':
      return null;
  }
};

/** The files of a submission, oldest first. Throws `RoundNotFoundError`, `NotPermittedError`. */
export const listEvidence = (desk: Desk, address: SubmissionAddress): Promise<readonly EvidenceFile[]> =>
  desk.storage.transaction(async (stores) => {
    await findSubmission(desk, stores, address, 'evidence.read');
    return stores.evidence.list(address.round, address.answerer);
  });

/**
 * A file to hand out. Throws `EvidenceHeldBackError` for one with a virus and, as set, for one that nobody has looked
 * at; `EvidenceNotFoundError`, `RoundNotFoundError`, `NotPermittedError`.
 */
export const openEvidence = async (
  desk: Desk,
  keeping: EvidenceKeeping,
  address: SubmissionAddress,
  id: string,
): Promise<{ readonly file: EvidenceFile; readonly stream: ReadableStream<Uint8Array> }> => {
  const file = await desk.storage.transaction(async (stores) => {
    await findSubmission(desk, stores, address, 'evidence.read');
    return evidenceOf(stores, address, id);
  });
  const why = heldBack(keeping, file);
  if (why !== null) throw new EvidenceHeldBackError(why);
  return { file, stream: await keeping.files.open(file.content.sha256) };
};
