import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultScale, evaluatePlan, type Plan } from '#domain';
import { buildPlan, level, type NodeSketch } from '../../../../test/fixtures/plan-builder.ts';
import { figure, worded } from '../../../../test/fixtures/recorded.ts';
import { findSheetForm } from '../../layouts/sheet-forms.ts';
import { readDocument } from '../../read/read-document.ts';
import type { Sheet, SheetCell, SheetTable } from '../sheet/sheet.ts';
import { sheetModel } from '../sheet/sheet-model.ts';

const root = resolve(import.meta.dirname, '../../../..');

/** The plan of an example document, as the product reads it. */
export const examplePlan = (file: string): Plan =>
  readDocument({ name: file, bytes: readFileSync(resolve(root, 'examples', file)) }).plan;

export const sheetOf = (plan: Plan, formId: string, { graded = false, year = 2024 } = {}): Sheet => {
  const form = findSheetForm(formId);
  if (form === undefined) throw new Error(`no form ${formId}`);
  const evaluations = graded ? { evaluations: evaluatePlan(plan, { year, scale: defaultScale }) } : {};
  return sheetModel(plan, { form, year, ...evaluations });
};

/** Both real documents in their own forms, with and without grades. */
export const realSheets = [
  { name: 'A', sheet: () => sheetOf(examplePlan('yonezawa/strategy-r6.txt'), 'yonezawa-strategy') },
  {
    name: 'A with grades',
    sheet: () => sheetOf(examplePlan('yonezawa/strategy-r6.txt'), 'yonezawa-strategy', { graded: true }),
  },
  { name: 'B', sheet: () => sheetOf(examplePlan('okitama/vision-r6.txt'), 'okitama-vision') },
  {
    name: 'B with grades',
    sheet: () => sheetOf(examplePlan('okitama/vision-r6.txt'), 'okitama-vision', { graded: true }),
  },
];

export const tablesOf = ({ sections }: Sheet): SheetTable[] =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));

export const cellsOf = (sheet: Sheet): SheetCell[] =>
  tablesOf(sheet).flatMap(({ head, rows }) => [head, ...rows].flat().filter((cell) => cell !== null));

/** Everything printed, in order of printing. */
export const textsOf = (sheet: Sheet): string[] => [
  sheet.title,
  sheet.edition,
  ...sheet.sections.flatMap(({ entry, blocks }) => [
    entry,
    ...blocks.flatMap((block) => {
      if (block.kind === 'table')
        return [...block.head, ...block.rows.flat()].flatMap((cell) => cell?.text ?? []);
      return block.kind === 'text' ? [block.title ?? '', ...block.lines] : [block.text];
    }),
  ]),
];

/** A small plan in which every text for people is one of these, in turn. */
export const planOf = (texts: readonly string[], nodes = 2): Plan => {
  let at = 0;
  const next = (): string => texts[at++ % Math.max(1, texts.length)] ?? '';
  const node = (code: string, children: readonly NodeSketch[]): NodeSketch => ({
    code,
    title: next(),
    indicators: [
      {
        name: next(),
        divisions: [next(), next()],
        source: next(),
        settings: level(),
        series: [
          { baseline: worded(next()), actuals: { 2024: figure('12.50', next()) }, target: worded(next()) },
        ],
      },
    ],
    narratives: [
      { kind: 'issues', text: next() },
      { kind: 'direction', text: next() },
      { kind: 'progress', text: next() },
    ],
    projects: [{ title: next(), divisions: [next()], text: `${next()}\n${next()}` }],
    notes: [next()],
    children,
  });
  return buildPlan({
    id: 'plan',
    title: next(),
    kind: '総合戦略',
    publisher: next(),
    municipalities: [],
    period: { from: 2024, to: 2027 },
    reportingYears: [2024],
    year: 2024,
    levels: [next(), next()],
    dueYear: 2027,
    nodes: Array.from({ length: nodes }, (_, place) => node(next(), [node(`${place + 1}-1`, [])])),
  });
};

/** Texts that have broken programs: formulas, markup of Typst and HTML, long words, rare and broken characters. */
export const nastyTexts: readonly string[] = [
  '=1+1',
  '+SUM(A1:A9)',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(1)',
  '=HYPERLINK("http://example.invalid","x")',
  '#set page(width: 1pt)',
  '#eval("1+1") #import "x.typ": * $x^2$ `raw` *b* _i_ <label> @ref = 見出し',
  '#{panic("x")}',
  '\\u{41} \\ // /* */ ~ -- ---',
  '</text><script>alert(1)</script> & &amp; ]]>',
  '&P&D&"Arial"',
  '/etc/passwd ../../x',
  'A'.repeat(3000),
  'あ'.repeat(3000),
  `${'長い文。'.repeat(200)}\n${'改行\n'.repeat(50)}`,
  '😀👨‍👩‍👧 𠮷野家 CO₂ 葛󠄀城 한국 ﷽ \u202eRTL',
  '\u0000\u0007\u001b[31m\ud800',
  '',
  ' ',
  '"引用" \'単\' ;[Red]0;@',
  '{title}{year}{x}',
  '__proto__',
  "シート'名[1]:*?/\\",
];
