export {
  addPasskey,
  beginPasskey,
  isFresh,
  listPasskeys,
  mostPasskeys,
  removePasskey,
  renamePasskey,
} from './own-passkeys.ts';
export { beginPasskeySignIn, signInByPasskey } from './sign-in-by-passkey.ts';
