import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Place, type PlanDraft, valuesOfPlan } from '#domain';
import { workbookOf } from '../read/excel/testing/workbook-of.ts';
import { asText, inventedSheet } from '../read/pdf/testing/invented-sheets.ts';
import { sheetAsTypst, type TableStyle, typstPdf } from '../read/pdf/testing/typst-pdf.ts';
import { readAnyDocument } from '../read/read-any-document.ts';
import type { DocumentView } from './document-view.ts';
import type { Look } from './look.ts';
import { lookAt } from './look-at.ts';
import { lookThrough } from './look-through.ts';
import { viewDocument } from './view-document.ts';

const solid = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

/** What a look marks. */
const markedText = (look: Look | null): string => {
  switch (look?.kind) {
    case 'lines':
      return look.lines.map(({ marked }) => marked).join('\n');
    case 'sheet':
      return look.rows
        .flatMap(({ cells }) => cells.flatMap(({ marked, text }) => (marked ? text : [])))
        .join('');
    case 'page': {
      const { marked } = look;
      if (marked === null) return '';
      return look.drawing.texts
        .filter(({ left, right, top, bottom }) => {
          const [x, y] = [(left + right) / 2, (top + bottom) / 2];
          return marked.left <= x && x <= marked.right && marked.top <= y && y <= marked.bottom;
        })
        .map(({ text }) => text)
        .join('');
    }
    case undefined:
      return '';
  }
};

const headingText = (look: Look | null): string => {
  switch (look?.kind) {
    case 'lines':
      return look.headings.map(({ after }) => after).join('');
    case 'sheet':
      return look.rows
        .flatMap(({ heading, cells }) => (heading ? cells.map(({ text }) => text) : []))
        .join('');
    case 'page':
      return (look.headings?.texts ?? []).map(({ text }) => text).join('');
    case undefined:
      return '';
  }
};

const open = async (name: string, bytes: Uint8Array) => {
  const file = { name, bytes };
  return { draft: await readAnyDocument(file, { reportingYear: 2024 }), view: await viewDocument(file) };
};

/** Every value's place shows, and marks, what was read there; on its own and in its leaf. */
const expectMarks = (draft: PlanDraft, view: DocumentView): void => {
  const values = valuesOfPlan(draft.plan).flatMap(({ recorded }) => recorded.provenance ?? []);
  expect(values.length).toBeGreaterThan(0);
  for (const { place, raw } of values)
    for (const look of [lookAt(view, place), lookThrough(view, place)?.look ?? null]) {
      const marked = solid(markedText(look));
      // A cell that a scan broke over lines has others between its pieces.
      const broken = place.kind === 'text' && place.endLine > place.line;
      for (const piece of broken ? raw.split('\n') : [])
        expect(marked, JSON.stringify(place)).toContain(solid(piece));
      if (!broken) expect(marked, JSON.stringify(place)).toBe(solid(raw));
    }
};

describe('what is marked is what was read: texts', () => {
  const root = resolve(import.meta.dirname, '../layouts');
  const paths = globSync('*/cases/*/source.*', { cwd: root });
  test.each(paths)('%s', async (path) => {
    const { draft, view } = await open(basename(path), readFileSync(resolve(root, path)));
    expectMarks(draft, view);
  });
});

describe('what is marked is what was read: PDF', () => {
  test.each([
    ['ruled', { stroke: '0.5pt' }],
    ['narrow columns', { stroke: '0.5pt', columns: '(2.4cm, 1.7cm, 1.7cm, 1.7cm, 1.8cm, 1.5cm)' }],
    ['without rules', { stroke: 'none' }],
    [
      'printed sideways',
      { stroke: '0.5pt', set: '#show: it => rotate(90deg, reflow: true, block(width: 24cm, it))' },
    ],
  ] as [string, TableStyle][])('%s', async (_, style) => {
    const { draft, view } = await open('sheet.pdf', typstPdf(sheetAsTypst(inventedSheet(1, 3, 4), style)));
    expectMarks(draft, view);
  });
});

const sheet = await workbookOf([
  { name: '表紙', rows: [['青葉町総合戦略']] },
  {
    name: 'KPI 一覧',
    rows: [
      ['青葉町総合戦略 評価シート(令和6年度)'],
      [],
      ['施策', '指標名', '単位', '基準値', null, '実績値', '目標値', '担当課', '備考'],
      [null, null, null, '値', '年度', 'R6', 'R9', null, null],
      ['産業', '起業した人の数', '人', 12, 'R4', 15, 20, '商工課', ''],
      [null, '説明会の回数', '回', 3, 'R4', 'O回', 6, '商工課', ''],
      [null, '空き店舗の活用件数', '件', 2, 'R4', 4, 8, '商工課', '速報値'],
      [null, '起業の相談件数', '件', 5, 'R4', 6, 9, '商工課', ''],
      ['観光', '来訪者数', '人', 1200, 'R4', 1350, 1500, '観光課', ''],
    ],
    merged: ['A1:I1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'H3:H4', 'I3:I4', 'A5:A8'],
    hiddenRows: [7],
    hiddenColumns: ['C'],
  },
]);

describe('a cell of a workbook in its neighbourhood', () => {
  const at = async (cell: string): Promise<Look | null> => {
    const view = await viewDocument({ name: 'a.xlsx', bytes: sheet });
    return lookAt(view, { kind: 'cell', sheet: 'KPI 一覧', cell });
  };
  const asTable = (look: Look | null): string[] =>
    look?.kind === 'sheet'
      ? look.rows.map(
          ({ row, apart, hidden, cells }) =>
            `${apart ? '…' : ''}${row}${hidden ? '(非表示)' : ''}: ${cells
              .map(({ text, columns, rows, marked }) => {
                const span = columns * rows > 1 ? `${columns}x${rows}` : '';
                return marked ? `[${text}]${span}` : `${text}${span}`;
              })
              .join('|')}`,
        )
      : [];

  test('its headings, the rows and columns around it, the merged cells over them', async () => {
    expect(asTable(await at('F8'))).toEqual([
      '3: 指標名1x2|単位1x2|基準値2x1|実績値|目標値|担当課1x2|備考1x2',
      '4: 値|年度|R6|R9',
      '…6: 説明会の回数|回|3|R4|O回|6|商工課|',
      '7(非表示): 空き店舗の活用件数|件|2|R4|4|8|商工課|速報値',
      '8: 起業の相談件数|件|5|R4|[6]|9|商工課|',
      '9: 来訪者数|人|1200|R4|1350|1500|観光課|',
    ]);
  });

  test('a place in a merged cell marks it', async () => {
    expect(markedText(await at('A7'))).toBe('産業');
    expect(markedText(await at('A1'))).toBe('青葉町総合戦略 評価シート(令和6年度)');
  });

  test('hidden columns are named', async () => {
    const look = await at('D5');
    expect(
      look?.kind === 'sheet' && look.columns.flatMap(({ letters, hidden }) => (hidden ? letters : [])),
    ).toEqual(['C']);
  });

  test('every value', async () => {
    const { draft, view } = await open('a.xlsx', sheet);
    expectMarks(draft, view);
  });
});

describe('the headings of the table', () => {
  const text = new TextEncoder().encode(asText(inventedSheet(2, 2, 9)));

  test.each([
    ['text', 'a.txt', text],
    ['PDF', 'a.pdf', typstPdf(sheetAsTypst(inventedSheet(2, 2, 9), { stroke: '0.5pt' }))],
  ])('stand over a value far below them: %s', async (_, name, bytes) => {
    const { draft, view } = await open(name, bytes);
    const last = draft.rows.at(-1);
    const place = valuesOfPlan(draft.plan).findLast(
      ({ address }) => address.indicatorId === last?.indicatorId,
    )?.recorded.provenance?.place;
    const look = place && lookAt(view, place);
    expect(headingText(look ?? null)).toContain('目標値');
  });

  test('not over prose', async () => {
    const { view } = await open('a.txt', text);
    const look = lookAt(view, { kind: 'text', line: 1, column: 1, endLine: 1, endColumn: 2 });
    expect(headingText(look)).toBe('');
  });
});

describe('what the document does not have', () => {
  test.each([
    { kind: 'entered' },
    { kind: 'text', line: 99_999, column: 1, endLine: 99_999, endColumn: 2 },
    { kind: 'cell', sheet: 'KPI', cell: 'A1' },
    { kind: 'page', page: 3, box: [0, 0, 1, 1] },
  ] as Place[])('$kind is no look, and its leaf is the beginning', async (place) => {
    const view = await viewDocument({
      name: 'a.txt',
      bytes: new TextEncoder().encode(asText(inventedSheet(1, 1, 2))),
    });
    expect(lookAt(view, place)).toBeNull();
    expect(lookThrough(view, place, { part: 7, from: -3 })).toMatchObject({ part: 0, from: 1 });
  });
});

test('leaves follow each other without a gap to the last row', async () => {
  const rows = Array.from({ length: 250 }, (_, index) => [`${index + 1}行目`]);
  const view = await viewDocument({ name: 'a.xlsx', bytes: await workbookOf([{ name: '長い表', rows }]) });
  const seen: number[] = [];
  for (let from = 1; from <= 250; ) {
    const leaf = lookThrough(view, null, { part: 0, from });
    if (leaf?.look.kind !== 'sheet') throw new Error('no sheet');
    seen.push(...leaf.look.rows.map(({ row }) => row));
    from = leaf.to + 1;
  }
  expect(seen).toEqual(Array.from({ length: 250 }, (_, index) => index + 1));
});
