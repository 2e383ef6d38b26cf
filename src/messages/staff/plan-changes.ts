import type { LocalizedText } from '../localized.ts';

/** Words for what a document changes in a stored plan. */
export const planChangeMessages = {
  kind: {
    added: { ja: '追加', en: 'added' },
    changed: { ja: '変更', en: 'changed' },
    missing: { ja: '文書にないもの', en: 'not in the document' },
  },
  part: {
    plan: { ja: '計画', en: 'plan' },
    level: { ja: '階層の名前', en: 'name of a level' },
    node: { ja: '施策などの見出し', en: 'heading' },
    indicator: { ja: '指標', en: 'indicator' },
    baseline: { ja: '基準値', en: 'baseline' },
    actual: { ja: '実績値', en: 'actual' },
    target: { ja: '目標値', en: 'target' },
    placement: { ja: '指標の位置', en: 'place of an indicator' },
    project: { ja: '事業', en: 'project' },
    narrative: { ja: '文章', en: 'text' },
    note: { ja: '注記', en: 'note' },
  },
  property: {
    title: { ja: '名称', en: 'title' },
    code: { ja: '番号', en: 'number' },
    page: { ja: 'ページ', en: 'page' },
    municipalities: { ja: '関係市町', en: 'municipalities' },
    parent: { ja: '属する見出し', en: 'heading above' },
    name: { ja: '指標名', en: 'name' },
    divisions: { ja: '担当課', en: 'divisions' },
    source: { ja: '備考', en: 'source' },
    definition: { ja: '定義', en: 'definition' },
    formula: { ja: '計算式', en: 'formula' },
    settledWhen: { ja: '数値確定の時期', en: 'when the value is settled' },
    reportingYears: { ja: '実績のある年度', en: 'years with results' },
    period: { ja: '計画期間', en: 'period' },
    reviews: { ja: '確認の記録(件)', en: 'recorded decisions' },
  },
  narrative: {
    issues: { ja: '課題', en: 'issues' },
    direction: { ja: '今後の方向性', en: 'direction' },
    issues_and_direction: { ja: '課題・今後の方向性', en: 'issues and direction' },
    progress: { ja: '進捗状況', en: 'progress' },
    summary: { ja: '概要', en: 'summary' },
    cause: { ja: '要因分析', en: 'analysis of causes' },
    policy: { ja: '今後の方針', en: 'policy from here' },
    other: { ja: '文章', en: 'text' },
  },
  blank: { ja: '(空欄)', en: '(blank)' },
  counts: (added: number, changed: number, missing: number, unchanged: number): LocalizedText => ({
    ja: `追加 ${added} 件、変更 ${changed} 件、文書にないもの ${missing} 件、同じ値 ${unchanged} 件`,
    en: `${added} added, ${changed} changed, ${missing} not in the document, ${unchanged} values the same`,
  }),
  missingStay: {
    ja: '文書にないものは、計画にそのまま残ります。',
    en: 'What is not in the document stays in the plan.',
  },
} as const;
