import { checkTable } from './testing/check-table.ts';

const sheet = (actual: string, note = '') =>
  `施策 1 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n| 受診率 | 47.9% | ${actual} | 60.0% |\n${note}`;

checkTable(
  'pending-without-date',
  [
    { because: 'no date', sheet: sheet('未確定'), says: '未確定' },
    { because: 'being counted', sheet: sheet('集計中') },
    {
      because: 'the date has passed',
      sheet: sheet('未確定(※)', '※ R7年秋に確定'),
      options: { today: '2026-02-01' },
      as: 'warning',
      says: 'R7年秋',
    },
  ],
  [
    {
      because: 'a date to come',
      sheet: sheet('未確定(※)', '※ R7年秋に確定'),
      options: { today: '2025-10-01' },
    },
    { because: 'a date, and today is not known', sheet: sheet('未確定(※)', '※ R7年11月に確定') },
    { because: 'a value', sheet: sheet('49.3%') },
    { because: 'not surveyed is something else', sheet: sheet('-') },
  ],
);
