import { documentMessages } from '#messages';
import { MacroDocumentError, UnsupportedFormatError } from '../../../document-error.ts';
import type { OfficePackage } from './office-package.ts';

const spreadsheets = /opendocument\.spreadsheet|sun\.xml\.calc/;
const others = [
  ['word/', 'Word (.docx)'],
  ['ppt/', 'PowerPoint (.pptx)'],
  ['visio/', 'Visio (.vsdx)'],
] as const;

const text = (source: OfficePackage, path: string): string =>
  new TextDecoder().decode(source.find(path) ?? new Uint8Array());

/**
 * Refuses packages that are no workbook this reader takes: with macros (`MacroDocumentError`), .ods,
 * .xlsb, Word, PowerPoint, other ZIPs (`UnsupportedFormatError`). Macros are never run or even unpacked.
 */
export const checkPackage = (source: OfficePackage): void => {
  const { file, names } = source;
  const refuse = (facts: ReturnType<typeof documentMessages.saveAsXlsx>): never => {
    throw new UnsupportedFormatError(file, null, facts);
  };
  const lower = names.map((name) => name.toLowerCase());
  if (source.has('mimetype')) {
    const isSpreadsheet = spreadsheets.test(text(source, 'mimetype'));
    refuse(
      isSpreadsheet
        ? documentMessages.saveAsXlsx(file, 'OpenDocument (.ods)')
        : documentMessages.unsupported(file, 'OpenDocument'),
    );
  }
  const macros = lower.some((name) => name.endsWith('vbaproject.bin') || name.startsWith('xl/macrosheets/'));
  if (macros || /macroEnabled|ms-excel\.addin/i.test(text(source, '[Content_Types].xml')))
    throw new MacroDocumentError(file, null, documentMessages.withMacros(file));
  if (lower.some((name) => name === 'xl/workbook.bin'))
    refuse(documentMessages.saveAsXlsx(file, 'Excel (.xlsb)'));
  if (lower.some((name) => name.startsWith('xl/'))) return;
  const kind = others.find(([folder]) => lower.some((name) => name.startsWith(folder)))?.[1];
  refuse(documentMessages.unsupported(file, kind ?? 'ZIP'));
};
