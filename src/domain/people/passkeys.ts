/** パスキー: a key that a person's device keeps and uses after a look at the person (finger, face, PIN). */
export interface Passkey {
  readonly id: string;
  readonly person: string;
  /** What its owner calls it. */
  readonly name: string;
  /** What the device calls it; base64url. */
  readonly credential: string;
  /** The public half (COSE); base64url. */
  readonly publicKey: string;
  /** Signatures so far, as the device counts them; 0 for ever where it does not. */
  readonly counter: number;
  /** Ways to the device, as it names them. */
  readonly transports: readonly string[];
  /** May be copied to other devices of its owner; fixed when it is made. */
  readonly copyable: boolean;
  /** Had been copied when it was used last. */
  readonly copied: boolean;
  /** Instants, ISO 8601 in UTC. */
  readonly createdAt: string;
  /** null until it has been used to sign in. */
  readonly usedAt: string | null;
}

/** What a device is asked to sign, once. */
export interface PasskeyChallenge {
  /** SHA-256 (hex) of the secret that the asking browser keeps. */
  readonly id: string;
  readonly challenge: string;
  /** Whose passkey is to be registered; null where somebody is to sign in. */
  readonly person: string | null;
  readonly expiresAt: string;
}

export interface PasskeyStore {
  /** Of one person, oldest first. */
  list(person: string): Promise<readonly Passkey[]>;
  findByCredential(credential: string): Promise<Passkey | undefined>;
  /** Adds the passkey or replaces the one with this id. Throws when another one has the credential. */
  save(passkey: Passkey): Promise<void>;
  /** Nothing happens when the person has no such passkey. */
  remove(person: string, id: string): Promise<void>;
  /** Keeps what was asked; what has expired at `now` is forgotten. */
  ask(challenge: PasskeyChallenge, now: string): Promise<void>;
  /** What was asked of this browser, which nobody gets a second time. */
  take(id: string): Promise<PasskeyChallenge | undefined>;
}

/** What a browser is to ask its device for: JSON for the page's script, and the challenge in it. */
export interface PasskeyRequest {
  readonly options: string;
  readonly challenge: string;
}

/** What a device has made, once its answer has been verified. */
export type MadePasskey = Pick<
  Passkey,
  'credential' | 'publicKey' | 'counter' | 'transports' | 'copyable' | 'copied'
>;

/** How passkeys are asked for and their answers verified (Web Authentication). Nothing is kept and nobody known here. */
export interface Passkeys {
  /** `https://plans.example.lg.jp`: where alone they work. */
  readonly origin: string;
  requestToMake(
    person: { readonly id: string; readonly login: string; readonly name: string },
    known: readonly Passkey[],
  ): Promise<PasskeyRequest>;
  /** null when the answer is not to this challenge, from this origin, by a device that has looked at its owner. */
  verifyMade(answer: string, challenge: string): Promise<MadePasskey | null>;
  requestToSign(): Promise<PasskeyRequest>;
  /** Which credential an answer says to be by; null when it does not. */
  credentialOf(answer: string): string | null;
  /** What has changed by the use; null when the answer is not to this challenge, from this origin, by this passkey. */
  verifySigned(
    answer: string,
    challenge: string,
    passkey: Passkey,
  ): Promise<Pick<Passkey, 'counter' | 'copied'> | null>;
}

/**
 * Whether a device counts back: two hold the same key. A device that does not count says 0 for ever (Web
 * Authentication, 7.2 step 22).
 */
export const countsBack = (before: number, now: number): boolean => (before > 0 || now > 0) && now <= before;
