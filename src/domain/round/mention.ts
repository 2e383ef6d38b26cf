import type { Addressee } from '../entry/addressee.ts';

/** 名指し: a comment that names somebody, who is to see it. */
export interface Mention {
  /** id of the comment */
  readonly comment: string;
  readonly person: string;
  /** The name as it stands in the comment, with its @. */
  readonly written: string;
  readonly round: string;
  readonly answerer: Addressee;
  /** Instants, ISO 8601 in UTC. */
  readonly at: string;
  /** null until they have opened the page it stands on. */
  readonly seenAt: string | null;
}

export interface MentionStore {
  add(mention: Mention): Promise<void>;
  /** In the comments of one answerer, oldest first. */
  of(round: string, answerer: Addressee): Promise<readonly Mention[]>;
  /** Those that a person has not seen yet, newest first. */
  unseen(person: string): Promise<readonly Mention[]>;
  /** Notes that the person has seen those of one answerer. */
  see(seen: {
    readonly person: string;
    readonly round: string;
    readonly answerer: Addressee;
    readonly at: string;
  }): Promise<void>;
}
