export { openAccounts } from './open-accounts.ts';
export { UnsuitablePasswordError } from './unsuitable-password-error.ts';
