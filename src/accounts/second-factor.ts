import { symmetricDecrypt } from 'better-auth/crypto';
import type { Accounts, FactorBegun, Origin } from '#domain';
import { issuer, type Server } from './server.ts';

/** A request of a person to the library. */
type Post = (path: string, body: object, cookie: string, origin: Origin) => Promise<Response>;

/** What the library keeps of a second factor; the secret is encrypted. */
interface KeptFactor {
  readonly secret: string;
  readonly verified?: boolean | null;
}

/** Bytes as authenticators take them: five bits a letter (RFC 4648), without signs to fill up. */
const base32 = (bytes: Uint8Array): string => {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
};

/** The second factor of accounts, by the library's time-based codes. */
export const secondFactorOf = (server: Server, post: Post): Accounts['secondFactor'] => {
  const waiting = async (account: string): Promise<FactorBegun | null> => {
    const { adapter, internalAdapter, secretConfig } = await server.$context;
    const kept = await adapter.findOne<KeptFactor>({
      model: 'twoFactor',
      where: [{ field: 'userId', value: account }],
    });
    const user = await internalAdapter.findUserById(account);
    if (kept === null || user === null || kept.verified !== false) return null;
    const secret = base32(
      new TextEncoder().encode(await symmetricDecrypt({ key: secretConfig, data: kept.secret })),
    );
    const { backupCodes } = await server.api.viewBackupCodes({ body: { userId: account } });
    const label = [issuer, user.name].map(encodeURIComponent).join(':');
    const uri = `otpauth://totp/${label}?${new URLSearchParams({ secret, issuer })}`;
    return { secret, uri, backupCodes };
  };

  const accountOf = async (cookie: string): Promise<string> =>
    (await server.api.getSession({ headers: new Headers({ cookie }) }))?.user.id ?? '';

  return {
    isOn: async (account) => {
      const user = await (await server.$context).internalAdapter.findUserById(account);
      return (user as { twoFactorEnabled?: boolean | null } | null)?.twoFactorEnabled === true;
    },
    begin: async (cookie, password, origin) => {
      const account = await accountOf(cookie);
      const begun = await waiting(account);
      // The library makes a new key each time; whoever has put the first one into their telephone would be lost.
      const path = begun === null ? '/two-factor/enable' : '/two-factor/get-totp-uri';
      const response = await post(path, { password }, cookie, origin);
      return (response.ok && (begun ?? (await waiting(account)))) || 'refused';
    },
    waiting,
    confirm: async (cookie, code, origin) => {
      const response = await post('/two-factor/verify-totp', { code }, cookie, origin);
      return response.ok ? response.headers.getSetCookie() : 'refused';
    },
    end: async (cookie, password, origin) => {
      const response = await post('/two-factor/disable', { password }, cookie, origin);
      return response.ok ? response.headers.getSetCookie() : 'refused';
    },
  };
};
