import type { ArchiveSummary } from '#domain';

/**
 * An archive is a gzipped tar file, readable without this product:
 *
 * - `michishirube-backup.json` comes first and says what it is,
 * - `tables/<table>/<nnnn>.jsonl` hold the rows, one JSON object a line, bytes as `{"base64": …}`, on both engines
 *   alike, in the order of the tables' making,
 * - `files/…` are the files beside the database,
 * - `secret` is what signs cookies and opens second factors, where the installation keeps it in a file,
 * - `manifest.json` comes last with size and SHA-256 of every entry: an archive without it is torn.
 */
export const formatName = 'michishirube-backup';
export const formatVersion = 1;
export const headerEntry = `${formatName}.json`;
export const manifestEntry = 'manifest.json';
export const secretEntry = 'secret';

export interface ArchiveHeader {
  readonly format: typeof formatName;
  readonly version: number;
  /** Version of the product that wrote it. */
  readonly product: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Steps that the schema had taken. */
  readonly migrations: readonly string[];
}

export interface Manifest {
  readonly entries: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
  readonly rows: ArchiveSummary['rows'];
}

export const tableEntry = (table: string, number: number): string =>
  `tables/${table}/${String(number).padStart(4, '0')}.jsonl`;

/** The table whose rows an entry holds; null for any other entry. */
export const tableOf = (entry: string): string | null =>
  /^tables\/([a-z_]+)\/\d{4,}\.jsonl$/.exec(entry)?.[1] ?? null;

/** Files lie two levels deep by their hash; nothing else may be unpacked. */
export const isFileEntry = (entry: string): boolean => /^files\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(entry);

/** A row as it travels: texts, numbers, null, and bytes. */
export type Row = Readonly<Record<string, unknown>>;

export const rowToJson = (row: Row): string =>
  JSON.stringify(row, function (this: Record<string, unknown>, key, value: unknown) {
    // A Buffer has turned itself into an object of numbers by the time it arrives as value.
    const original = this[key];
    return original instanceof Uint8Array ? { base64: Buffer.from(original).toString('base64') } : value;
  });

export const rowFromJson = (line: string): Row =>
  JSON.parse(line, (_, value: unknown) =>
    value !== null &&
    typeof value === 'object' &&
    'base64' in value &&
    typeof value.base64 === 'string' &&
    Object.keys(value).length === 1
      ? Buffer.from(value.base64, 'base64')
      : value,
  ) as Row;
