import { addresseeKey, type EvidenceFile } from '#domain';

/** How lines of the record name what a file belongs to: the answer, or the submission as a whole. */
export const evidenceOnRecord = ({ round, answerer, key }: EvidenceFile) => ({
  round,
  subject: key ?? addresseeKey(answerer),
});
