export { openAccounts } from './open-accounts.ts';
export { openIdentityProvider, type ProviderOptions } from './open-identity-provider.ts';
export { UnsuitablePasswordError } from './unsuitable-password-error.ts';
