import { randomUUID } from 'node:crypto';
import type { Accounts, Cookies, Origin, Session, SignIn } from '#domain';
import { secondFactorOf } from './second-factor.ts';
import { addressHeader, basePath, createServer, type ServerOptions } from './server.ts';
import { checkPassword } from './unsuitable-password-error.ts';

/** What the library keeps of a session; its token is a secret that does not leave this room. */
interface KeptSession {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly ipAddress?: string | null | undefined;
  readonly userAgent?: string | null | undefined;
}

const sessionOf = (kept: KeptSession): Session => ({
  id: kept.id,
  account: kept.userId,
  since: kept.createdAt.toISOString(),
  expiresAt: kept.expiresAt.toISOString(),
  address: kept.ipAddress || null,
  browser: kept.userAgent || null,
});

const headersOf = (cookie: string, { address, browser }: Partial<Origin> = {}): Headers => {
  const headers = new Headers({ cookie });
  if (address) headers.set(addressHeader, address);
  if (browser) headers.set('user-agent', browser);
  return headers;
};

const cookiesOf = (response: { readonly headers: Headers }): Cookies => response.headers.getSetCookie();

/** Accounts on the database that storage has opened, whose schema is up to date. */
export const openAccounts = (options: ServerOptions): Accounts => {
  const server = createServer(options);

  /** A request of a person, which the library counts and may hold back. */
  const post = (path: string, body: object, headers: Headers): Promise<Response> => {
    headers.set('content-type', 'application/json');
    headers.set('origin', options.origin);
    const address = new URL(`${basePath}${path}`, options.origin);
    return server.handler(new Request(address, { method: 'POST', headers, body: JSON.stringify(body) }));
  };

  const answered = async (response: Response): Promise<SignIn> => {
    if (response.status === 429)
      return { kind: 'throttled', seconds: Number(response.headers.get('x-retry-after') ?? 60) };
    if (!response.ok) return { kind: 'refused' };
    const said = (await response.json()) as { twoFactorRedirect?: boolean; user?: { id: string } };
    const cookies = cookiesOf(response);
    if (said.twoFactorRedirect === true) return { kind: 'second_factor', cookies };
    return said.user === undefined ? { kind: 'refused' } : { kind: 'in', account: said.user.id, cookies };
  };

  const kept = async (account: string): Promise<readonly KeptSession[]> =>
    (await (await server.$context).internalAdapter.listSessions(account)).filter(
      ({ expiresAt }) => expiresAt.getTime() > Date.now(),
    );

  return {
    create: async (login) => {
      const { internalAdapter } = await server.$context;
      const user = await internalAdapter.createUser(
        {
          // Nothing is ever sent there: messages go to the person's address, which several may share.
          email: `${randomUUID()}@accounts.invalid`,
          emailVerified: true,
          name: login,
          username: login,
          displayUsername: login,
        },
        { method: 'admin' },
      );
      return user.id;
    },

    changeLogin: async (account, login) => {
      const { internalAdapter } = await server.$context;
      await internalAdapter.updateUser(account, { username: login, displayUsername: login, name: login });
    },

    checkPassword,

    setPassword: async (account, password) => {
      checkPassword(password);
      const { internalAdapter, password: passwords } = await server.$context;
      const hash = await passwords.hash(password);
      const credential = await internalAdapter.findCredentialAccount(account);
      if (credential) await internalAdapter.updatePassword(account, hash);
      else
        await internalAdapter.linkAccount({
          userId: account,
          providerId: 'credential',
          accountId: account,
          password: hash,
        });
      await internalAdapter.deleteUserSessions(account);
    },

    signIn: async ({ login, password }, origin) =>
      answered(await post('/sign-in/username', { username: login, password }, headersOf('', origin))),

    signInByCode: async (code, cookie, origin) => {
      const isBackup = !/^\d{6}$/.test(code);
      const path = isBackup ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp';
      return answered(await post(path, { code }, headersOf(cookie, origin)));
    },

    isPassword: async (account, typed) => {
      const { internalAdapter, password } = await server.$context;
      const hash = (await internalAdapter.findCredentialAccount(account))?.password;
      return hash != null && password.verify({ hash, password: typed });
    },

    countAttempt: async (origin) => {
      const response = await post('/sign-in/attempt', {}, headersOf('', origin));
      return response.status === 429 ? Number(response.headers.get('x-retry-after') ?? 60) : 0;
    },

    signInAs: async (account, origin) =>
      cookiesOf(
        await server.api.signInAs({
          body: { userId: account },
          headers: headersOf('', origin),
          returnHeaders: true,
        }),
      ),

    session: async (cookie) => {
      const { response, headers } = await server.api.getSession({
        headers: headersOf(cookie),
        returnHeaders: true,
      });
      return response && { session: sessionOf(response.session), cookies: cookiesOf({ headers }) };
    },

    signOut: async (cookie) =>
      cookiesOf(await server.api.signOut({ headers: headersOf(cookie), returnHeaders: true })),

    sessions: async (account) =>
      (await kept(account)).map(sessionOf).toSorted((a, b) => (a.since < b.since ? 1 : -1)),

    endSession: async (account, id) => {
      const session = (await kept(account)).find((each) => each.id === id);
      if (session) await (await server.$context).internalAdapter.deleteSession(session.token);
    },

    endSessions: async (account) => (await server.$context).internalAdapter.deleteUserSessions(account),

    secondFactor: secondFactorOf(server, (path, body, cookie, origin) =>
      post(path, body, headersOf(cookie, origin)),
    ),
  };
};
