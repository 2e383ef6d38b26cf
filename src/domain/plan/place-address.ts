import type { Place } from './provenance.ts';

/**
 * A place as a text for addresses: 「line:33.1-33.80」, 「cell:C5@KPI」, 「page:3@10,20,30.5,40」. null for what
 * was entered: it stands in no document.
 */
export const placeAddress = (place: Place): string | null => {
  switch (place.kind) {
    case 'text':
      return `line:${place.line}.${place.column}-${place.endLine}.${place.endColumn}`;
    case 'cell':
      return `cell:${place.cell}@${place.sheet}`;
    case 'page':
      return `page:${place.page}@${place.box.join(',')}`;
    case 'entered':
      return null;
  }
};

const numbers = (texts: readonly (string | undefined)[]): readonly number[] => texts.map(Number);

/** The reverse of `placeAddress`; null for any other text. */
export const parsePlaceAddress = (text: string): Place | null => {
  const lines = /^line:(\d{1,9})\.(\d{1,9})-(\d{1,9})\.(\d{1,9})$/.exec(text);
  if (lines) {
    const [line = 1, column = 1, endLine = 1, endColumn = 1] = numbers(lines.slice(1));
    return { kind: 'text', line, column, endLine, endColumn };
  }
  const cell = /^cell:((?:[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?)?)@(.*)$/su.exec(text);
  if (cell) return { kind: 'cell', sheet: cell[2] ?? '', cell: cell[1] ?? '' };
  const page = /^page:(\d{1,6})@(-?[\d.]+),(-?[\d.]+),(-?[\d.]+),(-?[\d.]+)$/.exec(text);
  if (page) {
    const [number = 1, left = 0, top = 0, right = 0, bottom = 0] = numbers(page.slice(1));
    const box = [left, top, right, bottom] as const;
    return box.every(Number.isFinite) ? { kind: 'page', page: number, box } : null;
  }
  return null;
};
