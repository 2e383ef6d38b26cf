/** Settings of an installation, all optional: none is needed to start. */
export interface Config {
  /** Folder of the embedded database. */
  readonly folder: string;
  /** PostgreSQL to use instead of the embedded database. */
  readonly databaseUrl: string | undefined;
}

/** Reads the settings from the environment: MICHISHIRUBE_FOLDER (./var) and DATABASE_URL. */
export const readConfig = (environment: Readonly<Record<string, string | undefined>>): Config => ({
  folder: environment.MICHISHIRUBE_FOLDER || 'var',
  databaseUrl: environment.DATABASE_URL || undefined,
});
