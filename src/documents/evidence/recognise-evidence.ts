import { fileTypeFromBuffer } from 'file-type';
import { type EvidenceKind, evidenceFormats, evidenceKinds, extensionOf, type ReceivedFile } from '#domain';
import { DocumentError } from '../document-error.ts';
import { type ZipEntry, zipEntries } from '../read/excel/package/zip-directory.ts';

/**
 * Why a file is not taken. empty: nothing in it · unknown: none of the kinds · page: HTML, SVG or XML, which can hold
 * scripts · macro: an Office file with macros · locked: under a password, or of the old Office formats · damaged: cut
 * short · expands: far too large once unpacked · name: its name says another kind than its content, which `kind` tells
 */
export type EvidenceProblem =
  | 'empty'
  | 'unknown'
  | 'page'
  | 'macro'
  | 'locked'
  | 'damaged'
  | 'expands'
  | { readonly name: string; readonly kind: EvidenceKind };

/** Bytes of all parts of an Office file when unpacked. We never unpack it; whoever opens it does. */
const unpackedLimit = 500 * 1024 * 1024;

const zip = [0x50, 0x4b, 0x03, 0x04];
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const begins = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/**
 * What kind of evidence a file is, by what it holds, never by what it is called; its name must then agree. Neither
 * unpacks nor runs anything.
 */
export const recogniseEvidence = async (
  name: string,
  received: Pick<ReceivedFile, 'size' | 'head' | 'tail' | 'hasZero'>,
): Promise<{ readonly kind: EvidenceKind } | { readonly problem: EvidenceProblem }> => {
  if (received.size === 0) return { problem: 'empty' };
  const kind = await kindOf(extensionOf(name), received);
  if (!isKind(kind)) return { problem: kind };
  const end = extensionOf(name);
  return end === '' || evidenceFormats[kind].extensions.includes(end)
    ? { kind }
    : { problem: { name: end, kind } };
};

type Told = EvidenceKind | 'unknown' | 'page' | 'macro' | 'locked' | 'damaged' | 'expands';
const isKind = (told: Told): told is EvidenceKind => evidenceKinds.some((each) => each === told);

const kindOf = async (
  end: string,
  { size, head, tail, hasZero }: Pick<ReceivedFile, 'size' | 'head' | 'tail' | 'hasZero'>,
): Promise<Told> => {
  if (begins(head, zip)) return officeKind(tail, size - tail.length);
  if (begins(head, oldOffice)) return 'locked';
  // Only what is at hand: a marker that sends the library further finds the end.
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  switch (found?.mime) {
    case 'application/pdf':
      return endsAsPdf(tail) ? 'pdf' : 'damaged';
    case 'image/png':
      return 'png';
    case 'image/jpeg':
      return 'jpeg';
    case undefined:
    // Byte order marks and leading marks of encodings.
    case 'text/plain':
      return textKind(end, head, hasZero);
    case 'application/xml':
    case 'image/svg+xml':
    case 'text/html':
      return 'page';
    default:
      return 'unknown';
  }
};

const latin = new TextDecoder('latin1');

/** A PDF says where it ends; one that was cut short does not. */
const endsAsPdf = (tail: Uint8Array): boolean => latin.decode(tail.subarray(-2048)).includes('%%EOF');

const officeParts: readonly (readonly [string, EvidenceKind])[] = [
  ['xl/workbook.xml', 'xlsx'],
  ['word/document.xml', 'docx'],
  ['ppt/presentation.xml', 'pptx'],
];

const officeKind = (tail: Uint8Array, from: number): Told => {
  let entries: readonly ZipEntry[];
  try {
    entries = zipEntries('', tail, from);
  } catch (error) {
    if (error instanceof DocumentError) return 'damaged';
    throw error;
  }
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  if (!names.has('[content_types].xml')) return 'unknown';
  if (entries.some(({ encrypted }) => encrypted)) return 'locked';
  if (entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > unpackedLimit) return 'expands';
  const runs = [...names].some(
    (name) => /vba(project|data)/.test(name) || name.includes('/macrosheets/') || name.includes('/activex/'),
  );
  if (runs) return 'macro';
  const kinds = officeParts.filter(([part]) => names.has(part));
  const [[, kind] = []] = kinds;
  return kinds.length === 1 && kind !== undefined ? kind : 'unknown';
};

/** Bytes that no text has: below the space but for tab, line breaks, 0x1a (end of old files) and ESC (ISO-2022-JP). */
const isControl = (byte: number): boolean =>
  byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1a, 0x1b].includes(byte);
const page = /<\s*(?:!doctype|\?xml|html|head|body|svg|script|iframe|object|embed|meta|style|math)\b/i;

const textKind = (end: string, head: Uint8Array, hasZero: boolean): Told => {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (hasZero && !wide) return 'unknown';
  const text = wide
    ? new TextDecoder(head[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(head)
    : latin.decode(head);
  if (!wide && head.some(isControl)) return 'unknown';
  // A page says so at its beginning; a table may well quote a tag further down.
  if (page.test(text.slice(0, 1024))) return 'page';
  return end === 'csv' ? 'csv' : 'txt';
};
