import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { twoFactor, username } from 'better-auth/plugins';
import { z } from 'zod';
import type { AccountDatabase } from './account-database.ts';

/** Where the library believes to be served. Nothing reaches it but through `openAccounts`. */
export const basePath = '/accounts';

/** Header that carries the network address; ours alone, since every request to the library is made here. */
export const addressHeader = 'x-michishirube-address';

/** What stands on signs of this product in the telephones of people. */
export const issuer = 'みちしるべ';

/** A working day, counted from the last use. */
const sessionSeconds = 12 * 60 * 60;

export interface ServerOptions {
  readonly database: AccountDatabase;
  /** Signs cookies and encrypts second factors: at least 32 random characters. */
  readonly secret: string;
  /** `https://plans.example.lg.jp`: where browsers find this installation. */
  readonly origin: string;
}

/**
 * Signing in without a password, and attempts to do so, which are counted as those with one are. The library is given
 * no request of the outside, so that neither has an address that one could reach.
 */
const signInAs = {
  id: 'sign-in-as',
  endpoints: {
    countAttempt: createAuthEndpoint('/sign-in/attempt', { method: 'POST' }, async (ctx) => ctx.json({})),
    signInAs: createAuthEndpoint(
      '/sign-in/as',
      { method: 'POST', body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.userId);
        const session = user && (await internalAdapter.createSession(user.id));
        if (!user || !session) throw ctx.error('NOT_FOUND');
        await setSessionCookie(ctx, { session, user });
        return ctx.json({});
      },
    ),
  },
} as const;

/** The account library, set up. Its tables are those of migration 0005. */
export const createServer = ({ database, secret, origin }: ServerOptions) =>
  betterAuth({
    appName: issuer,
    baseURL: origin,
    basePath,
    secret,
    database: { ...database, transaction: false },
    telemetry: { enabled: false },
    // What goes wrong is answered or thrown; the library's own words may hold addresses and logins.
    logger: { disabled: true },
    trustedOrigins: [origin],
    user: { modelName: 'account_users' },
    account: { modelName: 'account_credentials' },
    verification: { modelName: 'account_verifications' },
    session: {
      modelName: 'account_sessions',
      expiresIn: sessionSeconds,
      updateAge: 10 * 60,
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 256 },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'account_rate_limits',
      window: 60,
      max: 100,
      customRules: {
        // An office behind one address signs in on the same morning.
        '/sign-in/username': { window: 60, max: 30 },
        '/sign-in/attempt': { window: 60, max: 30 },
        '/two-factor/*': { window: 60, max: 30 },
      },
    },
    plugins: [
      username({
        minUsernameLength: 1,
        maxUsernameLength: 254,
        usernameValidator: () => true,
        usernameNormalization: false,
        displayUsernameNormalization: false,
      }),
      twoFactor({ issuer, twoFactorTable: 'account_second_factors' }),
      signInAs,
    ],
    advanced: {
      cookiePrefix: 'michishirube',
      useSecureCookies: origin.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { validateSchema: false },
    },
  } satisfies BetterAuthOptions);

export type Server = ReturnType<typeof createServer>;
