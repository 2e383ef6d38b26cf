/**
 * The characters a TrueType font has glyphs for, from its `cmap` table (formats 4 and 12, as every font with
 * kanji has them; OpenType specification, cmap).
 */
export const fontCoverage = (font: Uint8Array): ((codePoint: number) => boolean) => {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const ranges = subtables(view, tableOffset(view, 'cmap')).flatMap((offset) => {
    const format = view.getUint16(offset);
    return format === 12 ? groups(view, offset) : format === 4 ? segments(view, offset) : [];
  });
  ranges.sort(([a], [b]) => a - b);
  return (codePoint) => {
    let low = 0;
    let high = ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.[0] ?? 0) <= codePoint) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0 && at >= low - 3; at--)
      if ((ranges[at]?.[1] ?? -1) >= codePoint) return true;
    return false;
  };
};

/** First and last code point, both inclusive. */
type Range = readonly [number, number];

const tableOffset = (view: DataView, tag: string): number => {
  const count = view.getUint16(4);
  for (let at = 12; at < 12 + count * 16; at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    if (name === tag) return view.getUint32(at + 8);
  }
  throw new RangeError(`the font has no ${tag} table`);
};

const subtables = (view: DataView, cmap: number): number[] =>
  Array.from({ length: view.getUint16(cmap + 2) }, (_, at) => cmap + view.getUint32(cmap + 4 + at * 8 + 4));

const groups = (view: DataView, offset: number): Range[] =>
  Array.from({ length: view.getUint32(offset + 12) }, (_, at) => {
    const group = offset + 16 + at * 12;
    return [view.getUint32(group), view.getUint32(group + 4)] as const;
  });

const segments = (view: DataView, offset: number): Range[] => {
  const double = view.getUint16(offset + 6);
  const ends = offset + 14;
  const starts = ends + double + 2;
  const offsets = starts + double * 2;
  const ranges: Range[] = [];
  for (let at = 0; at < double; at += 2) {
    const [first, last] = [view.getUint16(starts + at), view.getUint16(ends + at)];
    const delta = view.getUint16(starts + double + at);
    const indirect = view.getUint16(offsets + at);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph =
        indirect === 0 ? code + delta : view.getUint16(offsets + at + indirect + (code - first) * 2);
      if ((glyph & 0xffff) !== 0) ranges.push([code, code]);
    }
  }
  return ranges;
};
