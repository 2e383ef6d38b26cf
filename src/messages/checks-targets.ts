import type { LocalizedText } from './localized.ts';

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
};
