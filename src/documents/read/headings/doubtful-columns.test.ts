import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';

/** A CSV file of one plan with these headings, read: what is in doubt. */
const doubtsOf = (head: string, row: string) => {
  const text = `白樺市総合計画 令和6年度 進捗一覧\n指標名,${head}\n移住者の数,${row}\n`;
  return JSON.stringify(readDocument({ name: 'a.csv', bytes: new TextEncoder().encode(text) }).doubts);
};

describe('headings that say more than one thing', () => {
  test.each([
    [
      'two years in one heading',
      '基準値(R4),R6実績(R5実績),目標値(R9)',
      '10人,12人,20人',
      '年度が二つ以上あり',
    ],
    [
      'a year that is only expected',
      '基準値(R4),R6実績,R7(見込),目標値(R9)',
      '10人,12人,14人,20人',
      '見込み',
    ],
    [
      'two final targets',
      '基準値(R4),R6実績,目標値(下限),目標値(上限)',
      '10人,12人,20人,30人',
      '最終の目標値',
    ],
  ])('%s: a person decides', (_, head, row, reason) => {
    expect(doubtsOf(head, row)).toContain(reason);
  });

  test('one year, one target: nothing in doubt about headings', () => {
    expect(doubtsOf('基準値(R4),R6実績,目標値(R9)', '10人,12人,20人')).not.toContain('見出し');
  });

  test('an expected year is not the reporting year', () => {
    const text =
      '白樺市総合計画\n指標名,基準値(R4),R6実績,R7(見込),目標値(R9)\n移住者の数,10人,12人,14人,20人\n';
    expect(readDocument({ name: 'a.csv', bytes: new TextEncoder().encode(text) }).reportingYear).toBe(2024);
  });

  test('months and quarters are no values of a year', () => {
    const text =
      '白樺市総合計画 令和6年度 進捗一覧\n指標名,基準値(R4),4月,5月,第1四半期,R6実績,目標値(R9)\n移住者の数,10人,1人,2人,3人,12人,20人\n';
    const { plan } = readDocument({ name: 'a.csv', bytes: new TextEncoder().encode(text) });
    const texts = JSON.stringify(plan.indicators);
    expect(texts).toContain('"12人"');
    for (const text of ['"1人"', '"2人"', '"3人"']) expect(texts).not.toContain(text);
  });
});
