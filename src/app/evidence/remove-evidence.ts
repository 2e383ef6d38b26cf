import { type EvidenceFile, type EvidenceKeeping, type Stores, sameAddressee } from '#domain';
import type { Desk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { findSubmission, type SubmissionAddress } from '../rounds/find-submission.ts';
import { discardContent } from './discard-content.ts';
import { EvidenceNotFoundError } from './evidence-errors.ts';
import { evidenceOnRecord } from './evidence-on-record.ts';

/** A file of this submission and of no other, whatever its id says. Throws `EvidenceNotFoundError`. */
export const evidenceOf = async (
  { evidence }: Pick<Stores, 'evidence'>,
  { round, answerer }: SubmissionAddress,
  id: string,
): Promise<EvidenceFile> => {
  const file = await evidence.find(id);
  if (file === undefined || file.round !== round || !sameAddressee(file.answerer, answerer))
    throw new EvidenceNotFoundError();
  return file;
};

/**
 * Takes a file away again, before handing in only; the record keeps what it was. First the record goes, then the bytes
 * unless another one has them. Throws `EvidenceNotFoundError`, `RoundNotFoundError`, `NotPermittedError`.
 */
export const removeEvidence = async (
  desk: Desk,
  keeping: EvidenceKeeping,
  address: SubmissionAddress,
  id: string,
): Promise<void> => {
  const { content } = await desk.storage.transaction(async (stores) => {
    const { round } = await findSubmission(desk, stores, address, 'evidence.add');
    const file = await evidenceOf(stores, address, id);
    await stores.evidence.remove(id);
    const { name, content, by, at } = file;
    await keepRecord(stores.records, desk, {
      deed: 'evidence.remove',
      plan: round.planId,
      ...evidenceOnRecord(file),
      before: JSON.stringify({ name, size: content.size, sha256: content.sha256, by, at }),
    });
    return file;
  });
  await discardContent(desk, keeping, content.sha256);
};
