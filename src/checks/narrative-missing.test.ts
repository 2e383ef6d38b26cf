import { checkTable } from './testing/check-table.ts';

const node = (code: string, text: string) =>
  `施策 ${code} 施策\n| 指標 | 基準値 (R4) | R6実績 | 目標値 (R9) |\n| 指標${code}の登録数 | 20社 | 24社 | 30社 |\n${text}\n`;

checkTable(
  'narrative-missing',
  [
    {
      because: 'one of two nodes has none',
      sheet: node('1-1', '進捗状況 説明会を開いた。') + node('1-2', ''),
      says: '1-2',
    },
  ],
  [
    {
      because: 'both have one',
      sheet: node('1-1', '進捗状況 説明会を開いた。') + node('1-2', '事業 説明会\n説明会を開いた。'),
    },
    { because: 'a form without narratives', sheet: node('1-1', '') + node('1-2', '') },
    {
      because: 'the text stands at the goal above',
      sheet: `目標 1 しごと\n課題 働き手が足りない。\n${node('1-1', '')}`,
    },
  ],
);
