import { checkTextsAcross } from './across.ts';
import { checkTextsOfForm } from './form.ts';
import { checkTextsOfProse } from './prose.ts';
import { checkTextsOfTargets } from './targets.ts';
import { checkTextsOfValues } from './values.ts';

/** Titles, explanations, messages and remedies of the checks, by the rule's id. */
export const checkMessages = {
  ...checkTextsOfValues,
  ...checkTextsOfTargets,
  ...checkTextsOfProse,
  ...checkTextsAcross,
  ...checkTextsOfForm,
};

const narrativeNames: Readonly<Record<string, string>> = {
  issues: '課題',
  direction: '今後の方向性',
  issues_and_direction: '課題・今後の方向性',
  progress: '進捗状況',
  summary: '概要',
  cause: '要因分析',
  policy: '今後の方針',
};

/** What a quote stands for. Quotes are cited from Japanese documents, so their labels are Japanese. */
export const quoteLabels = {
  baseline: () => '基準値',
  actual: (year: number) => (year >= 2019 ? `R${year - 2018}実績` : `${year}実績`),
  target: () => '目標値',
  narrative: (kind: string) => narrativeNames[kind] ?? '本文',
};

export { checkSettingsMessages } from './settings.ts';
