import type { Addressee } from '../entry/addressee.ts';
import type { EvidenceKind } from './evidence-kinds.ts';

/** 根拠資料: a file that an answerer hands in beside their answers. What it holds is kept once, by its hash. */
export interface EvidenceFile {
  readonly id: string;
  readonly round: string;
  readonly answerer: Addressee;
  /** `itemKey` of the answer it belongs to; null for the submission as a whole. */
  readonly key: string | null;
  /** As shown and handed out; made harmless by `tidyFileName`. */
  readonly name: string;
  readonly content: EvidenceContent;
  /** id of the person; null for the installation itself. */
  readonly person: string | null;
  /** Their name at that time. */
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** The bytes of one or more evidence files. */
export interface EvidenceContent {
  /** Hex. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly kind: EvidenceKind;
  readonly scan: Scan;
}

/** unchecked 未検査 · clean 検査済み · infected 検出 */
export type Scan =
  | { readonly state: 'unchecked' }
  | { readonly state: 'clean'; readonly at: string }
  /** `found`: what the scanner calls it. */
  | { readonly state: 'infected'; readonly at: string; readonly found: string };

export interface EvidenceStore {
  /** Oldest first; of a whole round, or of one answerer. */
  list(round: string, answerer?: Addressee): Promise<readonly EvidenceFile[]>;
  find(id: string): Promise<EvidenceFile | undefined>;
  /**
   * The content with this hash, added when it is new. From here to the end of the transaction nobody else can hold
   * or release it: what the transaction does with the file on the disk meets with nobody.
   */
  hold(content: EvidenceContent): Promise<EvidenceContent>;
  /** Its content must be held. */
  add(file: EvidenceFile): Promise<void>;
  remove(id: string): Promise<void>;
  /**
   * True when no evidence file has this content, and forgets it; otherwise leaves it. Holds it like `hold`, also one
   * that is not there.
   */
  release(sha256: string): Promise<boolean>;
  /** All, with how many evidence files have each. */
  contents(): Promise<readonly (EvidenceContent & { readonly files: number })[]>;
  /** What the scanner has said since. */
  saveScan(sha256: string, scan: Scan): Promise<void>;
}
