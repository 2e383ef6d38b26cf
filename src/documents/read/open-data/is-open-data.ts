import { openDataMessages as messages } from '#messages';
import { checkPackage } from '../excel/package/check-package.ts';
import { OfficePackage } from '../excel/package/office-package.ts';
import { ReadingLimits } from '../excel/package/reading-limits.ts';
import { readSharedStrings } from '../excel/parts/shared-strings.ts';
import { readWorkbookPart } from '../excel/parts/workbook-part.ts';
import type { DocumentFile } from '../read-document.ts';

/** Headings that only our data files have together. */
const telling = (['plan_id', 'placement', 'value_cell', 'kind'] as const).map((id) => messages.columns[id]);

/** Bytes in which the headings of a CSV file stand. */
const start = 16 * 1024;

/**
 * Whether a file is one of our data files, by its headings in either language. Only the start of a CSV file and
 * the texts of a workbook are looked at. Throws the `DocumentError`s of packages.
 */
export const isOpenData = (file: DocumentFile, format: 'text' | 'workbook'): boolean => {
  const texts = format === 'text' ? headingsOfCsv(file.bytes) : textsOfWorkbook(file);
  return (['ja', 'en'] as const).some((locale) => telling.every((label) => texts.has(label[locale])));
};

const headingsOfCsv = (bytes: Uint8Array): ReadonlySet<string> => {
  const head = bytes.subarray(0, start);
  // Excel on Japanese machines saves CSV in Shift_JIS.
  const lines = ['utf-8', 'shift_jis'].map(
    (encoding) => new TextDecoder(encoding).decode(head).split(/[\r\n]/, 1)[0],
  );
  return new Set(
    lines.flatMap((line = '') => line.split(',').map((field) => field.replace(/^"(.*)"$/, '$1'))),
  );
};

const textsOfWorkbook = ({ name, bytes }: DocumentFile): ReadonlySet<string> => {
  const limits = new ReadingLimits(name);
  const source = new OfficePackage(name, bytes);
  // A Word file has no sheets either, and is to be refused as what it is.
  checkPackage(source);
  const { sharedStrings } = readWorkbookPart(source, limits);
  const part = Buffer.from((sharedStrings && source.find(sharedStrings)) ?? []);
  // Of most workbooks the texts need not be taken apart.
  const mayBe = (['ja', 'en'] as const).some((locale) =>
    telling.every((label) => part.includes(label[locale])),
  );
  if (!mayBe) return new Set();
  return new Set(readSharedStrings(source, sharedStrings, limits).map(({ text }) => text));
};
