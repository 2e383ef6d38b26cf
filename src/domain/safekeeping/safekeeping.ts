/** What an archive holds, as its manifest says. */
export interface ArchiveSummary {
  /** Instant at which the copy was begun, ISO 8601 in UTC: it holds what was there then. */
  readonly at: string;
  /** Version of the product that wrote it. */
  readonly product: string;
  /** Rows by table, in the order of the tables. */
  readonly rows: Readonly<Record<string, number>>;
  /** Files beside the database. */
  readonly files: number;
  /** Bytes of the archive; of an installation that was looked through, null. */
  readonly size: number | null;
}

/** Something that is not as it must be, by name; `place` says where, for a person. */
export interface KeptWrongly {
  readonly problem:
    | 'database_damaged'
    | 'reference_broken'
    | 'source_file_altered'
    | 'source_file_missing'
    | 'publication_altered'
    | 'version_gap'
    | 'record_unguarded'
    | 'file_altered'
    | 'file_missing';
  readonly place: string;
}

export interface Verification {
  readonly summary: ArchiveSummary;
  /** Empty when everything is as it was written. */
  readonly problems: readonly KeptWrongly[];
}

/** Called as the work goes on: what is being done, and how many rows or files of it so far. */
export type KeepingProgress = (part: string, count: number) => void;

/**
 * 控え(バックアップ): copies of a whole installation, and the way back. All of it runs beside a server that is
 * being used, except `restore`.
 */
export interface Safekeeping {
  /** Writes everything as it is at this moment into one new file. Throws `ArchiveError` when the file exists. */
  backUp(file: string, progress?: KeepingProgress): Promise<ArchiveSummary>;
  /**
   * Fills an installation from an archive; with `replace`, one that holds something already: its database is kept
   * aside. Throws `ArchiveError` for an archive that is torn, altered or not ours, and where something is already.
   */
  restore(
    file: string,
    options: { readonly replace: boolean },
    progress?: KeepingProgress,
  ): Promise<ArchiveSummary>;
  /** Looks through an archive, or through this installation when there is none. Throws `ArchiveError`. */
  verify(file: string | null, progress?: KeepingProgress): Promise<Verification>;
}
