import { describe, expect, test } from 'vitest';
import { placeText } from '#domain';
import { vocabularyOf } from '../headings/recognise-heading.ts';
import { readPdfSource } from './read-pdf-source.ts';
import { plainPdf, ruledTable, show } from './testing/plain-pdf.ts';
import { draftOfPdf } from './testing/rows-of-pdf.ts';
import { typstPdf } from './testing/typst-pdf.ts';

const head = ['指標名', '基準値(R4)', '実績値(R6)', '目標値(R9)', '担当課'];
const row = ['空き家の数', '12戸', '10戸', '8戸', '商工課'];
const widths = [160, 80, 80, 80, 80];
const table = (rows: readonly (readonly string[])[]) => ruledTable(40, 700, widths, [head, ...rows]);

/** Tables as rows of cells, lines as they stand. */
const contentOf = async (bytes: Uint8Array) => {
  const { blocks, drawing, notices = [] } = await readPdfSource('a.pdf', bytes, vocabularyOf());
  return {
    lines: blocks.flatMap((block) => (block.kind === 'line' ? [block.text.text] : [])),
    tables: blocks.flatMap((block) =>
      block.kind === 'table' ? [block.rows.map(({ cells }) => cells.map(({ text }) => text))] : [],
    ),
    aside: drawing.map(({ text }) => text),
    notices: notices.map(({ place, reason }) => `${placeText(place)} ${reason}`),
  };
};

const typstTable = (cells: string, columns = '(4cm, 2.5cm, 2.5cm, 2.5cm, 2.5cm)') =>
  `#table(columns: ${columns}, [指標名], [基準値(R4)], [実績値(R6)], [目標値(R9)], [担当課], ${cells})`;

describe('cells', () => {
  test('raised digits are marks and powers, never more digits of a number', async () => {
    const cells = '[面積], [1,234#super[1]人], [12.5m#super[2]], [2,500#super[※2]人], [商工課]';
    for (const how of ['typographic: true', 'typographic: false, baseline: -0.4em, size: 0.6em']) {
      const { tables } = await contentOf(typstPdf(`#set super(${how})\n${typstTable(cells)}`));
      expect(tables[0]?.[1]).toEqual(['面積', '1,234¹人', '12.5m²', '2,500※²人', '商工課']);
    }
  });

  test('a smaller digit on the same line belongs to no number', async () => {
    const bytes = plainPdf([{ content: `${table([row])} ${show(203 + 4.5 * 3 + 1, 666, 5, '7')}` }]);
    expect((await contentOf(bytes)).tables[0]?.[1]?.[1]).not.toContain('127');
  });

  test('bold type made by printing twice is read once', async () => {
    const twice = `${table([row])} ${table([row]).replaceAll(/1 0 0 1 (\d+) /g, (_, x: string) => `1 0 0 1 ${Number(x) + 0.3} `)}`;
    expect((await contentOf(plainPdf([{ content: twice }]))).tables).toEqual([[head, row]]);
  });

  test('letters stacked below each other and text turned by a quarter are words', async () => {
    const cells =
      'table.cell(rowspan: 1)[空#linebreak()き#linebreak()家], [2戸], [1戸], [0戸], rotate(-90deg, reflow: true)[商工課]';
    const { tables } = await contentOf(typstPdf(typstTable(cells, '(0.8cm, 2.5cm, 2.5cm, 2.5cm, 1cm)')));
    expect(tables[0]?.[1]).toEqual(['空き家', '2戸', '1戸', '0戸', '商工課']);
  });

  test('merged cells hold for all their rows, levels are said once', async () => {
    const source = `#table(columns: 5, table.cell(rowspan: 2)[取組事項], table.cell(rowspan: 2)[成果指標], table.cell(colspan: 2)[実績値], table.cell(rowspan: 2)[担当課], [R5], [R6],
      table.cell(rowspan: 2)[(1)道をつくる], [道の数], [1本], [2本], table.cell(rowspan: 2)[建設課], [橋の数], [3本], [4本])`;
    expect((await contentOf(typstPdf(source))).tables).toEqual([
      [
        ['取組事項', '成果指標', '実績値R5', '実績値R6', '担当課'],
        ['(1)道をつくる', '道の数', '1本', '2本', '建設課'],
        ['', '橋の数', '3本', '4本', '建設課'],
      ],
    ]);
  });
});

describe('pages', () => {
  test.each([0, 90, 180, 270])('shown turned by %i degrees', async (rotate) => {
    const { tables } = await contentOf(plainPdf([{ content: table([row]), rotate }]));
    expect(tables).toEqual([[head, row]]);
  });

  test('a table over several pages is one table; headings again, running heads and numbers are set aside', async () => {
    const cells = Array.from(
      { length: 60 },
      (_, at) => `[指標${at}の数], [${at}本], [${at + 1}本], [99本], [建設課]`,
    );
    const source = `#set page(height: 14cm, header: [白樺町評価シート], footer: context align(center)[#counter(page).display("1 / 1", both: true)])
      #table(columns: (4cm, 2.5cm, 2.5cm, 2.5cm, 2.5cm), table.header([指標名], [基準値(R4)], [実績値(R6)], [目標値(R9)], [担当課]), ${cells.join(',')})`;
    const { tables, lines, aside } = await contentOf(typstPdf(source));
    expect(tables).toHaveLength(1);
    expect(tables[0]).toHaveLength(61);
    expect(lines).toEqual(['白樺町評価シート']);
    expect(aside).toContain('2 / 4');
    expect(aside).toContain('基準値(R4)');
  });

  test('a row that goes on over the end of a page is one row', async () => {
    const story = '町の診療所と話し合いを重ね、夜間の当番を分け合う仕組みを整えた。'.repeat(40);
    const source = `#set page(height: 10cm)\n#table(columns: (3cm, 2cm, 2cm, 2cm, 5cm), table.header([指標名], [基準値(R4)], [実績値(R6)], [目標値(R9)], [取組状況]), [当番の数], [1回], [2回], [3回], [${story}], [相談の数], [4回], [5回], [6回], [聞いた。])`;
    const { rows, plan } = await draftOfPdf(typstPdf(`令和6年度評価\n\n${source}`));
    expect(rows.map(({ indicator, actual }) => [indicator, actual])).toEqual([
      ['当番の数', '2回'],
      ['相談の数', '5回'],
    ]);
    expect(plan.narratives.map(({ text }) => text.replaceAll('\n', '')).join('')).toBe(`${story}聞いた。`);
  });

  test('columns on a page of their own stand beside their rows again, in doubt', async () => {
    const all = [
      [...head.slice(0, 2), '実績値(R5)', ...head.slice(2)],
      ...Array.from({ length: 4 }, (_, at) => [
        `空き家の数${at}`,
        `1${at}戸`,
        `2${at}戸`,
        `3${at}戸`,
        `8${at}戸`,
        '商工課',
      ]),
    ];
    const part = (from: number, to?: number) =>
      ruledTable(
        40,
        700,
        Array.from({ length: 3 }, () => 160),
        all.map((cells) => cells.slice(from, to)),
      );
    const bytes = plainPdf([{ content: part(0, 3) }, { content: part(3) }]);
    expect((await contentOf(bytes)).tables).toEqual([all]);
    const { rows, doubts } = await draftOfPdf(bytes);
    expect(rows.map(({ actual, certainty }) => [actual, certainty])).toEqual(
      [0, 1, 2, 3].map((at) => [`3${at}戸`, 'doubtful']),
    );
    expect(doubts.some(({ reason }) => reason.includes('続きの欄'))).toBe(true);
  });

  test('another table whose rows stand as high is left alone', async () => {
    const other = [
      ['区分', '件数'],
      ['達成', '3件'],
      ['未達成', '1件'],
    ];
    const bytes = plainPdf([
      { content: table([row, row]) },
      { content: ruledTable(40, 700, [160, 80], other) },
    ]);
    const { rows } = await draftOfPdf(bytes);
    expect(rows.map(({ actual, target, certainty }) => [actual, target, certainty])).toEqual([
      ['10戸', '8戸', 'sure'],
      ['10戸', '8戸', 'sure'],
    ]);
  });

  test('a page of pictures among pages of text is named', async () => {
    const picture =
      '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream';
    const bytes = plainPdf(
      [{ content: table([row]) }, { content: '10 10 500 500 re f 500 0 0 700 40 40 cm /I1 Do' }],
      { objects: [picture] },
    );
    expect((await contentOf(bytes)).notices).toEqual([
      expect.stringMatching(/^p\.2 .*文字の情報がありません/),
    ]);
  });

  test('text of character recognition is never sure', async () => {
    const { rows, doubts } = await draftOfPdf(plainPdf([{ content: `3 Tr ${table([row])}` }]));
    expect(rows).toMatchObject([{ actual: '10戸', certainty: 'doubtful' }]);
    expect(doubts.some(({ reason }) => reason.includes('OCR'))).toBe(true);
  });

  test('watermarks and text beside the page are set aside, not dropped', async () => {
    const content = `${table([row])} BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <898b672c> Tj ET ${show(-300, 500, 9, '欄外')}`;
    const { tables, aside } = await contentOf(plainPdf([{ content }]));
    expect(tables).toEqual([[head, row]]);
    expect(aside.join('').split('').toSorted().join('')).toBe([...'見本欄外'].toSorted().join(''));
  });
});

describe('prose', () => {
  const issues = '若い世代が町を離れることが続いており、働く場の数を増やすことが課題である。'.repeat(4);
  const direction = '企業との話し合いを重ね、町で働く魅力を伝える取組を進める方針である。'.repeat(4);
  const read = async (source: string) =>
    (await contentOf(typstPdf(`#set par(justify: true)\n${source}`))).lines;

  test('lines that the width of the page has parted are one paragraph', async () => {
    expect(await read(`課題\n\n${issues}\n\n${direction}`)).toEqual(['課題', issues, direction]);
  });

  test('the left of two columns is read before the right one', async () => {
    const source = `#grid(columns: (1fr, 1fr), gutter: 2em, [課題 \\ ${issues}], [今後の方向性 \\ ${direction}])`;
    expect(await read(`題名\n\n${source}`)).toEqual(['題名', '課題', issues, '今後の方向性', direction]);
  });

  test('boxes side by side are read one after the other', async () => {
    const box = (title: string, text: string) => `rect(width: 100%)[${title} \\ ${text}]`;
    const source = `#grid(columns: (1fr, auto, 1fr), gutter: 1em, ${box('課題', issues)}, [→], ${box('今後の方向性', direction)})`;
    expect((await read(source)).filter((line) => line !== '→')).toEqual([
      '課題',
      issues,
      '今後の方向性',
      direction,
    ]);
  });
});

describe('indicators that are no tables', () => {
  test('lines of a label and its value, one indicator below the other', async () => {
    const record = (name: string, from: number) =>
      [
        `指標名：${name}`,
        `基準値(R4)：${from}人`,
        `実績値(R6)：${from + 5}人`,
        `目標値(R9)：${from + 40}人`,
      ].join(' \\ ');
    const source = `令和6年度評価\n\n${record('相談した人の数', 20)}\n\n${record('見学した人の数', 100)}`;
    const { rows } = await draftOfPdf(typstPdf(source));
    expect(
      rows.map(({ indicator, baseline, actual, target }) => [indicator, baseline, actual, target]),
    ).toEqual([
      ['相談した人の数', '20人', '25人', '60人'],
      ['見学した人の数', '100人', '105人', '140人'],
    ]);
  });

  test('a ruled table on its side: headings in the first column, an indicator in each other one', async () => {
    const turned = [
      ['指標名', '移住した人の数', '空き家の数'],
      ['基準値(R4)', '12人', '30戸'],
      ['実績値(R6)', '15人', '28戸'],
      ['目標値(R9)', '20人', '20戸'],
    ];
    const bytes = plainPdf([{ content: ruledTable(40, 700, [120, 120, 120], turned) }]);
    const { rows } = await draftOfPdf(bytes);
    expect(
      rows.map(({ indicator, baseline, actual, target }) => [indicator, baseline, actual, target]),
    ).toEqual([
      ['移住した人の数', '12人', '15人', '20人'],
      ['空き家の数', '30戸', '28戸', '20戸'],
    ]);
  });
});
