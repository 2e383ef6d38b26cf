import type { SheetForm } from '../sheet-form.ts';

/** 米沢市: the printed form of the strategy's evaluation sheet, from the sheet on the results of R6. */
export const yonezawaSheet: SheetForm = {
  id: 'yonezawa-strategy',
  name: { ja: '総合戦略評価シート', en: 'strategy evaluation sheet' },
  title: '{title}評価シート',
  edition: '【{year}評価】',
  orientation: 'landscape',
  body: {
    kind: 'sections',
    contents: '目次',
    section: 'Ⅰ {level}{code}',
    narratives: { caption: 'Ⅱ 課題及び今後の方向性', issues: '課題', direction: '今後の方向性' },
    below: 'Ⅲ 重要業績評価指標(KPI)、取組状況',
    activities: '{year} 取組状況',
    projects: '【主な事業】',
    columns: [
      { fill: 'indicator', heading: '{role}', width: 18 },
      { fill: 'baseline', heading: '基準値', width: 8 },
      { fill: 'actuals', heading: '{short}実績', width: 7 },
      { fill: 'target', heading: '目標値', width: 8.5 },
      { fill: 'divisions', heading: '担当課名', width: 7 },
      { fill: 'progress', heading: '進捗率', width: 7 },
      { fill: 'grade', heading: '評価', width: 7 },
    ],
  },
};
