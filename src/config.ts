import { join } from 'node:path';

/** Settings of an installation, all optional: none is needed to start. */
export interface Config {
  /** Folder of the embedded database. */
  readonly folder: string;
  /** PostgreSQL to use instead of the embedded database. */
  readonly databaseUrl: string | undefined;
  /** The same PostgreSQL as the role that owns the tables, so that the application need not. */
  readonly databaseOwnerUrl: string | undefined;
  /** `https://plans.example.lg.jp`: where browsers find the server, when it is not the address it listens on. */
  readonly url: string | undefined;
  /** What signs cookies; a file in the folder when absent. */
  readonly secret: string | undefined;
  /** The body's own identity provider (OpenID Connect); undefined when its issuer or client is not set. */
  readonly provider:
    | {
        readonly issuer: string;
        readonly clientId: string;
        readonly clientSecret: string;
        readonly name: string;
        readonly claim: string;
      }
    | undefined;
  /** Network addresses of proxies in front of the server, whose `X-Forwarded-For` is believed. */
  readonly proxies: readonly string[];
  /** `smtp(s)://user:pass@host:port`: where mails go. Absent: none leaves. Holds a password: never shown, never logged. */
  readonly smtp: string | undefined;
  /** `Name <address>`: who mails come from. */
  readonly mailFrom: string;
  /** Daily copies: their folder, null where none are made by themselves; and where a copy goes that is asked for. */
  readonly copies: { readonly folder: string | null; readonly asked: string };
  /** Serve the page where anybody can have a document checked without its being stored. */
  readonly trial: boolean;
  /** Where ClamAV's daemon listens, as `scannerAddress` reads it. */
  readonly scanner: string | undefined;
  /** Hand evidence out that the scanner has not looked at. */
  readonly handOutUnchecked: boolean;
}

/**
 * Reads the settings from the environment: MICHISHIRUBE_FOLDER (./var), DATABASE_URL, DATABASE_OWNER_URL,
 * MICHISHIRUBE_URL,
 * MICHISHIRUBE_SECRET, MICHISHIRUBE_PROXIES, MICHISHIRUBE_SMTP, MICHISHIRUBE_MAIL_FROM, MICHISHIRUBE_BACKUPS (a folder, or
 * `off`), MICHISHIRUBE_TRY (`1` serves the trial), MICHISHIRUBE_SCANNER, MICHISHIRUBE_UNSCANNED (`allow` hands out what
 * the scanner has not looked at).
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => ({
  folder: environment.MICHISHIRUBE_FOLDER || 'var',
  databaseUrl: environment.DATABASE_URL || undefined,
  databaseOwnerUrl: environment.DATABASE_OWNER_URL || undefined,
  url: environment.MICHISHIRUBE_URL?.replace(/\/+$/, '') || undefined,
  secret: environment.MICHISHIRUBE_SECRET || undefined,
  provider: providerIn(environment),
  proxies: (environment.MICHISHIRUBE_PROXIES ?? '').split(/[\s,]+/).filter(Boolean),
  smtp: environment.MICHISHIRUBE_SMTP || undefined,
  mailFrom: environment.MICHISHIRUBE_MAIL_FROM ?? '',
  copies: copiesOf(environment),
  trial: environment.MICHISHIRUBE_TRY === '1',
  scanner: environment.MICHISHIRUBE_SCANNER || undefined,
  handOutUnchecked: environment.MICHISHIRUBE_UNSCANNED === 'allow',
});

/** By themselves only of the embedded database: a PostgreSQL server has administrators and copies of its own. */
const copiesOf = ({
  MICHISHIRUBE_FOLDER: folder,
  MICHISHIRUBE_BACKUPS: given,
  DATABASE_URL: url,
}: Readonly<Record<string, string | undefined>>): Config['copies'] => {
  const usual = join(folder || 'var', 'backups');
  if (given === 'off') return { folder: null, asked: usual };
  if (given) return { folder: given, asked: given };
  return { folder: url ? null : usual, asked: usual };
};

const providerIn = (environment: Readonly<Record<string, string | undefined>>): Config['provider'] => {
  const { MICHISHIRUBE_OIDC_ISSUER: issuer, MICHISHIRUBE_OIDC_CLIENT: clientId } = environment;
  if (!issuer || !clientId) return undefined;
  return {
    issuer,
    clientId,
    clientSecret: environment.MICHISHIRUBE_OIDC_SECRET ?? '',
    name: environment.MICHISHIRUBE_OIDC_NAME || new URL(issuer).hostname,
    claim: environment.MICHISHIRUBE_OIDC_CLAIM || 'preferred_username',
  };
};
