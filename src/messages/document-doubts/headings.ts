import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Why it is not certain what the columns of a table mean. */
export const headingDoubts = {
  takenAsName: (heading: string) =>
    text(
      `見出し「${heading}」の列を指標名の列と見なしました。`,
      `The column headed “${heading}” was taken to hold the names of the indicators.`,
    ),
  takenAsBaseline: (heading: string) =>
    text(
      `見出し「${heading}」の列を基準値の列と見なしました。`,
      `The column headed “${heading}” was taken to hold the baselines.`,
    ),
  takenAsActual: (heading: string) =>
    text(
      `見出し「${heading}」の列を実績値の列と見なしました。`,
      `The column headed “${heading}” was taken to hold the results.`,
    ),
  takenAsTarget: (heading: string) =>
    text(
      `見出し「${heading}」の列を目標値の列と見なしました。`,
      `The column headed “${heading}” was taken to hold the targets.`,
    ),
  severalYears: (heading: string) =>
    text(
      `見出し「${heading}」に年度が二つ以上あり、どの年度の値か決まりません。`,
      `The heading “${heading}” names more than one year, so it is not certain which year its values are of.`,
    ),
  estimate: (heading: string) =>
    text(
      `見出し「${heading}」は見込みの値です。確定した実績か確かめてください。`,
      `The heading “${heading}” says that its values are estimates. Check whether they are settled results.`,
    ),
  severalTargets: text(
    '最終の目標値の列が二つ以上あり、どれが目標か決まりません。',
    'Several columns hold a final target, so it is not certain which of them is the target.',
  ),
  targetWithActual: (heading: string) =>
    text(
      `見出し「${heading}」の欄に目標と実績が一緒に書かれています。`,
      `Target and result stand together in the column headed “${heading}”.`,
    ),
  unknownMeaning: (heading: string) =>
    text(
      `見出し「${heading}」の列の意味が分かりません。ほかの列の値とともに確かめてください。`,
      `The meaning of the column headed “${heading}” is not known. Check it together with the values of the other columns.`,
    ),
  yearAlone: text(
    '年だけの見出しです。実績か目標かは原本で確かめてください。',
    'The heading is a year and nothing else. Look in the original whether its values are results or targets.',
  ),
  lostHeadings: text(
    '見出しの一部が失われているため、同じ文書のほかの表と同じ列の並びとして読みました。原本で列を確かめてください。',
    'Some of the headings are lost; the columns were taken to be in the same order as in another table of the document. Check the columns in the original.',
  ),
  noHeadings: text(
    '見出しのない表です。直前の表と同じ列の並びとして読みました。',
    'The table has no headings; its columns were taken to be in the same order as in the table before it.',
  ),
  headingCut: text(
    '見出しの欄が二つに割れているため、欄の中身も割れているおそれがあります。',
    'The cell of the heading is split in two, so what stands below it may be split as well.',
  ),
};
