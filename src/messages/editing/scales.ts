import type { LocalizedText } from '../localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

const facts: Readonly<Record<string, LocalizedText>> = {
  achievement: text('達成率', 'achievement'),
  progress: text('進捗率', 'progress'),
  expected_progress: text('目安の進捗率', 'expected progress'),
  pace: text('進度', 'pace'),
  elapsed_pace: text('経過年数に対する進捗', 'progress against the elapsed share'),
  keep_rate: text('維持する指標の率', 'rate of a keep indicator'),
  baseline_ratio: text('基準値からの改善率', 'improvement on the baseline'),
  target_met: text('目標の達成', 'target met'),
  beyond_target: text('目標の超過', 'better than the target'),
  better_than_baseline: text('基準値より良い', 'better than the baseline'),
  worse_than_baseline: text('基準値より悪い', 'worse than the baseline'),
  years_elapsed: text('経過年数', 'years elapsed'),
};
const is: Readonly<Record<string, LocalizedText>> = {
  gte: text('以上', 'at least'),
  gt: text('超', 'more than'),
  lte: text('以下', 'at most'),
  lt: text('未満', 'less than'),
  eq: text('ちょうど', 'exactly'),
};
const only: Readonly<Record<string, LocalizedText>> = {
  progress: text('進める指標だけ', 'progress indicators only'),
  keep: text('維持する指標だけ', 'keep indicators only'),
};
const fact = (id: string): LocalizedText => facts[id] ?? text(id, id);

/** Words about rating scales: their pages, their rules, what is wrong with one. */
export const scaleMessages = {
  facts,
  is,
  only,
  condition: (condition: {
    readonly fact: string;
    readonly is: string;
    readonly value: string;
    readonly only?: string;
  }): LocalizedText => {
    const restricted = condition.only === undefined ? undefined : only[condition.only];
    const sign = is[condition.is] ?? text('', '');
    const yesNo = /^(?:target_met|beyond_target|better_than_baseline|worse_than_baseline)$/.test(
      condition.fact,
    );
    const said = yesNo
      ? text(
          condition.value === '1' ? fact(condition.fact).ja : `${fact(condition.fact).ja}ではない`,
          condition.value === '1' ? fact(condition.fact).en : `not ${fact(condition.fact).en}`,
        )
      : text(
          `${fact(condition.fact).ja}が${condition.value}${condition.is === 'eq' ? '' : sign.ja}`,
          `${fact(condition.fact).en} is ${sign.en} ${condition.value}`,
        );
    return restricted === undefined
      ? said
      : text(`${said.ja}（${restricted.ja}）`, `${said.en} (${restricted.en})`);
  },
  holdsOrNot: (id: string, yes: boolean): LocalizedText =>
    yes ? fact(id) : text(`${fact(id).ja}ではない`, `not ${fact(id).en}`),
  exactly: (id: string, value: string): LocalizedText =>
    text(`${fact(id).ja}がちょうど${value}`, `${fact(id).en} is exactly ${value}`),
  between: (id: string, from: string | null, to: string | null): LocalizedText =>
    text(
      `${fact(id).ja}が${from === null ? '' : `${from}を超え`}${to === null ? '' : `${to}未満`}`,
      `${fact(id).en} is ${from === null ? '' : `above ${from}`}${from !== null && to !== null ? ' and ' : ''}${to === null ? '' : `below ${to}`}`,
    ),
  problems: {
    gap: (where: LocalizedText): LocalizedText =>
      text(
        `どの区分にも当たらないところがあります: ${where.ja}。しきい値を隙間なくつないでください。`,
        `No class applies where ${where.en}. Close the gap between the cut-offs.`,
      ),
    overlap: (first: LocalizedText, other: LocalizedText): LocalizedText =>
      text(
        `「${first.ja}」と「${other.ja}」の範囲が重なっています。どちらになるか分かるように、しきい値を分けてください。`,
        `“${first.en}” and “${other.en}” overlap. Part their cut-offs so that one of them applies.`,
      ),
    neverGiven: (label: LocalizedText): LocalizedText =>
      text(
        `「${label.ja}」になる場合がありません。上の区分の範囲に含まれています。順番かしきい値を直してください。`,
        `Nothing can be “${label.en}”: the classes above take it all. Change the order or the cut-offs.`,
      ),
    noName: (place: number): LocalizedText =>
      text(`上から${place}番目の区分に名前がありません。`, `Class ${place} has no name.`),
    nameTwice: (label: LocalizedText): LocalizedText =>
      text(`「${label.ja}」という区分が二つあります。`, `Two classes are called “${label.en}”.`),
    symbolTwice: (symbol: string): LocalizedText =>
      text(`記号「${symbol}」が二つの区分に使われています。`, `Two classes have the symbol ${symbol}.`),
    noRule: (label: LocalizedText): LocalizedText =>
      text(`「${label.ja}」に条件がありません。`, `“${label.en}” has no rule.`),
    noNumber: (label: LocalizedText, value: string): LocalizedText =>
      text(
        `「${label.ja}」のしきい値「${value}」は数として読めません。0.8 のように書いてください（はい・いいえの条件は 1 か 0）。`,
        `The cut-off “${value}” of “${label.en}” is no number. Write it like 0.8 (1 or 0 for yes and no).`,
      ),
    fewClasses: text('区分は二つ以上にしてください。', 'A scale needs two classes or more.'),
  },
  title: text('評価の基準', 'Rating scales'),
  lead: text(
    '出荷時の基準はそのまま残ります。変えたいときは写しを作って直します。公表した版は、公表したときの基準のまま変わりません。',
    'Shipped scales stay as they are: copy one to change it. Publications keep the scale they were published with.',
  ),
  shipped: text('出荷時の基準', 'Shipped scales'),
  own: text('自分たちの基準', 'Your own scales'),
  noOwn: text('まだありません。', 'None yet.'),
  copy: text('写しを作る', 'Make a copy'),
  edit: text('直す', 'Edit'),
  usedBy: (titles: string): LocalizedText => text(`使っている計画: ${titles}`, `Used by: ${titles}`),
  source: (said: string): LocalizedText => text(`出どころ: ${said}`, `Source: ${said}`),
  copyName: (name: string): string => `${name}の写し`,
  name: text('基準の名前', 'Name of the scale'),
  nameEn: text('英語の名前', 'Name in English'),
  sourceLabel: text('この基準の出どころ', 'Where the rule comes from'),
  classes: text('区分（良い順）', 'Classes, best first'),
  classPlace: (place: number): LocalizedText => text(`区分 ${place}`, `Class ${place}`),
  label: text('名前', 'Name'),
  labelEn: text('英語の名前', 'English name'),
  symbol: text('記号', 'Symbol'),
  tone: text('色', 'Colour'),
  tones: {
    achieved: text('青（達成）', 'blue (achieved)'),
    good: text('緑（良い）', 'green (good)'),
    fair: text('青緑（まずまず）', 'teal (fair)'),
    behind: text('橙（遅れ）', 'amber (behind)'),
    worse: text('赤（悪い）', 'red (worse)'),
  },
  rules: text('条件（すべて当てはまるとき）', 'Conditions (all must hold)'),
  factLabel: text('見る事実', 'Fact'),
  isLabel: text('比べ方', 'Comparison'),
  valueLabel: text('しきい値', 'Cut-off'),
  onlyLabel: text('どの指標に', 'For which indicators'),
  all: text('すべての指標', 'all indicators'),
  noFact: text('（使わない）', '(not used)'),
  newClass: text('足す区分', 'New class'),
  emptyTakesOut: text('名前を空にすると、その区分を取り除きます。', 'Empty the name to take a class out.'),
  ungradedYears: text('評価しない最初の年数', 'Years at the start that are not graded'),
  unrated: text('判定しないときの言い方', 'Names for ungraded results'),
  unratedHint: text('空のときは、いつもの言い方になります。', 'Left empty, the usual words are used.'),
  preview: text('影響を見る', 'See the effect'),
  previewOf: text('どの計画で確かめますか', 'On which plan?'),
  save: text('この基準を保存する', 'Save the scale'),
  saved: text('保存しました。', 'Saved.'),
  effect: text('判定の変わり方', 'What changes'),
  effectCount: (changed: number, all: number): LocalizedText =>
    text(`${all}件のうち${changed}件の判定が変わります。`, `${changed} of ${all} grades change.`),
  before: text('今', 'Now'),
  after: text('保存したあと', 'After'),
  indicator: text('指標', 'Indicator'),
  grade: text('判定', 'Grade'),
  count: text('件数', 'Count'),
  changedMeanwhile: text(
    '開いている間に、ほかの人がこの基準を保存しました。入力は残してあります。もう一度保存すると、相手の変更に上書きします。',
    'Somebody else has saved this scale meanwhile. Your input is kept; saving again replaces theirs.',
  ),
  remove: text('この基準を取り除く', 'Take this scale out'),
  inUse: text(
    '使っている計画があるので、取り除けません。先に計画の基準を選び直してください。',
    'Plans use it. Choose another scale for them first.',
  ),
  notFound: text('そのような評価の基準はありません。', 'There is no such rating scale.'),
  notFoundRemedy: text('一覧から選び直してください。', 'Choose one from the list.'),
} as const;
