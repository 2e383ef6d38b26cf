import { expect, test } from 'vitest';
import { runChecks } from './run-checks.ts';
import { checkTable } from './testing/check-table.ts';
import { readSheets } from './testing/sheet.ts';

const sheet = (r5: string, r6: string, name = '図書館の利用者数') =>
  `施策 1 学び\n| 指標 | 基準値 (R4) | R5実績 | R6実績 | 目標値 (R9) |\n| ${name} | 12,000人 | ${r5} | ${r6} | 15,000人 |`;
const after = (now: string, before: string) => `${now}\n前回の公表\n${before}`;

checkTable(
  'past-actual-changed',
  [
    {
      because: 'last year’s result is another one now',
      sheet: after(sheet('12,500人', '13,000人'), sheet('12,050人', '')),
      says: '12,050人',
    },
    {
      because: 'spaces in the name do not make it another indicator',
      sheet: after(sheet('12,500人', '13,000人'), sheet('12,050人', '', '図書館 の 利用者数')),
    },
  ],
  [
    { because: 'nothing changed', sheet: after(sheet('12,500人', '13,000人'), sheet('12,500人', '')) },
    { because: 'only printed otherwise', sheet: after(sheet('12500人', '13,000人'), sheet('12,500人', '')) },
    { because: 'it was pending', sheet: after(sheet('12,500人', '13,000人'), sheet('未確定', '')) },
    {
      because: 'it was provisional',
      sheet: after(sheet('12,500人', '13,000人'), sheet('12,050人(速報値)', '')),
    },
    {
      because: 'said to be corrected',
      sheet: after(sheet('12,500人(訂正)', '13,000人'), sheet('12,050人', '')),
    },
    { because: 'no earlier publication is known', sheet: sheet('12,500人', '13,000人') },
    {
      because: 'another indicator',
      sheet: after(
        sheet('12,500人', '13,000人'),
        `${sheet('12,500人', '', '図書館の利用者数')}\n| 図書館の貸出冊数 | 9,000冊 | 12,050冊 | | 15,000冊 |`,
      ),
    },
  ],
);

test('another plan’s earlier publication is not this plan’s', () => {
  const [now] = readSheets(sheet('12,500人', '13,000人'));
  const [before] = readSheets(sheet('12,050人', ''));
  if (now === undefined || before === undefined) throw new Error('no sheet');
  const other = { ...before.plan, id: 'other', title: '別の計画' };
  expect(runChecks([now], { only: ['past-actual-changed'], earlier: [other] })).toEqual([]);
});
