import { letterSize } from '../sheet/text-extent.ts';
import type { CellLook, ExcelCell } from './excel-row.ts';
import { letterSizes } from './section-rows.ts';

type Look = {
  readonly bold?: boolean;
  readonly fill?: string;
  readonly frame?: boolean;
};

const looks: Record<CellLook, Look> = {
  title: { bold: true },
  running: {},
  heading: { bold: true },
  subheading: { bold: true },
  banner: { bold: true, frame: true, fill: 'FFDDEBF7' },
  note: {},
  text: {},
  strong: { bold: true },
  head: { frame: true, fill: 'FFEDEDED' },
  cell: { frame: true },
};

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;

/** Family 3 (gothic) and character set 128 (Japanese): Windows then finds a Japanese gothic for a missing font. */
export const cellStyle = (
  { look, align, upright, number }: ExcelCell,
  font: string,
  format: string | null,
) => {
  const { bold = false, fill, frame = false } = looks[look];
  return {
    font: { name: font, size: letterSizes[look] ?? letterSize, family: 3, charset: 128, bold },
    alignment: {
      horizontal: align,
      vertical: upright,
      ...(number && format ? { shrinkToFit: true } : { wrapText: true }),
    },
    ...(frame ? { border: { top: thin, left: thin, bottom: thin, right: thin } } : {}),
    ...(fill
      ? { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: fill } } }
      : {}),
  };
};
