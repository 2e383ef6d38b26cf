import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentError } from '../../document-error.ts';
import { readPages } from './page/read-pages.ts';
import { pdfLimits } from './pdf-limits.ts';
import { inventedSheet } from './testing/invented-sheets.ts';
import { plainPdf, ruledTable, show } from './testing/plain-pdf.ts';
import { draftOfPdf } from './testing/rows-of-pdf.ts';
import { sheetAsTypst, typstPdf } from './testing/typst-pdf.ts';

const head = ['指標名', '基準値(R4)', '実績値(R6)', '目標値(R9)', '担当課'];
const rows = Array.from({ length: 6 }, (_, at) => [
  `空き家の数${at}`,
  `${at}2戸`,
  `${at}0戸`,
  '8戸',
  '商工課',
]);
const table = ruledTable(40, 700, [160, 80, 80, 80, 80], [head, ...rows]);
const plain = plainPdf([{ content: table }, { content: `${show(40, 800, 9, '課題')} ${table}`, rotate: 90 }]);
const typst = (stroke: string) => typstPdf(sheetAsTypst(inventedSheet(7, 2, 5), { stroke }));
const files = [
  { name: 'plain', bytes: plain },
  { name: 'ruled', bytes: typst('0.5pt') },
  { name: 'open', bytes: typst('none') },
];

const characters = (text: string): number => [...text].filter((character) => /\S/u.test(character)).length;

/** Every character of the draft is accounted for, every printed one too, or the file is refused by name. */
const account = async (bytes: Uint8Array, printed = false): Promise<'read' | 'refused'> => {
  try {
    const { coverage, residue } = await draftOfPdf(bytes);
    expect(coverage.inPlan + coverage.inResidue).toBe(coverage.total);
    expect(residue.reduce((sum, { text }) => sum + characters(text), 0)).toBe(coverage.inResidue);
    if (printed) {
      const pages = await readPages(bytes, pdfLimits);
      const glyphs = pages.flatMap((page) => [...page.glyphs, ...page.strays]);
      expect(coverage.total).toBe(glyphs.reduce((sum, { text }) => sum + characters(text), 0));
    }
    return 'read';
  } catch (error) {
    if (error instanceof DocumentError) return 'refused';
    throw error;
  }
};

describe('every printed character is in the plan or in the residue', () => {
  test.each(files)('$name', async ({ bytes }) => expect(await account(bytes, true)).toBe('read'));
});

describe('damaged files end with a draft or with an error by name', () => {
  const damage = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), value: fc.nat() }),
    fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), value: fc.integer({ min: 0, max: 7 }) }),
    fc.record({ kind: fc.constant('byte' as const), at: fc.nat(), value: fc.nat({ max: 255 }) }),
    fc.record({ kind: fc.constant('drop' as const), at: fc.nat(), value: fc.integer({ min: 1, max: 200 }) }),
    fc.record({
      kind: fc.constant('repeat' as const),
      at: fc.nat(),
      value: fc.integer({ min: 1, max: 200 }),
    }),
  );
  type Damage = { kind: string; at: number; value: number };

  const damaged = (bytes: Uint8Array, { kind, at: given, value }: Damage): Uint8Array => {
    const at = given % Math.max(1, bytes.length);
    if (kind === 'cut') return bytes.slice(0, Math.max(8, at));
    if (kind === 'drop') return Buffer.concat([bytes.slice(0, at), bytes.slice(at + value)]);
    if (kind === 'repeat')
      return Buffer.concat([bytes.slice(0, at), bytes.slice(at, at + value), bytes.slice(at)]);
    const copy = new Uint8Array(bytes);
    copy[at] = kind === 'flip' ? (copy[at] ?? 0) ^ (1 << value) : value;
    return copy;
  };

  test('after bits are flipped, bytes lost and repeated, the end cut off', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(damage, { minLength: 1, maxLength: 6 }),
        async ({ bytes }, damages) => {
          // The first bytes say that it is a PDF; without them it would be read as a text.
          const broken = Buffer.concat([bytes.slice(0, 8), damages.reduce(damaged, bytes.slice(8))]);
          await account(broken);
        },
      ),
      { numRuns: 400, seed: 20_260_401 },
    );
  }, 180_000);

  test('with numbers of the page that no page has', async () => {
    const number = fc.oneof(
      fc.constantFrom(0, -1, 1e9, -1e9, 2 ** 31, 1e-9, 14_400, 99_999_999_999),
      fc.integer({ min: -2000, max: 2000 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(number, { minLength: 6, maxLength: 6 }),
        number,
        number,
        fc.tuple(number, number),
        async (matrix, size, stretch, box) => {
          const content = `q ${matrix.join(' ')} cm ${size} Tz ${table.replaceAll(' 9 Tf', ` ${stretch} Tf`)} Q ${matrix.slice(2).join(' ')} re f`;
          await account(plainPdf([{ content, size: box }]));
        },
      ),
      { numRuns: 150, seed: 20_260_402 },
    );
  }, 120_000);
});
