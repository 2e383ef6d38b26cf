import { builtinFormat } from '../cells/builtin-formats.ts';
import type { OfficePackage } from '../package/office-package.ts';
import { readXml } from '../package/read-xml.ts';
import type { ReadingLimits } from '../package/reading-limits.ts';
import { isOn } from './rich-text.ts';

/** What a cell's style says about its text. */
export interface CellStyle {
  /** Number format: 「#,##0"人"」. */
  readonly format: string;
  readonly struck: boolean;
}

const plain: CellStyle = { format: 'General', struck: false };

/** Styles by their number; numbers that the part does not know are plain. */
export const readStyles = (
  source: OfficePackage,
  path: string | null,
  limits: ReadingLimits,
): ((style: number) => CellStyle) => {
  const formats = new Map<number, string>();
  const struckFonts: boolean[] = [];
  const styles: CellStyle[] = [];
  let within: string | null = null;
  if (path === null) return () => plain;
  readXml(source, path, limits, {
    open: (name, attributes) => {
      if (name === 'fonts' || name === 'cellXfs' || name === 'numFmts') within = name;
      if (name === 'numFmt' && within === 'numFmts')
        formats.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
      if (name === 'font' && within === 'fonts') struckFonts.push(false);
      if (name === 'strike' && within === 'fonts') struckFonts[struckFonts.length - 1] = isOn(attributes.val);
      if (name === 'xf' && within === 'cellXfs') {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push({
          format: formats.get(id) ?? builtinFormat(id),
          struck: struckFonts[Number(attributes.fontId ?? 0)] ?? false,
        });
      }
    },
    close: (name) => {
      if (name === within) within = null;
    },
  });
  return (style) => styles[style] ?? plain;
};
