import { documentMessages } from '#messages';
import { DamagedDocumentError } from '../../../document-error.ts';
import type { OfficePackage } from '../package/office-package.ts';
import { readXml } from '../package/read-xml.ts';
import type { ReadingLimits } from '../package/reading-limits.ts';
import { relationshipsOf } from '../package/relationships.ts';
import { isSwitchedOn } from './rich-text.ts';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Path of its part; null for a sheet that only holds a chart or whose part is missing. */
  readonly path: string | null;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  /** Dates are counted from 1904 (workbooks made on old Macs). */
  readonly from1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

/** The list of sheets. Throws `DamagedDocumentError` when there is none. */
export const readWorkbookPart = (source: OfficePackage, limits: ReadingLimits): WorkbookPart => {
  const path =
    relationshipsOf(source, '', limits).find(({ type }) => type === 'officeDocument')?.target ??
    'xl/workbook.xml';
  const parts = relationshipsOf(source, path, limits);
  const target = (type: string) => parts.find((part) => part.type === type)?.target ?? null;
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  const found = readXml(source, path, limits, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isSwitchedOn(attributes.date1904);
      if (name !== 'sheet') return;
      const id = attributes['r:id'] ?? Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const part = parts.find((each) => each.id === id);
      sheets.push({
        name: attributes.name ?? '',
        hidden: attributes.state === 'hidden' || attributes.state === 'veryHidden',
        path: part?.type === 'worksheet' ? part.target : null,
      });
    },
  });
  if (!found || sheets.length === 0)
    throw new DamagedDocumentError(source.file, null, documentMessages.damagedPart(source.file, path));
  return { sheets, from1904, sharedStrings: target('sharedStrings'), styles: target('styles') };
};
