import type { EvidenceContent, Scan } from '#domain';
import type { EvidenceContentRow } from '../../schema/evidence-rows.ts';

const scanOf = ({ scan_state: state, scanned_at: at, scan_found: found }: EvidenceContentRow): Scan =>
  state === 'unchecked' || at === null
    ? { state: 'unchecked' }
    : state === 'clean'
      ? { state, at }
      : { state: 'infected', at, found: found ?? '' };

/** The columns that hold what the scanner said. */
export const scanColumns = (scan: Scan) => ({
  scan_state: scan.state,
  scanned_at: scan.state === 'unchecked' ? null : scan.at,
  scan_found: scan.state === 'infected' ? scan.found : null,
});

export const contentOf = (row: EvidenceContentRow): EvidenceContent => ({
  sha256: row.sha256,
  size: row.size,
  kind: row.kind,
  scan: scanOf(row),
});
