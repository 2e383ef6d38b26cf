import type { LocalizedText } from '../localized.ts';

const standings = {
  none: { ja: '該当なし', en: 'not applicable' },
  pending: { ja: '未確定', en: 'pending' },
  not_measured: { ja: '未調査', en: 'not measured' },
  unanswered: { ja: '未回答', en: 'not answered' },
  unclear: { ja: '合計できない書き方', en: 'cannot be added up' },
} as const;

const ruleNames = {
  sum: { ja: '合計', en: 'Sum' },
  ratio_of_sums: { ja: '分子の合計÷分母の合計', en: 'Ratio of sums' },
  count: { ja: '実施した市町の数', en: 'Number of municipalities' },
  own: { ja: '事務局の値', en: 'The secretariat’s own figure' },
} as const;

/** Parts of municipalities, and the whole that is made of them. */
export const partMessages = {
  standings,
  rules: ruleNames,
  rulesHint: {
    ja: '合計・割合・数では、市町は自分の分だけを答え、全体は計算されます。「事務局の値」では、市町の回答を見て、事務局が全体の値を入れます。',
    en: 'With a sum, ratio or count each municipality answers its part and the whole is computed. With “own figure” the secretariat gives the whole, seeing the answers.',
  },
  shareIncomplete: (text: string): LocalizedText => ({
    ja: `「${text}」だけでは圏域全体の割合を計算できません。分子と分母の数を入れてください。率(%)は入れません。`,
    en: `"${text}" alone is not enough to compute the ratio of the whole. Enter numerator and denominator as numbers, no percentage.`,
  }),
  numerator: { ja: '分子', en: 'Numerator' },
  denominator: { ja: '分母', en: 'Denominator' },
  ownPart: {
    sum: {
      ja: '自分の市町の分だけを入れます。全体は合計します。',
      en: 'Enter your own part only; the parts are added up.',
    },
    ratio_of_sums: {
      ja: '自分の市町の分子と分母を入れます。全体の割合は計算します。',
      en: 'Enter your own numerator and denominator; the ratio of the whole is computed.',
    },
    count: {
      ja: '実施していれば1、していなければ0を入れます。実施した市町を数えます。',
      en: 'Enter 1 where you did it, 0 where not; the municipalities are counted.',
    },
    own: {
      ja: '自分の市町の分を入れます。全体の値は事務局が入れます。',
      en: 'Enter your own part; the secretariat gives the figure of the whole.',
    },
  },
  share: (percent: string): LocalizedText => ({
    ja: `自分の市町の割合 ${percent}`,
    en: `Your own ratio: ${percent}`,
  }),
  /** 「8市町のうち7市町分の合計」; whole: nothing is missing. */
  coverage: (
    rule: 'sum' | 'ratio_of_sums' | 'count',
    { all, included, missing }: { readonly all: number; readonly included: number; readonly missing: number },
  ): LocalizedText => {
    const made = {
      sum: { ja: '合計', en: 'sum' },
      ratio_of_sums: { ja: '割合', en: 'ratio' },
      count: { ja: '集計', en: 'count' },
    }[rule];
    return missing === 0
      ? { ja: `${all}市町の${made.ja}`, en: `${made.en} of ${all} municipalities` }
      : {
          ja: `${all}市町のうち${included}市町分の${made.ja}`,
          en: `${made.en} of ${included} of ${all} municipalities`,
        };
  },
  partial: { ja: '途中の値です', en: 'not the whole yet' },
  noneYet: { ja: 'まだ値がありません', en: 'No figure yet' },
  missingOf: (name: string, standing: LocalizedText): LocalizedText => ({
    ja: `${name} ${standing.ja}`,
    en: `${name}: ${standing.en}`,
  }),
  excluded: (names: string): LocalizedText => ({ ja: `該当なし: ${names}`, en: `Not applicable: ${names}` }),
  wholeTitle: { ja: '圏域全体', en: 'The whole' },
  ownMissing: (what: string): LocalizedText => ({
    ja: `${what}（事務局の値がありません。「回答を一つにまとめる」で入れてください）`,
    en: `${what} (the secretariat’s figure is missing: enter it where answers are merged)`,
  }),
  partsUnclear: (what: string, who: string): LocalizedText => ({
    ja: `${what}（全体の値を計算できません: ${who}）`,
    en: `${what} (the whole cannot be computed: ${who})`,
  }),
  reasonForOwn: {
    ja: '計算した値と違う値にするときは、備考に理由を書いてください。',
    en: 'Where your figure differs from the computed one, give the reason in the note.',
  },
  overruled: (computed: string): LocalizedText => ({
    ja: `計算では ${computed} です。事務局の値を使います。`,
    en: `Computed: ${computed}. The secretariat’s own figure is used.`,
  }),
} as const;
