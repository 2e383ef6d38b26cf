import type { LocalizedText } from './localized.ts';

/** Texts of the checks over two plans or two places of one plan. Figures come in as printed. */
export const checkTextsAcross = {
  'plans-disagree': {
    title: { ja: '計画の間で実績が異なる', en: 'Plans disagree' },
    explain: {
      ja: '二つの計画にある同じ名前・同じ基準値の指標について、同じ年度の実績が異なるものを示します。',
      en: 'Shows indicators with the same name and the same baseline in two plans whose results for the same year differ.',
    },
    message: (
      indicator: string,
      baseline: string,
      first: { plan: string; actual: string },
      second: { plan: string; actual: string },
    ): LocalizedText => ({
      ja: `「${indicator}」は基準値が同じ ${baseline} ですが、実績は「${first.plan}」で ${first.actual}、「${second.plan}」で ${second.actual} です。`,
      en: `“${indicator}” has the same baseline, ${baseline}, but the result is ${first.actual} in “${first.plan}” and ${second.actual} in “${second.plan}”.`,
    }),
    remedy: {
      ja: '両方の計画の担当課で出典と時点を確かめ、同じ指標であれば実績をそろえてください。',
      en: 'Compare source and period with the divisions of both plans; if it is the same indicator, make the results agree.',
    },
  },
};
