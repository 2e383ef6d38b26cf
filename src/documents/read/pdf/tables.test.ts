import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { asText, inventedSheet } from './testing/invented-sheets.ts';
import { draftOfPdf, factsOf } from './testing/rows-of-pdf.ts';
import { sheetAsTypst, type TableStyle, typstPdf } from './testing/typst-pdf.ts';

const styles: readonly (readonly [string, TableStyle])[] = [
  ['ruled on all sides', { stroke: '0.5pt' }],
  ['ruled with hair lines, centred', { stroke: '0.1pt', align: 'center + horizon' }],
  ['ruled with dotted lines', { stroke: '(paint: black, thickness: 0.5pt, dash: "dotted")' }],
  [
    'open to the left and right',
    { stroke: '(x, y) => (top: 0.5pt, bottom: 0.5pt, left: if x > 0 { 0.5pt })' },
  ],
  [
    'with narrow columns, so that words break',
    { stroke: '0.5pt', columns: '(2.4cm, 1.7cm, 1.7cm, 1.7cm, 1.8cm, 1.5cm)' },
  ],
  ['on landscape pages', { stroke: '0.5pt', set: '#set page(flipped: true)' }],
  [
    'printed sideways',
    { stroke: '0.5pt', set: '#show: it => rotate(90deg, reflow: true, block(width: 24cm, it))' },
  ],
  ['with rules between rows only', { stroke: '(x: none, y: 0.5pt)' }],
  ['with rules above and below the headings only', { stroke: '(x, y) => if y <= 1 { (top: 0.5pt) }' }],
  ['without any rule', { stroke: 'none' }],
  [
    'without any rule, numbers to the right',
    { stroke: 'none', align: '(left, right, right, right, right, left)' },
  ],
];

describe.each(styles)('tables %s', (_, style) => {
  test.each([
    [1, 3, 4],
    [2, 2, 9],
    [3, 4, 2],
  ])('give the rows that the text gives (sheet %i)', async (seed, sections, rows) => {
    const sheet = inventedSheet(seed, sections, rows);
    const written = readDocument({ name: 'sheet.txt', bytes: new TextEncoder().encode(asText(sheet)) });
    expect(written.rows).toHaveLength(sections * rows);
    const printed = await draftOfPdf(typstPdf(sheetAsTypst(sheet, style)));
    expect(factsOf(printed)).toEqual(factsOf(written));
  });
});
