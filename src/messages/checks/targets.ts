import type { LocalizedText } from '../localized.ts';

/** Texts of the checks on targets. Figures come in as printed. */
export const checkTextsOfTargets = {
  'target-below-pace': {
    title: { ja: '目標が基準値のペースを下回る', en: 'Target below the pace of the baseline' },
    explain: {
      ja: '期間累計の目標が、基準値の年と同じ実績を毎年続けた場合の合計より小さい指標を探します。今より減らす目標になっている可能性があります。',
      en: 'Finds cumulative targets that are smaller than what the baseline’s yearly amount would bring: the target may mean doing less than today.',
    },
    message: (
      indicator: string,
      baseline: string,
      years: number,
      total: string,
      target: string,
    ): LocalizedText => ({
      ja: `「${indicator}」は、基準値 ${baseline} × ${years}年 = ${total} で、期間累計の目標 ${target} を上回ります。`,
      en: `“${indicator}”: baseline ${baseline} × ${years} years = ${total}, more than the cumulative target ${target}.`,
    }),
    remedy: {
      ja: '目標の根拠を確かめてください。意図した水準であれば、その理由を説明として残してください。',
      en: 'Check what the target is based on. If the level is intended, record the reason as an explanation.',
    },
  },
  'target-already-met': {
    title: { ja: '目標を初めから達成している', en: 'Target met from the start' },
    explain: {
      ja: '基準値、または初年度の実績が、すでに最終目標に達している指標を示します(維持する目標と100%の目標は除きます)。多いほどよい名前の指標で、目標が基準値より小さいものも示します。',
      en: 'Shows targets that the baseline or the first year’s result already meets (targets to keep and of 100% aside), and targets below the baseline of what should grow.',
    },
    message: (
      indicator: string,
      role: 'baseline' | 'actual',
      value: string,
      target: string,
    ): LocalizedText => ({
      ja: `「${indicator}」は、${role === 'baseline' ? '基準値' : '初年度の実績'} ${value} がすでに目標 ${target} に達しています。`,
      en: `“${indicator}”: the ${role === 'baseline' ? 'baseline' : 'first year’s result'} ${value} already meets the target ${target}.`,
    }),
    belowBaseline: (indicator: string, baseline: string, target: string): LocalizedText => ({
      ja: `「${indicator}」は、多いほどよい指標に見えますが、目標 ${target} が基準値 ${baseline} より小さく、初めから達しています。`,
      en: `“${indicator}” looks like something to raise, but its target ${target} is below the baseline ${baseline}: it was met from the start.`,
    }),
    remedy: {
      ja: '目標の見直しを検討するか、このままでよい理由を説明として残してください。',
      en: 'Consider a new target, or record why it stands.',
    },
  },
  'target-out-of-scale': {
    title: { ja: '目標の桁が合わない', en: 'Target out of scale' },
    explain: {
      ja: '期間累計の目標が基準値のペースの4倍を超える、または割合の目標が100%を超えるものを示します。桁や単位の誤りかもしれません。',
      en: 'Shows cumulative targets beyond four times the baseline’s pace, and shares above 100%.',
    },
    times: (
      indicator: string,
      baseline: string,
      years: number,
      pace: string,
      target: string,
      times: string,
    ): LocalizedText => ({
      ja: `「${indicator}」は、基準値 ${baseline} × ${years}年 = ${pace} に対し、目標 ${target} が ${times}倍です。`,
      en: `“${indicator}”: baseline ${baseline} × ${years} years = ${pace}; the target ${target} is ${times} times that.`,
    }),
    overWhole: (indicator: string, target: string): LocalizedText => ({
      ja: `「${indicator}」は割合ですが、目標が ${target} で100%を超えています。`,
      en: `“${indicator}” is a share, but its target ${target} is above 100%.`,
    }),
    remedy: {
      ja: '目標の桁、単位、数え方(実人数か延べ人数か)を確かめてください。',
      en: 'Check the target’s digits, unit and way of counting.',
    },
  },
  'target-basis-unclear': {
    title: { ja: '目標が年間か累計か分からない', en: 'Target: a year or the whole period?' },
    explain: {
      ja: '基準値が1年間の値なのに、目標に「延べ」も「/年」も期間もなく、年間の目標か期間累計の目標か分からないものを示します。',
      en: 'Shows targets of yearly amounts that say neither “per year” nor “in total” nor a window.',
    },
    message: (indicator: string, baseline: string, target: string): LocalizedText => ({
      ja: `「${indicator}」は基準値が1年間の ${baseline} ですが、目標 ${target} が1年間の値か期間の累計か書かれていません。`,
      en: `“${indicator}”: the baseline ${baseline} is a year’s amount, but the target ${target} does not say whether it is for a year or the whole period.`,
    }),
    remedy: {
      ja: '「60件/年」または「延べ60件(R6-R9)」のように書いてください。',
      en: 'Write it as a yearly amount or as a total with its window.',
    },
  },
  'window-missing': {
    title: { ja: '累計の期間がない', en: 'Window of a total is missing' },
    explain: {
      ja: '累計の値に、いつからいつまでかが書かれていないものを示します(同じ表のほかの行には書かれている場合)。別の期間の累計をそのまま引き継いだものも示します。',
      en: 'Shows totals without their window where neighbouring rows have one, and running totals carried over from another window.',
    },
    target: (indicator: string, target: string): LocalizedText => ({
      ja: `「${indicator}」の目標「${target}」は累計ですが、いつからいつまでの累計か書かれていません。同じ表のほかの行にはあります。`,
      en: `The target “${target}” of “${indicator}” is a total without a window, though other rows of the table have one.`,
    }),
    carriedOver: (indicator: string, baseline: string, actual: string, target: string): LocalizedText => ({
      ja: `「${indicator}」の実績「${actual}」は、別の期間の累計である基準値「${baseline}」と同じです。目標「${target}」の期間の累計か確かめられません。`,
      en: `The result “${actual}” of “${indicator}” repeats the baseline “${baseline}”, a total of another window than that of the target “${target}”.`,
    }),
    remedy: {
      ja: '累計の始まりと終わりの年度を書いてください。',
      en: 'State the first and the last year of the total.',
    },
  },
};
