export { openAccounts } from './open-accounts.ts';
export { openIdentityProvider, type ProviderOptions } from './open-identity-provider.ts';
export { openPasskeys } from './open-passkeys.ts';
export { UnsuitablePasswordError } from './unsuitable-password-error.ts';
