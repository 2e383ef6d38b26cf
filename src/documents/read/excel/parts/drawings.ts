import type { OfficePackage } from '../package/office-package.ts';
import { readXml } from '../package/read-xml.ts';
import type { ReadingLimits } from '../package/reading-limits.ts';
import type { Relationship } from '../package/relationships.ts';

/** Text in a box or shape that lies over the cells; row and column (from 1) of its upper left corner. */
interface TextBox {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Drawings {
  readonly boxes: readonly TextBox[];
  /** Pictures and charts, whose content is not read. */
  readonly pictures: readonly { readonly row: number; readonly column: number }[];
}

/** Text boxes of a sheet's drawings, paragraphs as lines. */
export const readDrawings = (
  source: OfficePackage,
  parts: readonly Relationship[],
  limits: ReadingLimits,
): Drawings => {
  const boxes: TextBox[] = [];
  const pictures: { row: number; column: number }[] = [];
  for (const { target } of parts.filter(({ type }) => type === 'drawing')) {
    let [row, column] = [1, 1];
    let inFrom = false;
    let text: string | null = null;
    /** Depth inside <Fallback>, which says again for old programs what <Choice> has said. */
    let again = 0;
    let reading: 'row' | 'col' | 't' | null = null;
    readXml(source, target, limits, {
      open: (name) => {
        if (name === 'Fallback') again += 1;
        if (again > 0) return;
        if (name === 'from') inFrom = true;
        if (name === 'txBody') text = '';
        if (name === 'p' && text !== null && text !== '') text += '\n';
        if (name === 'br' && text !== null) text += '\n';
        if (name === 'pic' || name === 'graphicFrame') pictures.push({ row, column });
        if ((name === 'row' || name === 'col') && inFrom) reading = name;
        if (name === 't' && text !== null) reading = 't';
      },
      text: (written) => {
        if (reading === 't') text = (text ?? '') + written;
        if (reading === 'row') row = Number(written) + 1;
        if (reading === 'col') column = Number(written) + 1;
      },
      close: (name) => {
        if (name === 'Fallback') again -= 1;
        if (name === 'from') inFrom = false;
        if (name === 'row' || name === 'col' || name === 't') reading = null;
        if (name !== 'txBody' || text === null) return;
        if (text.trim() !== '') boxes.push({ row: row || 1, column: column || 1, text: text.trim() });
        text = null;
      },
    });
  }
  return { boxes, pictures };
};
