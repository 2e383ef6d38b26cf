import type { LinkRelation } from '#domain';
import { checkTable } from './testing/check-table.ts';

const plan = (title: string, row: string) =>
  `計画 ${title} R6-R9\n施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n${row}\n`;
const two = (first: string, second: string) =>
  plan('青木市総合戦略', first) + plan('青木圏域ビジョン', second);
const edition = (period: string, baseline: string, year: string, row: string) =>
  `計画 青木市総合戦略 ${period}\n施策 1 施策\n| 指標 | 基準値 ${baseline} | ${year}実績 | 目標値 |\n${row}\n`;
/** A decision about the first indicator of the first plan and another one. */
const linked = (plan: string, indicator = 'i1', relation: LinkRelation = 'same') => ({
  links: [{ a: { plan, indicator }, b: { plan: 'plan-1', indicator: 'i1' }, relation }],
});

checkTable(
  'plans-disagree',
  [
    {
      because: 'same name and baseline',
      sheet: two(
        '| 高校卒業者の県内就職率 | 75.1% | 76.5% | 80% |',
        '| 高校卒業者の県内就職率 | 75.1% | 75.50% | 81% |',
      ),
      says: '「青木市総合戦略」で 76.5%、「青木圏域ビジョン」で 75.50%',
    },
    {
      because: 'the name spaced and bracketed in another way',
      sheet: two(
        '| 観光入込客数（年間） | 120万人 | 131万人 | 150万人 |',
        '| 観光入込客数 | 1,200,000人 | 1,290,000人 | 150万人 |',
      ),
    },
    {
      because: 'linked as the same: another name, another baseline year',
      sheet: two(
        '| 新規就農者数 | 12人 (R3) | 14人 | 20人 |',
        '| 就農者（新たに就いた者） | 11人 | 15人 | 20人 |',
      ),
      options: linked('plan-2'),
      says: 'R6年度の値が 14人 と 15人 です',
    },
    {
      because: 'linked editions: the new baseline is not the old result',
      sheet:
        edition('R2-R6', '(R1)', 'R6', '| 移住者数 | 100人 | 131人 | 150人 |') +
        edition('R7-R11', '(R6)', 'R7', '| 移住者数 | 129人 | 140人 | 200人 |'),
      options: linked('plan-2'),
      says: 'R6年度の値が 131人 と 129人 です',
    },
    {
      because: 'linked within one plan',
      sheet: `${plan('青木市総合戦略', '| 来館者数 | 1,200人 | 1,300人 | 1,500人 |')}| 図書館の来館者 | 1,200人 | 1,310人 | 1,500人 |\n`,
      options: linked('plan-1', 'i2'),
    },
    {
      because: 'zero against something',
      sheet: two('| 待機児童数 | 12人 | 0人 | 0人 |', '| 待機児童数 | 12名 | 3名 | 0名 |'),
    },
  ],
  [
    {
      because: 'another baseline',
      sheet: two('| 就職率 | 75.1% | 76.5% | 80% |', '| 就職率 | 77.4% | 71.4% | 81% |'),
    },
    {
      because: 'the same result',
      sheet: two('| 就職率 | 75.1% | 76.5% | 80% |', '| 就職率 | 75.1% | 76.50% | 99% |'),
    },
    {
      because: 'rounded',
      sheet: two(
        '| 観光入込客数 | 120万人 | 131万人 | 150万人 |',
        '| 観光入込客数 | 1,203,000人 | 1,309,400人 | 150万人 |',
      ),
    },
    {
      because: 'another time of the result',
      sheet: two('| 就職率 | 75.1% | 76.5% | 80% |', '| 就職率 | 75.1% | 74.0% (R5) | 81% |'),
    },
    {
      because: 'not known yet',
      sheet: two('| 就職率 | 75.1% | 76.5% | 80% |', '| 就職率 | 75.1% | 未確定 | 81% |'),
    },
    {
      because: 'another name',
      sheet: two(
        '| 大学卒業者の就職率 | 75.1% | 76.5% | 80% |',
        '| 高校卒業者の就職率 | 75.1% | 71.0% | 81% |',
      ),
    },
    {
      because: 'linked as the same, and they agree',
      sheet: two('| 移住者数 | 12人 | 14人 | 20人 |', '| 移住した人の数 | 12人 | 14人 | 25人 |'),
      options: linked('plan-2'),
    },
    {
      because: 'linked, but one is the total since the plan’s first year',
      sheet:
        edition('R2-R6', '(R1)', 'R6', '| 創業件数 | 12件/年 | 14件 | 延べ100件 (R2-R6) |') +
        edition('R2-R6', '(R1)', 'R6', '| 創業件数 | 12件/年 | 延べ61件 | 延べ100件 (R2-R6) |'),
      options: linked('plan-2'),
    },
    {
      because: 'linked, with no year in common',
      sheet:
        edition('R2-R6', '(R1)', 'R5', '| 移住者数 | 100人 | 131人 | 150人 |') +
        edition('R7-R11', '(R6)', 'R7', '| 移住者数 | 129人 | 140人 | 200人 |'),
      options: linked('plan-2'),
    },
    {
      because: 'said to be different',
      sheet: two('| 就職率 | 75.1% | 76.5% | 80% |', '| 就職率 | 75.1% | 75.5% | 81% |'),
      options: linked('plan-2', 'i1', 'different'),
    },
    { because: 'one plan alone', sheet: plan('青木市総合戦略', '| 就職率 | 75.1% | 76.5% | 80% |') },
  ],
);
