/** What arrived, on the disk under a temporary name. */
export interface ReceivedFile {
  /** Of the temporary file; known to `EvidenceFiles` only. */
  readonly ticket: string;
  /** Hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** The first and the last bytes of it, as many as `evidenceEnds` says, or all. */
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
  /** Whether it has a byte of value 0: text in one byte or UTF-8 has none. */
  readonly hasZero: boolean;
}

/** Bytes at both ends of a file by which its kind is told. An Office file has its directory at the end. */
export const evidenceEnds = { head: 8 * 1024, tail: 512 * 1024 } as const;

/**
 * Evidence files on the disk, by the hash of what they hold. Nothing here knows who may see them. The order that loses
 * nothing: `receive`, then, in the transaction that records it, `keep`; to remove, first the record, then, in a
 * transaction that holds the content, `remove`. What a death in between leaves behind is a file without a record:
 * `strays` finds it at the next start.
 */
export interface EvidenceFiles {
  /**
   * Writes what arrives under a temporary name, to the disk itself. null when it is larger than `limit` bytes; nothing
   * is left of it then, and when the stream fails.
   */
  receive(stream: AsyncIterable<Uint8Array>, limit: number): Promise<ReceivedFile | null>;
  /** Gives it its lasting name. May be asked twice for the same. */
  keep(received: ReceivedFile): Promise<void>;
  /** Removes the temporary file, if it is still there. */
  drop(received: ReceivedFile): Promise<void>;
  /** Reads a temporary file, for the scanner. */
  openReceived(received: ReceivedFile): AsyncIterable<Uint8Array>;
  /** Reads a kept file from its beginning. Throws when it is not there. */
  open(sha256: string): Promise<ReadableStream<Uint8Array>>;
  has(sha256: string): Promise<boolean>;
  /** Nothing happens when it is not there. */
  remove(sha256: string): Promise<void>;
  /** Hashes of everything kept. */
  list(): AsyncIterable<string>;
  /** Where a kept file lies, from the folder of the installation: `files/ab/ab12…`. */
  pathOf(sha256: string): string;
  /** Removes temporary files of processes that have ended. */
  clearTemporary(): Promise<void>;
}

/** A scanner for viruses. */
export interface VirusScanner {
  /** unavailable: it could not be asked, or would not look at this file; `why` is its own word, for the log. */
  scan(
    stream: AsyncIterable<Uint8Array>,
  ): Promise<
    | { readonly verdict: 'clean' }
    | { readonly verdict: 'infected'; readonly found: string }
    | { readonly verdict: 'unavailable'; readonly why: string }
  >;
}

/** How evidence is kept here, and what is done with what no scanner has looked at. */
export interface EvidenceKeeping {
  readonly files: EvidenceFiles;
  /** null where none is set up. */
  readonly scanner: VirusScanner | null;
  /** Whether what is not checked yet may be downloaded. */
  readonly handOutUnchecked: boolean;
}
