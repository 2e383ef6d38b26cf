/** Where a request comes from, as far as it is known. */
export interface Origin {
  /** Network address; null when unknown. */
  readonly address: string | null;
  /** What the browser calls itself; null when it does not say. */
  readonly browser: string | null;
}

/** `Set-Cookie` lines to send back. */
export type Cookies = readonly string[];

export type SignIn =
  | { readonly kind: 'in'; readonly account: string; readonly cookies: Cookies }
  /** The password is right; the code of the second factor is to follow. */
  | { readonly kind: 'second_factor'; readonly cookies: Cookies }
  /** One answer for a wrong password and an unknown login. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'throttled'; readonly seconds: number };

export interface Session {
  readonly id: string;
  readonly account: string;
  /** Instants, ISO 8601 in UTC. */
  readonly since: string;
  readonly expiresAt: string;
  readonly address: string | null;
  readonly browser: string | null;
}

/**
 * Passwords, second factors and sessions; who a person is and what they may do is not known here. Cookies go in as
 * the request's `Cookie` header and come out as `Set-Cookie` lines.
 */
export interface Accounts {
  /** A new account without a password; its id. The login is one that `loginOf` has written. */
  create(login: string): Promise<string>;
  changeLogin(account: string, login: string): Promise<void>;
  /** Throws `UnsuitablePasswordError` for one that cannot be set. */
  checkPassword(password: string): void;
  /** Ends all its sessions. Throws `UnsuitablePasswordError`. */
  setPassword(account: string, password: string): Promise<void>;
  signIn(credentials: { readonly login: string; readonly password: string }, origin: Origin): Promise<SignIn>;
  /** After `second_factor`: the code of the authenticator, or one of the backup codes. */
  signInByCode(code: string, cookie: string, origin: Origin): Promise<SignIn>;
  /** Whether it is the account's password; false where it has none. */
  isPassword(account: string, typed: string): Promise<boolean>;
  /** Counts an attempt to get in without a password from this address; seconds until the next one, 0 when at once. */
  countAttempt(origin: Origin): Promise<number>;
  /** Without a password: for whoever has shown in another way who they are, and for the demo. */
  signInAs(account: string, origin: Origin): Promise<Cookies>;
  /** The session of a request, and cookies when it was prolonged; null when there is none or it has ended. */
  session(cookie: string): Promise<{ readonly session: Session; readonly cookies: Cookies } | null>;
  signOut(cookie: string): Promise<Cookies>;
  /** Those that have not ended, newest first. */
  sessions(account: string): Promise<readonly Session[]>;
  endSession(account: string, id: string): Promise<void>;
  endSessions(account: string): Promise<void>;
  readonly secondFactor: SecondFactor;
}

/** A second factor that is set up and waits for its first code. */
export interface FactorBegun {
  /** What authenticators are given, in letters and digits (base32), and as an `otpauth:` address. */
  readonly secret: string;
  readonly uri: string;
  readonly backupCodes: readonly string[];
}

export interface SecondFactor {
  isOn(account: string): Promise<boolean>;
  /** In force once `confirm` has seen a code. Begun before and not confirmed, it is the same one again. */
  begin(cookie: string, password: string, origin: Origin): Promise<FactorBegun | 'refused'>;
  /** What `begin` has given and `confirm` has not seen a code of; null where there is nothing. */
  waiting(account: string): Promise<FactorBegun | null>;
  confirm(cookie: string, code: string, origin: Origin): Promise<Cookies | 'refused'>;
  end(cookie: string, password: string, origin: Origin): Promise<Cookies | 'refused'>;
}
