import type { SheetForm } from '../sheet-form.ts';

/** 置賜定住自立圏: the printed form of the vision's progress table, from the table on the results of R6. */
export const okitamaSheet: SheetForm = {
  id: 'okitama-vision',
  name: { ja: '共生ビジョン進捗表', en: 'vision progress table' },
  title: '{title}',
  edition: '【{year}進捗状況】',
  orientation: 'landscape',
  body: {
    kind: 'wide_table',
    caption: '{year}の進捗状況',
    columns: [
      { fill: 'levels', heading: '', width: 5.5 },
      { fill: 'municipalities', heading: '関係市町', width: 5 },
      { fill: 'indicator', heading: '成果指標(KPI)', width: 9 },
      { fill: 'baseline', heading: '基準値', width: 5.5 },
      { fill: 'actual', heading: '実績値({short})', width: 5.5 },
      { fill: 'target', heading: '目標値', width: 5.5 },
      { fill: 'progress', heading: '進捗率', width: 4.5 },
      { fill: 'grade', heading: '評価', width: 5.5 },
      { fill: 'source', heading: '備考', width: 5 },
      { fill: 'progress_text', heading: '進捗状況', width: 18 },
      { fill: 'issues_and_direction', heading: '課題・今後の方向性', width: 18 },
    ],
  },
};
