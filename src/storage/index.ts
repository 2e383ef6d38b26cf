export { AlreadyPublishedError } from './already-published-error.ts';
export { ArchiveError } from './backup/archive-error.ts';
export { openSafekeeping } from './backup/open-safekeeping.ts';
export { probeDatabase } from './backup/probe-database.ts';
export { ids } from './ids.ts';
export { LoginTakenError } from './login-taken-error.ts';
export { type OpenStorage, openStorage, type StorageOptions } from './open-storage.ts';
export { StorageError, type StorageProblem } from './storage-error.ts';
