import type { LocalizedText } from '#messages';
import type { ArchiveSummary } from '../safekeeping/safekeeping.ts';

/** What can be told about an installation as it runs, without a figure of any plan. */
export interface InstallationFacts {
  /** Instant of the look, ISO 8601 in UTC. */
  readonly at: string;
  /** Of this product. */
  readonly version: string;
  /** Of the JavaScript engine, without `v`. */
  readonly node: string;
  readonly database: DatabaseFacts | { readonly broken: LocalizedText };
  /** Of the folder; null where the operating system does not say. Bytes. */
  readonly disk: { readonly folder: string; readonly free: number; readonly total: number } | null;
  readonly copies: CopiesFacts;
  /** Whether the file that signs cookies can be read by others than its owner; null where there is no such file. */
  readonly secretExposed: boolean | null;
  readonly mail: { readonly set: boolean };
  /** Whether sheets can be printed as PDF here; in words why not, otherwise. */
  readonly typesetting: { readonly works: true } | { readonly works: false; readonly why: LocalizedText };
}

export interface DatabaseFacts {
  readonly engine: 'sqlite' | 'postgres';
  /** File, or address without password. */
  readonly place: string;
  readonly version: string;
  /** Bytes; null where it cannot be told. */
  readonly size: number | null;
  /** Steps of the schema that this version knows and the database has not taken yet. */
  readonly stepsAhead: number;
  /** Sessions that have not ended. */
  readonly sessions: number;
  /** People by what holds for them. */
  readonly people: { readonly active: number; readonly invited: number; readonly left: number };
  /** Instant of the newest line of the record; null when there is none. */
  readonly lastRecordAt: string | null;
}

/** Copies that are made by themselves. */
export interface CopiesFacts {
  /** null where none are made. */
  readonly folder: string | null;
  /** Newest first. */
  readonly copies: readonly {
    readonly name: string;
    /** Instant it was finished. */
    readonly at: string;
    readonly size: number;
  }[];
  /** Why the last one could not be made; null when it could, or none was tried since the start. */
  readonly failed: LocalizedText | null;
}

/** The installation that serves, for whoever looks after it. */
export interface Installation {
  facts(): Promise<InstallationFacts>;
  /** A copy now, beside those made by themselves. Throws `ArchiveError`. */
  copyNow(): Promise<ArchiveSummary & { readonly name: string }>;
}
