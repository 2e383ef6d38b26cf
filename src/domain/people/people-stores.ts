import type { Division } from './division.ts';
import type { Person } from './person.ts';

export interface PersonStore {
  /** In the order of their names. */
  list(): Promise<readonly Person[]>;
  find(id: string): Promise<Person | undefined>;
  /** By what they sign in with, as `loginOf` writes it. */
  findByLogin(login: string): Promise<Person | undefined>;
  findByAccount(account: string): Promise<Person | undefined>;
  /** Adds the person or replaces the one with this id, whole. Throws `LoginTakenError` when another one has the login. */
  save(person: Person): Promise<void>;
}

export interface DivisionStore {
  /** In the order of their beginning, then of their names. */
  list(): Promise<readonly Division[]>;
  save(division: Division): Promise<void>;
}

/** 招待: a link by which a person sets their first password, or a new one. Only the hash of its secret is kept. */
export interface Invitation {
  readonly id: string;
  readonly person: string;
  /** SHA-256 (hex) of the secret in the link. */
  readonly secretHash: string;
  readonly by: string;
  /** Instants, ISO 8601 in UTC. */
  readonly createdAt: string;
  /** No longer good from here on. */
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

export interface InvitationStore {
  findBySecretHash(hash: string): Promise<Invitation | undefined>;
  /** Those before it of the same person are then no longer good. */
  add(invitation: Invitation): Promise<void>;
  use(id: string, at: string): Promise<void>;
}

/** One line of the record (記録): who did what, when, from where. Kept for ever, never changed. */
export interface RecordEntry {
  readonly id: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** null for the installation itself, and for somebody who did not get in. */
  readonly person: string | null;
  /** Their name at that time, or what was typed as login. */
  readonly name: string;
  /** Network address it came from; null for the command line and the installation itself. */
  readonly address: string | null;
  /** `thing.deed`, as in the table of rights, and `session.*`, `person.*` beside it. */
  readonly deed: string;
  readonly plan: string | null;
  readonly round: string | null;
  /** What it was done to, as `answererKey`, `itemKey`, or an id; null where the deed says it all. */
  readonly subject: string | null;
  /** Text or JSON as it was and became; null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
  /** Why, where a reason was given. */
  readonly reason: string | null;
}

/** What of the record is looked for; everything when empty. */
export interface RecordQuery {
  readonly plan?: string;
  readonly round?: string;
  readonly person?: string;
  readonly subject?: string;
  /** Deeds that are this one, or of this thing (`submission`). */
  readonly deed?: string;
  /** Instants: from here on, and before. */
  readonly from?: string;
  readonly until?: string;
  /** Anywhere in names, subjects, reasons and what was before and after. */
  readonly words?: string;
}

export interface RecordStore {
  add(entry: RecordEntry): Promise<void>;
  /** Newest first; `limit` lines after leaving out `offset`. */
  list(
    query: RecordQuery,
    page: { readonly offset: number; readonly limit: number },
  ): Promise<readonly RecordEntry[]>;
  count(query: RecordQuery): Promise<number>;
}
