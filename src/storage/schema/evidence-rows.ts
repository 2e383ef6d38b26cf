import type { EvidenceKind, Scan } from '#domain';

export interface EvidenceContentRow {
  tenant_id: string;
  sha256: string;
  size: number;
  kind: EvidenceKind;
  scan_state: Scan['state'];
  /** null while unchecked */
  scanned_at: string | null;
  /** What the scanner calls it; null unless infected. */
  scan_found: string | null;
  /** Counts how often it was held: writing it is what keeps others out. */
  held: number;
}

export interface EvidenceFileRow {
  tenant_id: string;
  id: string;
  round_id: string;
  answerer: string;
  item: string | null;
  name: string;
  sha256: string;
  person_id: string | null;
  added_by: string;
  added_at: string;
}

/** A workbook of answers between sending and saving. */
export interface EntryUploadRow {
  tenant_id: string;
  id: string;
  round_id: string;
  answerer: string;
  person_id: string | null;
  name: string;
  bytes: Uint8Array;
  sent_at: string;
}
