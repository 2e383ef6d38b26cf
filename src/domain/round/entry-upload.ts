import type { Addressee } from '../entry/addressee.ts';

/** A workbook of answers that somebody has sent and not yet decided about. Theirs alone, and for a while only. */
export interface EntryUpload {
  readonly id: string;
  readonly round: string;
  readonly answerer: Addressee;
  /** id of the person; null for the installation itself. */
  readonly person: string | null;
  /** Of the file, as shown. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

export interface EntryUploadStore {
  /** In place of an earlier one of the same person for the same submission. */
  add(upload: EntryUpload): Promise<void>;
  find(id: string): Promise<EntryUpload | undefined>;
  remove(id: string): Promise<void>;
  /** Everything sent before this instant. */
  removeBefore(at: string): Promise<void>;
}
