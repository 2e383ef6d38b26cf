import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** Words about plans that continue another one. */
export const successionMessages = {
  title: text('次の計画へ引き継ぐ', 'Carry over to a new plan'),
  lead: text(
    '今の計画をもとに、次の計画を作ります。今の計画は変わらず、実績も公表版も残ります。目標値は、できた計画で新しく決めます。',
    'Makes the next plan from this one. This plan stays as it is, with its results and publications. Targets are set in the new plan.',
  ),
  facts: text('次の計画', 'The new plan'),
  levels: text('階層の名前（改称があれば）', 'Names of the levels, where they change'),
  indicators: text('指標をどうするか', 'What becomes of each indicator'),
  way: text('どうするか', 'What becomes of it'),
  detail: text(
    '分けたあとの名前（「、」で区切る）・まとめたあとの名前・やめる理由',
    'Names of the parts (separated by 、), name of the whole, or why it goes',
  ),
  ways: {
    carried: text('そのまま引き継ぐ', 'Carry over'),
    rebased: text('基準値を最新の実績に改める', 'Carry over with the latest result as baseline'),
    split: text('いくつかに分ける', 'Split'),
    merged: text('ほかの指標とまとめる', 'Merge with others'),
    dropped: text('引き継がない', 'Do not carry over'),
    new: text('新しい指標', 'New'),
  },
  preview: text('作る前に確かめる', 'See what will be made'),
  previewTitle: text('これから作る計画', 'What will be made'),
  create: text('この内容で作る', 'Make it'),
  back: text('選び直す', 'Choose again'),
  told: {
    plan: (title: string, from: string, to: string): LocalizedText =>
      text(`「${title}」（${from}から${to}まで）を作ります。`, `“${title}” (${from} to ${to}) is made.`),
    level: (before: string, after: string): LocalizedText =>
      text(`階層「${before}」を「${after}」と呼びます。`, `The level “${before}” is called “${after}”.`),
    carried: (name: string, baseline: string): LocalizedText =>
      text(
        `「${name}」を引き継ぎます。基準値: ${baseline}`,
        `“${name}” is carried over. Baseline: ${baseline}`,
      ),
    rebased: (name: string, baseline: string): LocalizedText =>
      text(
        `「${name}」の基準値を改めます。新しい基準値: ${baseline}`,
        `“${name}” gets a new baseline: ${baseline}`,
      ),
    split: (name: string, parts: string): LocalizedText =>
      text(`「${name}」を ${parts} に分けます。`, `“${name}” is split into ${parts}.`),
    merged: (names: string, into: string): LocalizedText =>
      text(`${names} を「${into}」にまとめます。`, `${names} become “${into}”.`),
    dropped: (name: string, reason: string): LocalizedText =>
      text(
        `「${name}」は引き継ぎません。理由: ${reason}`,
        `“${name}” is not carried over. Reason: ${reason}`,
      ),
  },
  noBaseline: text('まだありません（確かな実績がないため）', 'none yet (no result is known for sure)'),
  noneHeld: text('（なし）', '(none)'),
  done: text(
    '次の計画を作りました。指標は引継ぎ元と結び付けてあります。',
    'The new plan was made, its indicators linked with those they continue.',
  ),
  undo: text('作った計画を取り消す', 'Take the new plan back'),
  undone: text('作った計画を取り消しました。', 'The new plan was taken back.'),
  undoHint: text(
    '作ったばかりで、まだ何も変えていない間だけ取り消せます。',
    'Possible as long as nothing has been done with it.',
  ),
  linkReason: (title: string): string => `${title}からの引継ぎ`,
  origin: (title: string): LocalizedText => text(`「${title}」を引き継いで作成`, `Made from “${title}”`),
  compareTitle: text('引継ぎ元の計画と比べる', 'Compare with the earlier plan'),
  compareLead: (before: string, after: string): LocalizedText =>
    text(
      `「${before}」と「${after}」の指標を並べています。両方の計画に実績がある年度は、両方を示します。`,
      `The indicators of “${before}” and “${after}” side by side. Years that both report are shown under both.`,
    ),
  before: text('引継ぎ元', 'Earlier plan'),
  now: text('この計画', 'This plan'),
  values: text('実績', 'Results'),
  target: text('目標', 'Target'),
  reason: (said: string): LocalizedText => text(`理由: ${said}`, `Reason: ${said}`),
  problems: {
    noReason: text('引き継がない理由を書いてください。', 'Write why it is not carried over.'),
    fewNames: text(
      '分けたあとの名前を、「、」で区切って二つ以上書いてください。',
      'Write two names or more, separated by 、.',
    ),
    noName: text('まとめたあとの名前を書いてください。', 'Write the name of the whole.'),
    alone: (name: string): LocalizedText =>
      text(
        `「${name}」にまとめる指標が一つしかありません。まとめる相手にも同じ名前を書いてください。`,
        `Only one indicator becomes “${name}”. Write the same name at the others.`,
      ),
  },
  notUndone: text(
    'この計画はもう使われているので、取り消せません。',
    'The plan is in use and cannot be taken back.',
  ),
  notUndoneRemedy: text(
    'いらない指標や項目は、「計画を直す」で取り除いてください。',
    'Take out what is not wanted in the editor.',
  ),
  noPredecessor: text('引継ぎ元の計画がありません。', 'There is no earlier plan.'),
  noPredecessorRemedy: text('計画の一覧から選び直してください。', 'Choose a plan from the list.'),
} as const;
