import { createHash, randomBytes } from 'node:crypto';
import type { PasskeyChallenge, PasskeyRequest, Stores } from '#domain';
import type { Services } from '../services.ts';

/** Longer than browsers wait for a device. */
const goodFor = 5 * 60 * 1000;

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** What the page's script hands to the browser, and a secret that the same browser has to bring back. */
export interface Asked {
  readonly options: string;
  readonly secret: string;
}

/** Keeps what a device is asked to sign until its first answer, for five minutes. */
export const askOnce = async (
  { storage, clock }: Pick<Services, 'storage' | 'clock'>,
  { options, challenge }: PasskeyRequest,
  person: string | null,
): Promise<Asked> => {
  const secret = randomBytes(32).toString('base64url');
  const now = clock.now();
  const expiresAt = new Date(Date.parse(now) + goodFor).toISOString();
  await storage.transaction(({ passkeys }) =>
    passkeys.ask({ id: hashOf(secret), challenge, person, expiresAt }, now),
  );
  return { options, secret };
};

/** What this browser was asked, gone from now on; null when that was never, too long ago, answered, or of another. */
export const takeAsked = async (
  { passkeys }: Pick<Stores, 'passkeys'>,
  { secret, person, now }: { readonly secret: string; readonly person: string | null; readonly now: string },
): Promise<PasskeyChallenge | null> => {
  const asked = await passkeys.take(hashOf(secret));
  return asked === undefined || asked.expiresAt <= now || asked.person !== person ? null : asked;
};
