import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { z } from 'zod';
import type { Cookies, IdentityProvider, ProviderAnswer } from '#domain';

export interface ProviderOptions {
  /** `https://id.example.lg.jp/realms/staff`: as it names itself in its tokens. May be on a private address. */
  readonly issuer: string;
  readonly clientId: string;
  /** Empty for a public client. */
  readonly clientSecret: string;
  /** What stands on the button. */
  readonly name: string;
  /** The claim that holds the login: one that people cannot change themselves. */
  readonly claim: string;
  /** Signs the cookie that a sign-in under way is kept in. */
  readonly secret: string;
  /** `https://plans.example.lg.jp` */
  readonly origin: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const description = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
});
type Description = z.infer<typeof description>;

/** What is remembered of a sign-in under way, in the browser that began it. */
const underWay = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  until: z.number(),
});
type UnderWay = z.infer<typeof underWay>;

const cookieName = 'michishirube.provider';
/** Long enough to type a password and the code of a telephone. */
const goodFor = 10 * 60 * 1000;
const patience = 10_000;
/** Nothing that a client could sign itself: no `none`, no HMAC. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Where the provider sends browsers back to, below the origin. */
const returnPath = '/staff/sign-in/provider/back';

const random = (): string => randomBytes(32).toString('base64url');

/**
 * The body's own identity provider by OpenID Connect: authorization code with PKCE, state and nonce; the ID token is
 * checked by the provider's published keys. It is asked for its description at the first sign-in and again each hour,
 * so that the server starts without it.
 */
export const openIdentityProvider = (options: ProviderOptions): IdentityProvider => {
  const { issuer, clientId, clientSecret, name, claim, origin, now } = options;
  const secure = origin.startsWith('https:');
  const key = createHash('sha256').update(`provider ${options.secret}`).digest();
  let known: { readonly told: Description; readonly until: number } | null = null;
  let keys: { readonly address: string; readonly set: ReturnType<typeof createRemoteJWKSet> } | null = null;

  const describe = async (): Promise<Description | null> => {
    if (known !== null && known.until > now()) return known.told;
    try {
      const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
      const answer = await fetch(address, { signal: AbortSignal.timeout(patience), redirect: 'error' });
      const told = description.parse(await answer.json());
      if (told.issuer !== issuer) return null;
      known = { told, until: now() + 60 * 60 * 1000 };
      return told;
    } catch {
      return null;
    }
  };

  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  const cookieLine = (value: string, age: number): string =>
    `${cookieName}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  const clear: Cookies = [cookieLine('', 0)];

  const remembered = (cookie: string): UnderWay | null => {
    const value = new RegExp(`(?:^|; )${cookieName.replace('.', '\\.')}=([^;]*)`).exec(cookie)?.[1] ?? '';
    const [text = '', signature = ''] = value.split('.');
    const [given, right] = [Buffer.from(signature), Buffer.from(sign(text))];
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    const kept = underWay.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return kept.success && kept.data.until > now() ? kept.data : null;
  };

  const exchange = async (told: Description, code: string, verifier: string): Promise<string | null> => {
    const form = new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: `${origin}${returnPath}`,
      client_id: clientId,
      code_verifier: verifier,
      ...(clientSecret === '' ? {} : { client_secret: clientSecret }),
    });
    const answer = await fetch(told.token_endpoint, {
      method: 'POST',
      body: form,
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    });
    if (!answer.ok) return null;
    return z.object({ id_token: z.string() }).safeParse(await answer.json()).data?.id_token ?? null;
  };

  const loginIn = async (told: Description, token: string, nonce: string): Promise<string | null> => {
    if (keys?.address !== told.jwks_uri)
      keys = { address: told.jwks_uri, set: createRemoteJWKSet(new URL(told.jwks_uri)) };
    const { payload } = await jwtVerify(token, keys.set, {
      issuer,
      audience: clientId,
      algorithms,
      currentDate: new Date(now()),
      clockTolerance: 30,
      requiredClaims: ['exp', 'iat', 'sub'],
    });
    if (payload.nonce !== nonce) throw new Error('another nonce');
    if (Array.isArray(payload.aud) && payload.aud.length > 1 && payload.azp !== clientId)
      throw new Error('for another client');
    const login = payload[claim];
    return typeof login === 'string' && login.trim() !== '' ? login : null;
  };

  return {
    name,
    clear,
    begin: async (next) => {
      const told = await describe();
      if (told === null) return null;
      const kept: UnderWay = {
        state: random(),
        nonce: random(),
        verifier: random(),
        next,
        until: now() + goodFor,
      };
      const address = new URL(told.authorization_endpoint);
      for (const [param, value] of Object.entries({
        response_type: 'code',
        client_id: clientId,
        redirect_uri: `${origin}${returnPath}`,
        scope: 'openid profile email',
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: createHash('sha256').update(kept.verifier).digest('base64url'),
        code_challenge_method: 'S256',
      }))
        address.searchParams.set(param, value);
      const text = Buffer.from(JSON.stringify(kept)).toString('base64url');
      return { address: address.href, cookies: [cookieLine(`${text}.${sign(text)}`, goodFor / 1000)] };
    },

    finish: async (address, cookie): Promise<ProviderAnswer> => {
      const kept = remembered(cookie);
      const next = kept?.next ?? '';
      const [state, code, error] = ['state', 'code', 'error'].map((each) => address.searchParams.get(each));
      if (kept === null || state !== kept.state) return { kind: 'refused', why: 'stale', next };
      if (error != null || code == null) return { kind: 'refused', why: 'declined', next };
      const told = await describe();
      if (told === null) return { kind: 'refused', why: 'unreachable', next };
      try {
        const token = await exchange(told, code, kept.verifier);
        if (token === null) return { kind: 'refused', why: 'stale', next };
        const login = await loginIn(told, token, kept.nonce);
        return login === null ? { kind: 'refused', why: 'nameless', next } : { kind: 'known', login, next };
      } catch {
        return { kind: 'refused', why: 'untrusted', next };
      }
    },
  };
};
