import { describe, expect, test } from 'vitest';
import type { PlanDraft } from '#domain';
import { readDocument } from '../read-document.ts';
import { libreOffice, libreOfficePdf } from './testing/printers.ts';
import { draftOfPdf, factsOf } from './testing/rows-of-pdf.ts';
import { type Print, ruledWorkbook } from './testing/ruled-workbook.ts';

const head = ['施策', '指標名', '基準値(R4)', '実績値(R5)', '実績値(R6)', '目標値(R9)', '担当課', '取組状況'];
const widths = [30, 30, 18, 18, 18, 18, 14, 40];
const list = (count: number) => [
  ['白樺市総合計画 令和6年度 進捗一覧'],
  head,
  ...Array.from({ length: count }, (_, at) => [
    `${1 + Math.floor(at / 5)}-${1 + (at % 5)} 施策その${at}`,
    `取組${at}の参加者数`,
    ...[10, 11, 12, 40].map((from) => `${from + at}人`),
    '企画課',
    at % 3 === 0 ? '予定どおり進めた。関係者と話し合い、次の年度に生かす。' : '概ね順調である。',
  ]),
];

const labelled = [
  ['施策評価調書（令和6年度実績）'],
  ['施策名', '1-1 先端技術産業の集積', '', ''],
  ['担当課', '商工課', '', ''],
  ['指標名', '共同研究の数', '単位', '件'],
  ['基準値（R4）', '21', '目標値（R9）', '100'],
  ['年度', 'R5', 'R6', 'R7'],
  ['目標', '25', '25', '25'],
  ['実績', '22', '20', ''],
];
const threeHeadings = [
  ['第6次総合計画 指標一覧'],
  ['基本目標', '施策', '指標の進捗', '', '', '', '', ''],
  ['', '', '指標名', '担当課', '現状値(R3)', '実績値', '', '目標値(R7)'],
  ['', '', '', '', '', 'R5', 'R6', ''],
  ['基本目標1 ひと', '1-1 子育て', '待機児童の数', 'こども課', '12人', '3人', '0人', '0人'],
  ['', '', '合計特殊出生率', 'こども課', '1.41', '1.30', '1.29', '1.60'],
  ['', '1-2 健康', '健診の受診率', '健康課', '41.2%', '43.5%', '39.0%', '60.0%'],
  ['基本目標2 しごと', '2-1 産業', '製造品出荷額等', '商工課', '8,970億円', '－', '9,104億円', '9,500億円'],
];

const facts = (draft: PlanDraft) =>
  factsOf(draft).map(({ node, ...row }) => ({ ...row, node: node === draft.source.name ? '' : node }));
const texts = ({ plan }: PlanDraft) => plan.narratives.map(({ kind, text }) => ({ kind, text }));

interface Form {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly widths?: readonly number[];
  readonly merged?: readonly string[];
  readonly print: Print;
  /** Whose row a value is, only its height on the page tells. */
  readonly held?: boolean;
}

const forms: readonly Form[] = [
  { name: 'one page wide', rows: list(40), print: { orientation: 'landscape', fit: true, titleRows: '2:2' } },
  { name: 'columns on a page of their own', rows: list(12), print: { titleRows: '2:2' }, held: true },
  { name: 'columns on pages behind all others', rows: list(90), print: { titleRows: '2:2' }, held: true },
  {
    name: 'columns on the next page, page by page',
    rows: list(90),
    print: { titleRows: '2:2', pageOrder: 'overThenDown' },
    held: true,
  },
  {
    name: 'columns on other pages, the names printed again',
    rows: list(90),
    // Narrow enough for one page with the repeated names, whichever font the machine measures widths by.
    widths: [20, 22, 18, 18, 18, 18, 14, 34],
    print: { titleRows: '2:2', titleColumns: 'A:B' },
  },
  {
    name: 'labels at the left',
    rows: labelled,
    widths: [16, 30, 16, 10],
    merged: ['B2:D2', 'B3:D3'],
    print: { fit: true },
  },
  {
    name: 'three rows of headings, merged in both directions',
    rows: threeHeadings,
    widths: [18, 14, 20, 12, 14, 12, 12, 14],
    merged: ['A2:A4', 'B2:B4', 'C2:H2', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:G3', 'H3:H4', 'A5:A7', 'B5:B6'],
    print: { orientation: 'landscape', fit: true },
  },
];

describe.skipIf(libreOffice === null)(
  `spreadsheets that LibreOffice prints${libreOffice === null ? ' — SKIPPED: no LibreOffice on this machine (apt-get install libreoffice-calc)' : ''}`,
  () => {
    test.each(forms)('$name: read like the workbook itself', async (form) => {
      const bytes = await ruledWorkbook(form.rows, form.widths ?? widths, form.merged ?? [], form.print);
      const workbook = readDocument({ name: 'a.xlsx', bytes });
      const printed = await draftOfPdf(libreOfficePdf(libreOffice ?? '', 'sheet.xlsx', bytes));
      expect(workbook.rows.length).toBeGreaterThan(0);
      expect(facts(printed)).toEqual(facts(workbook));
      expect(texts(printed)).toEqual(texts(workbook));
      const sure = ({ rows }: PlanDraft) => rows.map(({ certainty }) => certainty);
      expect(sure(printed)).toEqual(form.held ? printed.rows.map(() => 'doubtful') : sure(workbook));
    });
  },
);
