/** Settings of an installation, all optional: none is needed to start. */
export interface Config {
  /** Folder of the embedded database. */
  readonly folder: string;
  /** PostgreSQL to use instead of the embedded database. */
  readonly databaseUrl: string | undefined;
  /** `https://plans.example.lg.jp`: where browsers find the server, when it is not the address it listens on. */
  readonly url: string | undefined;
  /** What signs cookies; a file in the folder when absent. */
  readonly secret: string | undefined;
  /** Network addresses of proxies in front of the server, whose `X-Forwarded-For` is believed. */
  readonly proxies: readonly string[];
  /** `smtp(s)://user:pass@host:port`: where mails go. Absent: none leaves. Holds a password: never shown, never logged. */
  readonly smtp: string | undefined;
  /** `Name <address>`: who mails come from. */
  readonly mailFrom: string;
  /** Serve the page where anybody can have a document checked without its being stored. */
  readonly trial: boolean;
}

/**
 * Reads the settings from the environment: MICHISHIRUBE_FOLDER (./var), DATABASE_URL, MICHISHIRUBE_URL,
 * MICHISHIRUBE_SECRET, MICHISHIRUBE_PROXIES, MICHISHIRUBE_SMTP, MICHISHIRUBE_MAIL_FROM, MICHISHIRUBE_TRY (`1` serves the
 * trial).
 */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => ({
  folder: environment.MICHISHIRUBE_FOLDER || 'var',
  databaseUrl: environment.DATABASE_URL || undefined,
  url: environment.MICHISHIRUBE_URL?.replace(/\/+$/, '') || undefined,
  secret: environment.MICHISHIRUBE_SECRET || undefined,
  proxies: (environment.MICHISHIRUBE_PROXIES ?? '').split(/[\s,]+/).filter(Boolean),
  smtp: environment.MICHISHIRUBE_SMTP || undefined,
  mailFrom: environment.MICHISHIRUBE_MAIL_FROM ?? '',
  trial: environment.MICHISHIRUBE_TRY === '1',
});
