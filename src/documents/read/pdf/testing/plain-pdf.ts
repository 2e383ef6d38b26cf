import { deflateSync } from 'node:zlib';

/** A page of a PDF written by hand: its painting operators, in points from the bottom left. */
export interface PlainPage {
  readonly content: string | Uint8Array;
  /** Width and height. */
  readonly size?: readonly [number, number];
  readonly rotate?: number;
  /** The content is stored compressed. */
  readonly deflated?: boolean;
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Text as the hexadecimal string of a font with UTF-16 codes. */
const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('');

/** Operators that print a text at a place, in a font of so many points. /F1 is not embedded, as in old files. */
export const show = (x: number, y: number, size: number, text: string, extra = ''): string =>
  `BT ${extra} /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${utf16(text)}> Tj ET`;

/** A line from one place to another. */
const rule = (x0: number, y0: number, x1: number, y1: number): string =>
  `0.5 w ${x0} ${y0} m ${x1} ${y1} l S`;

/** The operators of a ruled table, its top left corner at (x, y), all rows 20 points high. */
export const ruledTable = (
  x: number,
  y: number,
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): string => {
  const edges = [0, ...widths.keys().map((index) => index + 1)].map(
    (count) => x + widths.slice(0, count).reduce((sum, width) => sum + width, 0),
  );
  const bottom = y - rows.length * 20;
  return [
    ...edges.map((edge) => rule(edge, y, edge, bottom)),
    ...[...rows, []].map((_, row) => rule(x, y - row * 20, edges.at(-1) ?? x, y - row * 20)),
    ...rows.flatMap((cells, row) =>
      cells.map((cell, column) => show((edges[column] ?? x) + 3, y - row * 20 - 14, 9, cell)),
    ),
  ].join('\n');
};

/** A whole PDF. `trailer` and `catalog` are added to those dictionaries, `objects` numbered from 100 on. */
export const plainPdf = (
  pages: readonly PlainPage[],
  {
    trailer = '',
    catalog = '',
    objects = [],
  }: { readonly trailer?: string; readonly catalog?: string; readonly objects?: readonly string[] } = {},
): Uint8Array => {
  const bodies = new Map<number, Uint8Array>();
  const put = (id: number, body: string) => bodies.set(id, latin1(body));
  const kids = pages.map((_, index) => `${10_000 + index * 2} 0 R`).join(' ');
  put(1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  put(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  put(
    3,
    '<< /Type /Font /Subtype /Type0 /BaseFont /MS-Gothic /Encoding /UniJIS-UTF16-H /DescendantFonts [4 0 R] >>',
  );
  put(
    4,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MS-Gothic /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 6 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>',
  );
  put(
    5,
    '<< /Type /FontDescriptor /FontName /MS-Gothic /Flags 4 /FontBBox [0 -137 1000 859] /ItalicAngle 0 /Ascent 859 /Descent -140 /CapHeight 709 /StemV 80 >>',
  );
  for (const [index, object] of objects.entries()) put(100 + index, object);
  for (const [
    index,
    { content, size: [width, height] = [595, 842], rotate = 0, deflated = false },
  ] of pages.entries()) {
    const id = 10_000 + index * 2;
    put(
      id,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate} /Contents ${id + 1} 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /I1 100 0 R >> >> >>`,
    );
    const raw = typeof content === 'string' ? latin1(content) : content;
    const stream = deflated ? new Uint8Array(deflateSync(raw)) : raw;
    const head = latin1(`<< /Length ${stream.length}${deflated ? ' /Filter /FlateDecode' : ''} >>\nstream\n`);
    bodies.set(id + 1, Buffer.concat([head, stream, latin1('\nendstream')]));
  }
  const parts: Uint8Array[] = [latin1('%PDF-1.7\n')];
  const offsets: string[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [id, body] of bodies) {
    const object = Buffer.concat([latin1(`${id} 0 obj\n`), body, latin1('\nendobj\n')]);
    offsets.push(`${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    parts.push(object);
    at += object.length;
  }
  parts.push(
    latin1(
      `xref\n${offsets.join('')}trailer\n<< /Size 50000 /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
};
