export { addEvidence, type SentFile } from './add-evidence.ts';
export * from './evidence-errors.ts';
export { listEvidenceContents, scanUnchecked, sweepEvidence } from './look-after-evidence.ts';
export { openContent } from './open-content.ts';
export { heldBack, listEvidence, openEvidence } from './read-evidence.ts';
export { removeEvidence } from './remove-evidence.ts';
