import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentError } from '../document-error.ts';
import { type TestCell, type TestSheet, workbookOf } from '../read/excel/testing/workbook-of.ts';
import { partsOfWorkbook, zipOf } from '../read/excel/testing/zip-of.ts';
import type { MachineReadableReport } from './report.ts';
import { verifyMachineReadable } from './verify-machine-readable.ts';

/** Points that are not met, each with its first place: 「one-datum E2」; 「?」 where a person has to look. */
const notMet = ({ points }: MachineReadableReport): string[] =>
  points
    .filter(({ state }) => state !== 'pass')
    .map(({ id, state, faults }) => `${id} ${faults[0]?.cell ?? '-'}${state === 'look' ? ' ?' : ''}`);

const ofCsv = (text: string, name = '表.csv') =>
  verifyMachineReadable({ name, bytes: new TextEncoder().encode(text) });

const head = '市町村コード,市町村名,年度(西暦),指標,実績値(人)\n';
const good = `${head}062022,米沢市,2024,移住者数,96\n062090,長井市,2024,移住者数,41\n`;

describe('a table that meets the 15 points', () => {
  test('is said to', () => {
    const report = ofCsv(good);
    expect(notMet(report)).toEqual([]);
    expect(report).toMatchObject({ passed: true, format: 'csv', sheets: 1 });
    expect(report.points.map(({ number }) => number)).toEqual([
      ...Array.from({ length: 13 }, (_, at) => `1-${at + 1}`),
      '2-1',
      '2-2',
    ]);
  });

  test.each([
    [
      'negative and decimal numbers',
      `${head}062022,米沢市,2024,社会増減,-684\n062090,長井市,2024,社会増減,-1.50\n`,
    ],
    ['a name of the area instead of its code', '市町村,年,人口(人)\n米沢市,2024,77000\n長井市,2024,24000\n'],
    ['years in the headings', '市町村名,2023年度(人),2024年度(人)\n米沢市,12,15\n長井市,3,4\n'],
    [
      'Japanese years beside western ones',
      '市町村名,年度(西暦),年度(和暦),件数(件)\n米沢市,2024,令和6年度,20\n',
    ],
    [
      'Japanese and western years in one heading',
      '市町村名,令和6年度(2024年度)実績[人]\n米沢市,12\n長井市,8\n',
    ],
    [
      'a column for units',
      '市町村名,年,指標,値,単位\n米沢市,2024,共同研究,20,件\n米沢市,2024,就職率,76.5,%\n',
    ],
    [
      'figures that cannot be had, and secret ones',
      '市町村名,年,従業者数(人)\n米沢市,2024,***\n長井市,2024,X\n南陽市,2024,12\n',
    ],
    [
      'blanks that another column explains',
      '市町村名,年,値(人),状態\n米沢市,2024,,未確定\n長井市,2024,3,値あり\n',
    ],
    [
      'prose with numbers in a column for remarks',
      '市町村名,年,値(人),備考\n米沢市,2024,3,令和5年度は12人、令和4年度は9人\n長井市,2024,4,\n',
    ],
    [
      'words of the document beside the data',
      '市町村名,年,値,単位,値(原文)\n米沢市,2024,3951,億円,"3,951億円"\n米沢市,2024,-684,人,△684人(※)\n',
    ],
    ['codes of digits', '団体コード,年,施策番号,値(人)\n062022,2024,01,5\n062022,2024,02,7\n'],
    [
      'a title and a note around the table',
      '"米沢市の人口、2024年",,\n\n市町村名,年,人口(人)\n米沢市,2024,77000\n長井市,2024,24000\n\n※住民基本台帳による,,\n',
    ],
    ['fields in quotation marks', '"市町村名","年","人口(人)"\r\n"米沢市","2024","77000"\r\n'],
  ])('%s', (_name, text) => expect(notMet(ofCsv(text))).toEqual([]));

  test('Shift_JIS', () => {
    const bytes = Uint8Array.from([
      ...[0x8e, 0x73, 0x92, 0xac, 0x91, 0xba, 0x96, 0xbc], // 市町村名
      ...new TextEncoder().encode(','),
      ...[0x94, 0x4e], // 年
      ...new TextEncoder().encode(','),
      ...[0x90, 0x6c, 0x8c, 0xfb, 0x28, 0x90, 0x6c, 0x29], // 人口(人)
      ...new TextEncoder().encode('\n'),
      ...[0x95, 0xc4, 0x91, 0xf2, 0x8e, 0x73], // 米沢市
      ...new TextEncoder().encode(',2024,77000\n'),
    ]);
    expect(notMet(verifyMachineReadable({ name: 'a.csv', bytes }))).toEqual([]);
  });
});

describe('what breaks a point, and nothing else', () => {
  test.each<[string, string, readonly string[]]>([
    ['two values in a cell', good.replace(',41\n', ',男 20 女 21\n'), ['one-datum E3', 'numbers E3']],
    [
      'a value and its breakdown',
      good.replace(',41\n', ',"41人(県内30人、県外11人)"\n'),
      ['one-datum E3', 'numbers E3'],
    ],
    ['a value and its time', good.replace(',41\n', ',41人(R4)\n'), ['one-datum E3', 'numbers E3']],
    ['a count of a count', good.replace(',41\n', ',12/30\n'), ['one-datum E3', 'numbers E3']],
    ['several divisions', '市町村名,年,値(人),担当課\n米沢市,2024,3,企画課、財政課\n', ['one-datum D2']],
    ['several codes', '関係市町コード,年,値(人)\n062022;062090,2024,3\n', ['one-datum A2']],
    ['a unit', good.replace(',41\n', ',41人\n'), ['numbers E3']],
    ['thousands separators', good.replace(',41\n', ',"1,041"\n'), ['numbers E3']],
    ['▲ for minus', good.replace(',41\n', ',▲41\n'), ['numbers E3']],
    ['a remark at the number', good.replace(',41\n', ',41※\n'), ['numbers E3']],
    ['full-width digits', good.replace(',41\n', ',４１\n'), ['numbers E3']],
    ['a number that nobody is sure of', good.replace(',41\n', ',4O1\n'), ['numbers E3']],
    ['letters spaced out', `${good}合　計,合　計,2024,移住者数,137\n`, ['layout A4']],
    ['a name moved in by a space', good.replace(',長井市', ',　長井市'), ['layout B3']],
    ['a line break in a heading', good.replace('実績値(人)', '"実績値\n(人)"'), ['layout E1']],
    ['a heading left out', good.replace('指標,', ','), ['omitted-names D1']],
    ['the same heading twice', '市町村名,2024年(人),2024年(人)\n米沢市,1,2\n', ['omitted-names C1']],
    ['a year without its era', '市町村名,2023年(人),5\n米沢市,1,2\n', ['omitted-names C1', 'units C1']],
    ['ditto marks', good.replace('長井市,2024', '〃,2024'), ['omitted-names B3']],
    ['names written once for several rows', good.replace('062090,長井市', ','), ['omitted-names A3']],
    ['no headings', '米沢市,2024,移住者数,96\n長井市,2024,移住者数,41\n', ['omitted-names D1', 'units D1']],
    ['a formula', good.replace(',41\n', ',=E2*2\n'), ['numbers E3', 'formulas E3']],
    ['no unit', good.replace('実績値(人)', '実績値'), ['units E1']],
    ['only the year in the brackets', good.replace('実績値(人)', '実績値(2024年度)'), ['units E1']],
    ['a unit left blank', '市町村名,年,値,単位\n米沢市,2024,1.14,\n米沢市,2024,20,件\n', ['units D2 ?']],
    ['circled digits', good.replaceAll('移住者数', '①移住者数'), ['platform-characters D2']],
    ['a squared unit', good.replace('(人)', '(㎡)'), ['platform-characters E1']],
    ['a letter of a name', good.replace('長井市', '髙井市'), ['platform-characters B3 ?']],
    ['Japanese years only', good.replaceAll('2024', '令和6年度'), ['western-years C2']],
    [
      'a heading with a Japanese year only',
      '市町村名,R6実績(人)\n米沢市,5\n長井市,7\n',
      ['western-years B1'],
    ],
    [
      'a title with a Japanese year only',
      '米沢市の人口 令和6年,,\n市町村名,指標,人口(人)\n米沢市,男,7\n米沢市,女,9\n',
      ['western-years A1'],
    ],
    ['no time at all', '市町村名,人口(人)\n米沢市,7\n長井市,9\n', ['western-years A1 ?']],
    ['no area', '指標,年,値(人)\n移住者数,2024,96\n転出者数,2024,90\n', ['area A1']],
    ['a dash for nothing', good.replace(',41\n', ',－\n'), ['symbols E3']],
    ['a word for nothing', good.replace(',41\n', ',未確定\n'), ['symbols E3']],
    ['a blank that nothing explains', good.replace(',41\n', ',\n'), ['symbols E1 ?']],
    ['a blank row', good.replace('062090', ',,,,\n062090'), ['split-table A4']],
    ['headings repeated', `${good}${head}063819,高畠町,2024,移住者数,8\n`, ['split-table A4']],
    [
      'the table goes on under its headings again',
      `${good}\n${head}063819,高畠町,2024,移住者数,8\n`,
      ['split-table A5'],
    ],
    ['another table below', `${good}\n市町村名,年,人口(人)\n米沢市,2024,77000\n`, ['one-table A5']],
    [
      'another table beside',
      '市町村名,年,人口(人),,市町村名,年,世帯(世帯)\n米沢市,2024,7,,米沢市,2024,3\n',
      ['one-table E1'],
    ],
    ['headings in two rows', '市町村名,2024年,\n,男(人),女(人)\n米沢市,7,9\n', ['omitted-names A1']],
    ['nothing but a list', 'あ,い\n', ['one-table - ?']],
  ])('%s', (_name, text, expected) => expect(notMet(ofCsv(text))).toEqual(expected));

  test.each([
    ['tabs', good.replaceAll(',', '\t'), 'a.txt'],
    ['prose', 'きょうは晴れ\n', 'a.csv'],
    ['a PDF', '%PDF-1.7\n', 'a.pdf'],
    ['a picture', '\u0089PNG', 'a.png'],
  ])('%s are another format, and nothing else is checked', (_name, text, name) => {
    const bytes = Uint8Array.from([...text], (letter) => letter.codePointAt(0) ?? 0);
    const file = { name, bytes: /[^\0-\u00ff]/u.test(text) ? new TextEncoder().encode(text) : bytes };
    const report = verifyMachineReadable(file);
    expect(report).toMatchObject({ passed: false, format: null });
    expect(report.points.map(({ state }) => state)).toEqual(['broken', ...Array(14).fill('unchecked')]);
  });
});

test('an OpenDocument sheet, which the rule takes and this tool cannot open, is for a person', () => {
  const bytes = zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' });
  const report = verifyMachineReadable({ name: 'a.ods', bytes });
  expect(report.passed).toBe(false);
  expect(report.points.map(({ state }) => state)).toEqual(['look', ...Array(14).fill('unchecked')]);
});

describe('workbooks', () => {
  const headings = ['市町村コード', '市町村名', '年度(西暦)', '指標', '実績値(人)'];
  const rows: TestCell[][] = [
    headings,
    ['062022', '米沢市', 2024, '移住者数', 96],
    ['062090', '長井市', 2024, '移住者数', 41],
  ];
  const report = async (sheet: Partial<TestSheet> = {}, more: readonly TestSheet[] = []) =>
    verifyMachineReadable({
      name: '表.xlsx',
      bytes: await workbookOf([{ name: '人口', rows, ...sheet }, ...more]),
    });
  const withValue = (value: TestCell): TestCell[][] => [
    ...rows.slice(0, 2),
    [...(rows[2] ?? []).slice(0, 4), value],
  ];

  test('a good one passes, with several sheets too', async () => {
    expect(notMet(await report())).toEqual([]);
    expect(notMet(await report({}, [{ name: '世帯', rows }]))).toEqual([]);
  });

  test.each<[string, Partial<TestSheet>, readonly string[]]>([
    [
      'a number shown with its unit is a number',
      { rows: withValue({ number: 41, format: '#,##0"人"' }) },
      [],
    ],
    ['a negative one shown with ▲ too', { rows: withValue({ number: -41, format: '#,##0;"▲"#,##0' }) }, []],
    ['a number stored as text', { rows: withValue('41') }, ['numbers E3']],
    ['text with a unit', { rows: withValue('41人') }, ['numbers E3']],
    ['merged cells', { merged: ['D2:D3'] }, ['merges D2:D3']],
    ['a formula with its result', { rows: withValue({ formula: 'E2-55', result: 41 }) }, ['formulas E3']],
    ['a comment', { comments: { E3: '速報値' } }, ['objects E3']],
    ['a hidden row', { hiddenRows: [3] }, ['split-table - ?']],
    ['a hidden column', { hiddenColumns: ['D'] }, ['split-table - ?']],
    [
      'a real date',
      {
        rows: rows.map((row, at) =>
          at === 0
            ? row
            : row.map((cell) => (cell === 2024 ? { date: '2024-04-01', format: 'yyyy/m/d' } : cell)),
        ),
      },
      [],
    ],
    [
      'a date shown in Japanese years',
      {
        rows: rows.map((row, at) =>
          at === 0
            ? row
            : row.map((cell) => (cell === 2024 ? { date: '2024-04-01', format: '[$-411]ge.m.d' } : cell)),
        ),
      },
      ['western-years C2'],
    ],
  ])('%s', async (_name, sheet, expected) => expect(notMet(await report(sheet))).toEqual(expected));

  test('a picture', () => {
    const cell = (at: string, text: string) => `<c r="${at}" t="str"><v>${text}</v></c>`;
    const sheet = `<sheetData><row r="1">${cell('A1', '市町村名')}${cell('B1', '年')}${cell('C1', '値(人)')}</row><row r="2">${cell('A2', '米沢市')}<c r="B2"><v>2024</v></c><c r="C2"><v>5</v></c></row></sheetData><drawing r:id="d1"/>`;
    const bytes = zipOf({
      ...partsOfWorkbook(sheet),
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>',
      'xl/drawings/drawing1.xml':
        '<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:row>6</xdr:row></xdr:from><xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>',
    });
    expect(notMet(verifyMachineReadable({ name: 'a.xlsx', bytes }))).toEqual(['objects E7']);
  });
});

describe('of any file', () => {
  test('the report comes to an end, or the file is refused by name', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('', '1', '△5', '令和6年', '〃', '-', '"', '\n', '3,951億円', '合　計', '=1', '2024'),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom(',', '\t', ';'), (cells, mark) => {
        const bytes = new TextEncoder().encode(cells.map((row) => row.join(mark)).join('\n'));
        try {
          const { points, passed } = verifyMachineReadable({ name: 'a.csv', bytes });
          expect(points).toHaveLength(15);
          expect(passed).toBe(points.every(({ state }) => state === 'pass' || state === 'look'));
          for (const { state, count, faults } of points)
            expect(state === 'pass' || state === 'unchecked').toBe(count === 0 && faults.length === 0);
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentError);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('places are counted to the end and told up to a thousand', () => {
    const rows = Array.from({ length: 1_500 }, () => '米沢市,2024,5人').join('\n');
    const numbers = ofCsv(`市町村名,年,値\n${rows}\n`).points.find(({ id }) => id === 'numbers');
    expect(numbers).toMatchObject({ state: 'broken', count: 1_500 });
    expect(numbers?.faults).toHaveLength(1_000);
  });
});
