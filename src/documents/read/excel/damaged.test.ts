import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentError } from '../../document-error.ts';
import { readDocument } from '../read-document.ts';
import { OfficePackage } from './package/office-package.ts';
import { workbookOf } from './testing/workbook-of.ts';
import { partsOfWorkbook, zipOf } from './testing/zip-of.ts';

/** The same workbooks in every run; RUNS makes more of them. */
const settings = (numRuns: number) => ({
  numRuns: Math.ceil(numRuns * Number(process.env.RUNS ?? 1)),
  seed: 20_260_401,
});

const characters = (text: string): number => [...text].filter((character) => /\S/u.test(character)).length;

/** A draft whose account of characters holds, or a refusal by name: nothing else may come out. */
const endsWell = (bytes: Uint8Array): 'draft' | 'refusal' => {
  try {
    const { coverage, residue, rows } = readDocument({ name: 'book.xlsx', bytes });
    expect(coverage.inPlan + coverage.inResidue).toBe(coverage.total);
    expect(residue.reduce((sum, { text }) => sum + characters(text), 0)).toBe(coverage.inResidue);
    for (const row of rows) expect(row.place.kind).toBe('cell');
    return 'draft';
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    return 'refusal';
  }
};

const good = await workbookOf([
  {
    name: 'KPI',
    rows: [
      ['令和6年度実績'],
      ['施策', '指標名', '基準値', '実績値', null, '目標値', '担当課'],
      [null, null, 'R4', 'R5', 'R6', 'R9'],
      ['1-1 道', '舗装率', 0.6, 0.61, { number: 0.625, format: '0.0%' }, '65%', '建設課'],
      [null, '点検数', '10橋', { formula: 'SUM(A1:A3)' }, { formula: 'D5', result: 12 }, '40橋'],
      ['※速報値'],
    ],
    merged: ['A1:G1', 'A2:A3', 'B2:B3', 'D2:E2', 'G2:G3', 'A4:A5', 'G4:G5'],
    comments: { E4: '速報' },
    hiddenRows: [5],
  },
]);

describe('whatever is done to a workbook, reading ends with a draft or a message', () => {
  test('bytes cut off, flipped, overwritten, repeated', () => {
    const damage = fc.record({
      kind: fc.constantFrom('cut', 'flip', 'fill', 'repeat'),
      at: fc.nat(good.length - 1),
      length: fc.integer({ min: 1, max: 200 }),
      value: fc.nat(255),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        let bytes = Uint8Array.from(good);
        for (const { kind, at, length, value } of damages) {
          if (kind === 'cut') bytes = bytes.slice(0, at);
          if (kind === 'flip' && at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << (value % 8));
          if (kind === 'fill') bytes.fill(value, at, at + length);
          if (kind === 'repeat') bytes = Uint8Array.from([...bytes, ...bytes.slice(at, at + length)]);
        }
        endsWell(bytes);
      }),
      settings(400),
    );
  });

  const source = new OfficePackage('book.xlsx', good);
  const parts = new Map(
    source.names.map((name) => [name, new TextDecoder().decode(source.find(name) ?? new Uint8Array())]),
  );

  test('what the parts say cut out, said twice, exchanged or made enormous', () => {
    const paths = [...parts.keys()].filter((path) => /\.(?:xml|rels)$/.test(path));
    const change = fc.record({
      path: fc.constantFrom(...paths),
      kind: fc.constantFrom('cut', 'twice', 'number', 'attribute', 'element', 'junk'),
      at: fc.nat(),
      length: fc.integer({ min: 1, max: 60 }),
      put: fc.constantFrom(
        '0',
        '-1',
        '99999999999',
        '1e309',
        '1048577',
        'A1:XFD1048576',
        '&amp;',
        '<x>',
        '\0',
        'あ',
      ),
    });
    const ends = { draft: 0, refusal: 0 };
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = new Map(parts);
        for (const { path, kind, at, length, put } of changes) {
          const xml = changed.get(path) ?? '';
          const from = at % (xml.length + 1);
          /** Puts something in place of the pattern's match that follows `from`. */
          const instead = (pattern: RegExp, written: string) =>
            xml.slice(0, from) + xml.slice(from).replace(pattern, written);
          if (kind === 'cut') changed.set(path, xml.slice(0, from) + xml.slice(from + length));
          if (kind === 'twice') changed.set(path, xml.slice(0, from + length) + xml.slice(from));
          if (kind === 'number') changed.set(path, instead(/[0-9]+/, put));
          if (kind === 'attribute') changed.set(path, instead(/="[^"]*"/, `="${put.replace('<', '')}"`));
          if (kind === 'element') changed.set(path, instead(/<[^>]*>/, ''));
          if (kind === 'junk') changed.set(path, xml.slice(0, from) + put + xml.slice(from));
        }
        ends[endsWell(zipOf(Object.fromEntries(changed)))] += 1;
      }),
      settings(700),
    );
    // Neither is the rule because nothing else ever happens.
    expect(Math.min(ends.draft, ends.refusal)).toBeGreaterThan(100);
  });

  const text = fc.constantFrom(
    '施策',
    '指標名',
    '基準値',
    '実績値',
    'R4',
    'R6',
    '令和6年度',
    '目標',
    '実績',
    '目標値(R9)',
    '担当課',
    '課題',
    '1-1 道',
    '基本目標1 しごと',
    '舗装率',
    '12人',
    '-',
    '※速報',
    '△5',
    '指標名\n(KPI)',
    '',
    '  ',
    '𠮷野',
    '=1+1',
    '区分',
    '単位',
    '1,553 人',
  );
  const cell = fc.record({
    at: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'AA', 'XFD'),
    text,
    kind: fc.constantFrom('inlineStr', 'str', 'n', 'e', 's', 'f', 'none'),
    style: fc.constantFrom('', ' s="1"', ' s="999"', ' s="x"'),
  });
  const row = fc.record({
    number: fc.oneof(fc.nat(12), fc.constant(1_048_576)),
    cells: fc.array(cell, { maxLength: 8 }),
  });
  const merge = fc.tuple(
    fc.constantFrom('A1', 'B2', 'C1', 'D3', 'A5', 'XFD1048576', 'B10', 'ZZZZ9', ''),
    fc.constantFrom('A1', 'C3', 'F2', 'D9', 'A1048576', 'XFD1', 'E12'),
  );
  const xmlOf = (
    { at, text: written, kind, style }: { at: string; text: string; kind: string; style: string },
    number: number,
  ) => {
    const ref = ` r="${at}${number}"${style}`;
    if (kind === 'inlineStr') return `<c${ref} t="inlineStr"><is><t>${written}</t></is></c>`;
    if (kind === 'n') return `<c${ref}><v>${written.length * 1.1}</v></c>`;
    if (kind === 's') return `<c${ref} t="s"><v>${written.length}</v></c>`;
    if (kind === 'f') return `<c${ref}><f>${written}</f></c>`;
    return kind === 'none' ? `<c${ref}/>` : `<c${ref} t="${kind}"><v>${written}</v></c>`;
  };

  test('sheets of cells, merges and references thrown together', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 14 }),
        fc.array(merge, { maxLength: 6 }),
        fc.boolean(),
        (rows, merges, headed) => {
          const all = headed
            ? [
                {
                  number: 1,
                  cells: ['施策', '指標名', '基準値', '実績値', '目標値(R9)', '担当課'].map(
                    (written, index) => ({
                      at: 'ABCDEF'[index] ?? 'A',
                      text: written,
                      kind: 'str',
                      style: '',
                    }),
                  ),
                },
                ...rows,
              ]
            : rows;
          const data = all
            .map(
              ({ number, cells }) =>
                `<row r="${number}">${cells.map((each) => xmlOf(each, number)).join('')}</row>`,
            )
            .join('');
          const merged = merges.map(([from, to]) => `<mergeCell ref="${from}:${to}"/>`).join('');
          endsWell(
            zipOf(partsOfWorkbook(`<sheetData>${data}</sheetData><mergeCells>${merged}</mergeCells>`)),
          );
        },
      ),
      settings(700),
    );
  });

  test('parts that are missing, empty, or another part', () => {
    const parts = partsOfWorkbook(
      '<sheetData><row r="1"><c r="A1" t="str"><v>指標名</v></c></row></sheetData>',
    );
    const paths = Object.keys(parts);
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.constantFrom(...paths, '', '<x/>', 'text', '<a><b></a>'),
        (path, other) => {
          endsWell(zipOf({ ...parts, [path]: parts[other] ?? other }));
          const { [path]: _, ...rest } = parts;
          endsWell(zipOf(rest));
        },
      ),
      settings(120),
    );
  });
});

describe('sheets that are large where they hold nothing', () => {
  const headings =
    '<row r="1"><c r="A1" t="str"><v>指標名</v></c><c r="B1" t="str"><v>実績値(R6)</v></c><c r="C1" t="str"><v>目標値</v></c></row>';
  const data =
    '<row r="1048576"><c r="A1048576" t="str"><v>舗装率</v></c><c r="B1048576"><v>1</v></c><c r="C1048576"><v>2</v></c></row>';
  const read = (sheet: string) => readDocument({ name: 'book.xlsx', bytes: zipOf(partsOfWorkbook(sheet)) });

  test('a million empty rows, some with styles', () => {
    const empty = Array.from({ length: 1_000_000 }, (_, at) =>
      at % 10 === 0 ? `<row r="${at + 2}"><c r="A${at + 2}" s="1"/></row>` : `<row r="${at + 2}"/>`,
    ).join('');
    expect(
      read(`<dimension ref="A1:XFD1048576"/><sheetData>${headings}${empty}${data}</sheetData>`).rows,
    ).toHaveLength(1);
  });

  test('formulas that refer to each other are never computed', () => {
    const circular =
      '<row r="2"><c r="A2" t="str"><v>舗装率</v></c><c r="B2"><f>C2</f></c><c r="C2"><f>B2</f><v>65</v></c></row>';
    const draft = read(`<sheetData>${headings}${circular}</sheetData>`);
    expect(draft.rows.map(({ actual, target }) => [actual, target])).toEqual([['', '65']]);
    expect(draft.doubts.map(({ reason }) => reason).join()).toMatch(/「=C2」の計算結果/);
  });

  test('cells merged over the whole sheet', () => {
    const sheet = `<sheetData>${headings}${data.replaceAll('1048576', '2')}</sheetData>`;
    expect(read(`${sheet}<mergeCells><mergeCell ref="A2:A1048576"/></mergeCells>`).rows).toHaveLength(1);
    expect(() => read(`${sheet}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`)).toThrow(
      DocumentError,
    );
  });

  test('20,000 merged cells, each over the thousand rows below it', () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, at) => `<row r="${at + 2}"><c r="${at % 2 ? 'A' : 'B'}${at + 2}" t="str"><v>x${at}</v></c></row>`,
    );
    const merges = Array.from(
      { length: 20_000 },
      (_, at) => `<mergeCell ref="${at % 2 ? 'A' : 'B'}${at + 2}:${at % 2 ? 'A' : 'B'}${at + 1002}"/>`,
    );
    endsWell(
      zipOf(
        partsOfWorkbook(
          `<sheetData>${headings}${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells>`,
        ),
      ),
    );
  });

  test('more cells than a workbook may hold', () => {
    const cells = '<c t="n"><v>1</v></c>'.repeat(1_000);
    const sheet = `<sheetData>${`<row>${cells}</row>`.repeat(1_001)}</sheetData>`;
    expect(() => read(sheet)).toThrow(/1,000,000/);
  });
});
