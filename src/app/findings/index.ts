export { findingKey, type StoredFindings } from './check-stored.ts';
export { checkStoredPlans } from './check-stored-plans.ts';
export { correctCell } from './correct-cell.ts';
export { correctSentence } from './correct-sentence.ts';
export {
  type CheckedEntry,
  createEntryChecker,
  type EntryChecker,
} from './create-entry-checker.ts';
export { divisionsOf } from './divisions-of.ts';
export { explainFinding } from './explain-finding.ts';
export {
  type FilteredFindings,
  type FindingChoice,
  type FindingFilter,
  filterFindings,
} from './filter-findings.ts';
export { FindingNotFoundError, OpenErrorsError } from './finding-errors.ts';
export { listCorrections, listFindings } from './list-findings.ts';
export type { Entry } from './typed-entry.ts';
export { type FindingView, viewFinding } from './view-finding.ts';
export { withdrawExplanation } from './withdraw-explanation.ts';
export { writeFindingList } from './write-finding-list.ts';
