import type { BetterAuthOptions } from 'better-auth';

/** The open database, as the account library takes it. */
export type AccountDatabase = Extract<BetterAuthOptions['database'], { db: unknown; type: unknown }>;
