import { fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';

/** Words about linking indicators of several plans: the page, the command and what can be refused. */
export const linkMessages = {
  title: { ja: '指標の結び付け', en: 'Link indicators' },
  lead: {
    ja: '名前や値がよく似た指標の組です。同じ指標かどうかを一度決めると、それ以後の点検で、値が食い違えば必ず指摘します。',
    en: 'Pairs of indicators with similar names or figures. Decide once whether they are one: from then on every check holds their values against each other.',
  },
  states: {
    label: { ja: '表示する組', en: 'Pairs to show' },
    open: (count: number): LocalizedText => ({ ja: `未決定 ${count}`, en: `Undecided ${count}` }),
    same: (count: number): LocalizedText => ({ ja: `同じ ${count}`, en: `Same ${count}` }),
    related: (count: number): LocalizedText => ({ ja: `関連 ${count}`, en: `Related ${count}` }),
    different: (count: number): LocalizedText => ({ ja: `別 ${count}`, en: `Different ${count}` }),
  },
  relations: {
    same: { ja: '同じ', en: 'Same' },
    related: { ja: '関連', en: 'Related' },
    different: { ja: '別', en: 'Different' },
  },
  buttons: {
    same: { ja: '同じ指標とする', en: 'Same indicator' },
    related: { ja: '関連する指標とする', en: 'Related' },
    different: { ja: '別の指標とする', en: 'Different' },
    undo: { ja: '決定を取り消す', en: 'Take back' },
    undoLast: { ja: '元に戻す', en: 'Undo' },
    show: { ja: '表示する', en: 'Show' },
    look: { ja: '二つを見比べる', en: 'Compare the two' },
  },
  meanings: {
    same: {
      ja: '一つの指標です。値が食い違うと誤りとして指摘します。',
      en: 'One indicator. Values that disagree are reported as errors.',
    },
    related: {
      ja: '別の指標ですが、片方だけ動いたら確かめます。基準値が同じで実績が違うと注意として示します。',
      en: 'Not one, but worth a look. With equal baselines and other results a warning is given.',
    },
    different: { ja: '比べません。もう提案しません。', en: 'Never compared, never proposed again.' },
  },
  meaningsLabel: { ja: '「同じ」「関連」「別」の違い', en: 'What “same”, “related” and “different” mean' },
  allPlans: { ja: 'すべての計画', en: 'All plans' },
  planFilter: { ja: '計画', en: 'Plan' },
  none: {
    open: {
      ja: '決めていない組はありません。計画が二つ以上あるか、一つの計画に似た指標があると、ここに並びます。',
      en: 'Nothing to decide. Pairs appear here when there are two plans, or similar indicators in one.',
    },
    decided: { ja: 'まだありません。', en: 'None yet.' },
  },
  evidence: { ja: '似ているところ', en: 'What they share' },
  reasons: {
    same_name: { ja: '名前', en: 'name' },
    narrower_name: { ja: '名前の一部', en: 'part of the name' },
    shared_subject: { ja: '名前の中の言葉', en: 'a word of the name' },
    same_baseline: { ja: '基準値と時点', en: 'baseline and its time' },
    same_value: { ja: '同じ時点の値', en: 'a value of the same time' },
    same_unit: { ja: '単位', en: 'unit' },
    same_division: { ja: '担当課・出典', en: 'division or source' },
  },
  proposed: {
    same: { ja: '同じ指標の可能性が高い組です。', en: 'Probably one indicator.' },
    related: { ja: '関連する指標かもしれません。', en: 'Possibly related.' },
  },
  value: { ja: '値', en: 'Value' },
  baseline: { ja: '基準値', en: 'Baseline' },
  target: { ja: '目標値', en: 'Target' },
  actual: (year: number): LocalizedText => ({
    ja: `${fiscalYearText(year).ja}実績`,
    en: `Result ${fiscalYearText(year).en}`,
  }),
  blank: { ja: '記載なし', en: 'nothing written' },
  place: { ja: '位置', en: 'Place' },
  divisions: { ja: '担当課', en: 'Division' },
  source: { ja: '出典', en: 'Source' },
  gone: {
    ja: 'この指標は、保存されている計画にもうありません。',
    en: 'No stored plan has this indicator any more.',
  },
  contradictions: { ja: '同じとすると食い違う値', en: 'Values that would contradict' },
  reason: { ja: '理由(任意)', en: 'Why (optional)' },
  decidedBy: (by: string, when: LocalizedText, relation: LocalizedText): LocalizedText => ({
    ja: `${when.ja}に ${by} が「${relation.ja}」としました。`,
    en: `“${relation.en}”, by ${by} on ${when.en}.`,
  }),
  because: (reason: string): LocalizedText => ({ ja: `理由: ${reason}`, en: `Why: ${reason}` }),
  done: (first: string, second: string, relation: LocalizedText): LocalizedText => ({
    ja: `「${first}」と「${second}」を「${relation.ja}」としました。`,
    en: `“${first}” and “${second}” are now “${relation.en}”.`,
  }),
  undone: (first: string, second: string): LocalizedText => ({
    ja: `「${first}」と「${second}」の決定を取り消しました。`,
    en: `The decision about “${first}” and “${second}” was taken back.`,
  }),
  choose: { ja: 'ほかの二つの指標を結び付ける', en: 'Link two other indicators' },
  chooseHint: {
    ja: '提案にない組も、ここで選んで見比べられます。',
    en: 'Pairs that are not proposed can be chosen and compared here.',
  },
  first: { ja: '一つ目の指標', en: 'First indicator' },
  second: { ja: '二つ目の指標', en: 'Second indicator' },
  pager: { ja: 'ページ', en: 'Pages' },
  page: (page: number, pages: number): LocalizedText => ({
    ja: `${pages}ページ中${page}ページ`,
    en: `page ${page} of ${pages}`,
  }),
  previous: { ja: '前のページ', en: 'Previous page' },
  next: { ja: '次のページ', en: 'Next page' },
  pairTitle: { ja: '二つの指標', en: 'Two indicators' },
  withItself: (): LocalizedText => ({
    ja: '指標を、それ自身とは結び付けられません。',
    en: 'An indicator cannot be linked with itself.',
  }),
  noIndicator: (plan: string, indicator: string): LocalizedText => ({
    ja: `保存されている計画「${plan}」に、指標「${indicator}」はありません。`,
    en: `There is no indicator “${indicator}” in a stored plan “${plan}”.`,
  }),
  refusedRemedy: (): LocalizedText => ({
    ja: '一覧から選び直してください。何も保存していません。',
    en: 'Choose from the list again. Nothing was saved.',
  }),
  changedMeanwhile: (): LocalizedText => ({
    ja: 'この組は、画面を開いた後でほかの人が決めました。',
    en: 'Somebody else has decided about this pair since the page was opened.',
  }),
  changedMeanwhileRemedy: (): LocalizedText => ({
    ja: '今の決定を見てから、必要なら変えてください。何も保存していません。',
    en: 'Look at the decision in force, then change it if need be. Nothing was saved.',
  }),
  wrongAddress: (given: string): LocalizedText => ({
    ja: `「${given}」は、指標の番号の形ではありません。`,
    en: `“${given}” is not an address of an indicator.`,
  }),
  wrongAddressRemedy: (): LocalizedText => ({
    ja: '「計画の番号/指標の番号」の形で書いてください。番号は links list で分かります。',
    en: 'Write plan-id/indicator-id; `links list` shows the ids.',
  }),
} as const;
