import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defaultScale, evaluatePlan, type Plan } from '#domain';
import { findSheetForm } from '../../layouts/sheet-forms.ts';
import { writeSheetExcel } from '../excel/write-sheet-excel.ts';
import { writeSheetPdf } from '../pdf/write-sheet-pdf.ts';
import { cellsOf, examplePlan, tablesOf, textsOf } from '../testing/sheets.ts';
import { type ReviewBook, type ReviewBookKind, reviewBook } from './review-book.ts';

const said = { version: 1, person: null, by: '企画課', at: '2026-10-21T00:00:00.000Z' };
const plans = {
  A: { plan: examplePlan('yonezawa/strategy-r6.txt'), form: 'yonezawa-strategy' },
  B: { plan: examplePlan('okitama/vision-r6.txt'), form: 'okitama-vision' },
} as const;

const bookOf = (plan: Plan, kind: ReviewBookKind, more: Partial<ReviewBook> = {}): ReviewBook => {
  const measured = plan.placements.find(({ restated }) => !restated)?.nodeId ?? '';
  return {
    kind,
    review: {
      title: '令和6年度の外部評価',
      meetingOn: '2026-10-20',
      choices: [
        { id: 'fit', label: { ja: '適切', en: 'Appropriate' } },
        { id: 'mend', label: { ja: '要改善', en: 'To be improved' } },
      ],
    },
    shown: { number: 1, on: '2026-10-01' },
    scale: defaultScale,
    members: ['委員 甲', '委員 乙'],
    opinions: [
      {
        where: '1-1',
        member: '委員 甲',
        opinion: {
          node: measured,
          text: { ...said, text: '指標の分母を示してほしい。', snapshot: 1 },
          answerers: [{ kind: 'division', name: '商工課' }],
          response: { ...said, text: '次の年度から分母も載せます。', kind: 'next_year' },
          reflection: null,
        },
      },
      {
        where: '計画全体',
        member: '委員 乙',
        opinion: {
          node: null,
          text: { ...said, text: '全体に読みやすい。', snapshot: 1 },
          answerers: [{ kind: 'office' }],
          response: null,
          reflection: null,
        },
      },
    ],
    grades: [
      { node: measured, choice: 'fit', comment: '着実に進んでいる。', member: '委員 甲' },
      { node: measured, choice: 'mend', comment: '', member: '委員 乙' },
    ],
    files: [{ kind: 'minutes', name: '第1回議事録.pdf', at: '2026-10-25' }],
    ...more,
  };
};
const sheetOf = (name: keyof typeof plans, kind: ReviewBookKind, more: Partial<ReviewBook> = {}) => {
  const { plan, form: id } = plans[name];
  const form = findSheetForm(id);
  if (form === undefined) throw new Error(`no form ${id}`);
  const evaluations = evaluatePlan(plan, { year: 2024, scale: defaultScale });
  return reviewBook(plan, { form, year: 2024, evaluations }, bookOf(plan, kind, more));
};

describe.each(['A', 'B'] as const)('the book of %s', (name) => {
  test('before the meeting: every measure has room to write on, and nobody’s opinion stands anywhere', () => {
    const sheet = sheetOf(name, 'blank');
    const texts = textsOf(sheet);
    expect(texts.some((text) => text.includes('分母を示して'))).toBe(false);
    const rooms = cellsOf(sheet).filter(({ text }) => text.startsWith('□適切 □要改善\n\u3000'));
    expect(rooms.length).toBeGreaterThanOrEqual(17);
    expect(sheet.sections.map(({ entry }) => entry)).toContain('計画全体への意見');
    const { plan } = plans[name];
    // What is printed of the plan is what its own sheet prints.
    for (const { series } of plan.indicators)
      for (const { actuals } of series)
        for (const { recorded } of actuals)
          if (recorded.cell !== '' && recorded.reading.status === 'known')
            expect(texts.some((text) => text.includes(recorded.cell))).toBe(true);
  });

  test('afterwards: opinions, responses and grades stand beside their measure and in their lists', () => {
    const sheet = sheetOf(name, 'filled');
    const beside = cellsOf(sheet).find(({ text }) => text.startsWith('委員の評価:'));
    expect(beside?.text).toBe(
      '委員の評価: 適切 1、要改善 1\n・指標の分母を示してほしい。(委員 甲)\n→ 対応(次年度に反映): 次の年度から分母も載せます。',
    );
    const list = tablesOf(sheet).find(({ caption }) => caption === '意見と対応');
    expect(list?.rows.map((row) => row.map((cell) => cell?.text))).toEqual([
      [
        '1',
        '1-1',
        '委員 甲',
        '指標の分母を示してほしい。',
        '商工課',
        '【次年度に反映】\n次の年度から分母も載せます。',
        '',
      ],
      ['2', '計画全体', '委員 乙', '全体に読みやすい。', '取りまとめ', '未回答', ''],
    ]);
    expect(textsOf(sheet)).toContain('第1回議事録.pdf');
    expect(textsOf(sheet)).not.toContain('計画全体への意見');
  });

  test('the summary counts every line of values once', () => {
    const { plan } = plans[name];
    const evaluations = evaluatePlan(plan, { year: 2024, scale: defaultScale });
    const summary = tablesOf(sheetOf(name, 'report')).find(({ name: id }) => id === 'SUMMARY');
    const whole = summary?.rows.at(-1)?.map((cell) => Number(cell?.number?.value ?? Number.NaN)) ?? [];
    const classes = defaultScale.classes.length;
    expect(whole[classes + 2]).toBe(evaluations.length);
    expect(whole.slice(1, classes + 2).reduce((sum, count) => sum + count, 0)).toBe(evaluations.length);
  });
});

test('a report may say how many members there were, and no more', () => {
  const texts = textsOf(sheetOf('A', 'report', { members: 2 }));
  expect(texts).toContain('2人(氏名は公表しません)');
});

test('a review without opinions, grades and files says so', () => {
  const texts = textsOf(sheetOf('A', 'report', { opinions: [], grades: [], files: [] }));
  for (const text of ['意見はありません。', '委員の評価はありません。', '付けられた資料はありません。'])
    expect(texts).toContain(text);
});

test.each([
  ['A', 'blank'],
  ['B', 'filled'],
] as const)('%s, %s, as PDF and Excel', { timeout: 120_000 }, async (name, kind) => {
  const sheet = sheetOf(name, kind);
  const { bytes, missing } = await writeSheetPdf(sheet);
  expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
  expect(missing).toEqual([]);
  const excel = await writeSheetExcel(sheet);
  expect(new TextDecoder('latin1').decode(excel.slice(0, 2))).toBe('PK');
  if (process.env.BOOK_OUT) {
    writeFileSync(`${process.env.BOOK_OUT}/${name}-${kind}.pdf`, bytes);
    writeFileSync(`${process.env.BOOK_OUT}/${name}-${kind}.xlsx`, excel);
  }
});
