import type { Cookies } from './accounts.ts';

/** Why a sign-in by the body's own identity provider came to nothing. */
export type ProviderProblem =
  /** It cannot be reached, or does not describe itself as it should. */
  | 'unreachable'
  /** It has not let the person in, or the person has gone back. */
  | 'declined'
  /** The answer is to no question of this browser: too late, used already, or made up. */
  | 'stale'
  /** Its token is not for us, not by it, or no longer good. */
  | 'untrusted'
  /** The token does not say the login. */
  | 'nameless';

export type ProviderAnswer =
  | { readonly kind: 'known'; readonly login: string; readonly next: string }
  | { readonly kind: 'refused'; readonly why: ProviderProblem; readonly next: string };

/** The identity provider of the body (OpenID Connect): who somebody is, never what they may do. */
export interface IdentityProvider {
  /** What stands on the button. */
  readonly name: string;
  /** Where to send the browser, with cookies that its answer is held against; null when it cannot be reached. */
  begin(next: string): Promise<{ readonly address: string; readonly cookies: Cookies } | null>;
  /** What its answer says: the address that the browser came back to, and its `Cookie` header. */
  finish(address: URL, cookie: string): Promise<ProviderAnswer>;
  /** Takes the cookies of `begin` back. */
  readonly clear: Cookies;
}
