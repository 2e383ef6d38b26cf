export {
  compareEntry,
  type EntryExpectation,
  type EntryFile,
  type EntryReview,
} from './compare-entry.ts';
export { EntryRequestError, ForeignEntryError, NothingToAcceptError } from './entry-errors.ts';
export {
  type AddresseeByName,
  type HandedOut,
  type HandingOut,
  type HandOutOptions,
  handOut,
} from './hand-out.ts';
export { type SavedEntry, type SaveEntryOptions, saveEntry } from './save-entry.ts';
