import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentError } from '../../document-error.ts';
import { readDocumentApart } from '../apart/read-document-apart.ts';
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
const plainFile = { name: 'plain', bytes: plain };
const files = [plainFile, { name: 'ruled', bytes: typst('0.5pt') }, { name: 'open', bytes: typst('none') }];

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

  /** Small files mostly: most of a file made by a program is its fonts. */
  const anyFile = fc.constantFrom(plainFile, plainFile, plainFile, ...files);

  test('after bits are flipped, bytes lost and repeated, the end cut off', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyFile,
        fc.array(damage, { minLength: 1, maxLength: 6 }),
        async ({ bytes }, damages) => {
          // The first bytes say that it is a PDF; without them it would be read as a text.
          const broken = Buffer.concat([bytes.slice(0, 8), damages.reduce(damaged, bytes.slice(8))]);
          await account(broken);
        },
      ),
      { numRuns: 600, seed: 20_260_401 },
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

  test('whose objects point elsewhere, contain each other or count what is not there', async () => {
    const source = Buffer.from(plain).toString('latin1');
    const target = fc.constantFrom(0, 1, 2, 3, 4, 5, 100, 10_000, 10_001, 10_002, 10_003, 999_999);
    const amount = fc.oneof(
      fc.constantFrom(0, -1, 1e9, 2 ** 31, 2 ** 53, 1e300, 0.000_1),
      fc.integer({ min: -50, max: 50_000 }),
    );
    const change = fc.oneof(
      fc.record({ kind: fc.constant('reference' as const), at: fc.nat(), value: target }),
      fc.record({ kind: fc.constant('number' as const), at: fc.nat(), value: amount }),
      fc.record({
        kind: fc.constant('nest' as const),
        at: fc.nat(),
        value: fc.integer({ min: 1, max: 3000 }),
      }),
      fc.record({ kind: fc.constant('key' as const), at: fc.nat(), value: fc.nat() }),
    );
    type Change = { kind: string; at: number; value: number };
    const patterns: Record<string, RegExp> = {
      reference: /\d+ 0 R/g,
      number: /(?<=\/\w+ )-?\d+(?! 0 R)|(?<=\[)[-\d. ]+(?=\])/g,
      nest: /(?<=\/\w+ )\S+/g,
      key: /\/[A-Z]\w+/g,
    };
    const changed = (text: string, { kind, at, value }: Change): string => {
      const found = [...text.matchAll(patterns[kind] ?? /$^/g)];
      const place = found[at % Math.max(1, found.length)];
      if (!place) return text;
      const put: Record<string, () => string> = {
        reference: () => `${value} 0 R`,
        number: () => String(value),
        nest: () => `${'['.repeat(value)}${place[0]}${']'.repeat(value)}`,
        key: () => found[value % found.length]?.[0] ?? '',
      };
      return `${text.slice(0, place.index)}${put[kind]?.()}${text.slice(place.index + place[0].length)}`;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        await account(new Uint8Array(Buffer.from(changes.reduce(changed, source), 'latin1')));
      }),
      { numRuns: 250, seed: 20_260_403 },
    );
  }, 120_000);
});

describe('files made to take time or memory end within the limits of the reading thread', () => {
  const mega = 1024 * 1024;
  const form = (content: string, resources = '<< /XObject << /I1 100 0 R >> >>') =>
    `<< /Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources ${resources} /Length ${content.length} >>\nstream\n${content}\nendstream`;
  const draws = [{ content: `${table} /I1 Do` }];
  const chain = (length: number) =>
    Array.from(
      { length },
      (_, at) => `<< /Type /Pages /Kids [${101 + at} 0 R] /Count 1 /Parent ${99 + at} 0 R >>`,
    );
  const spaces = (size: number) => new Uint8Array(size).fill(0x20);

  test.each([
    {
      name: 'pages that contain each other',
      bytes: plainPdf(draws, {
        catalog: '/Pages 100 0 R',
        objects: ['<< /Type /Pages /Kids [100 0 R 100 0 R] /Count 2 >>'],
      }),
    },
    {
      name: 'a page tree 5,000 deep',
      bytes: plainPdf(draws, { catalog: '/Pages 100 0 R', objects: chain(5_000) }),
    },
    {
      name: 'a million pages that are not there',
      bytes: plainPdf(draws, {
        catalog: '/Pages 100 0 R',
        objects: ['<< /Type /Pages /Kids [10000 0 R] /Count 1000000 >>'],
      }),
    },
    {
      name: 'arrays 200,000 deep',
      bytes: plainPdf([{ content: table }], {
        catalog: `/Deep ${'['.repeat(200_000)}${']'.repeat(200_000)}`,
      }),
    },
    { name: 'a drawing that draws itself', bytes: plainPdf(draws, { objects: [form('/I1 Do /I1 Do')] }) },
    {
      name: 'states saved half a million deep',
      bytes: plainPdf([{ content: `${'q '.repeat(500_000)}${table}` }]),
    },
    {
      name: '150 MB of spaces in the content',
      bytes: plainPdf([{ content: spaces(150 * mega), deflated: true }]),
    },
    {
      name: '120 MB of rules',
      bytes: plainPdf([{ content: Buffer.from('0 0 m 9 9 l S '.repeat(9 * mega)), deflated: true }]),
    },
    {
      name: '40 million letters',
      bytes: plainPdf([
        { content: Buffer.from(`BT /F1 9 Tf ${'<3042> Tj '.repeat(10 * mega)} ET`), deflated: true },
      ]),
    },
    {
      name: 'a page of no size, one of all sizes',
      bytes: plainPdf([
        { content: table, size: [0, 0] },
        { content: table, size: [1e38, 1e38] },
      ]),
    },
  ])(
    '$name',
    async ({ bytes }) => {
      expect(bytes.length).toBeLessThan(8 * mega);
      const read = readDocumentApart(
        { name: '評価.pdf', bytes },
        {},
        { milliseconds: 4_000, megabytes: 256 },
      );
      const ended = await read.then(
        () => 'read',
        (error: unknown) => error,
      );
      if (ended !== 'read') expect(ended).toBeInstanceOf(DocumentError);
    },
    60_000,
  );
});
