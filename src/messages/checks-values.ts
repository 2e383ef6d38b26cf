import { fiscalYearText } from './fiscal-year.ts';
import type { LocalizedText } from './localized.ts';

/** Texts of the checks on the values of a row. Figures come in as printed. */
export const checkTextsOfValues = {
  'actual-missing': {
    title: { ja: '実績がない', en: 'Result is missing' },
    explain: {
      ja: '数値の目標があるのに、その年度の実績も、実績がない理由も書かれていない指標を探します。',
      en: 'Finds indicators with a numeric target for which neither a result nor a reason is given.',
    },
    message: (indicator: string, year: number): LocalizedText => ({
      ja: `「${indicator}」は数値の目標がありますが、${fiscalYearText(year).ja}の実績も、実績がない理由も書かれていません。`,
      en: `“${indicator}” has a numeric target but neither a result for ${fiscalYearText(year).en} nor a reason why there is none.`,
    }),
    remedy: {
      ja: '実績を記入するか、「未確定(確定する時期)」「未調査(次の調査)」のように理由を書いてください。',
      en: 'Enter the result, or say why there is none: pending (and until when), or not surveyed (and when next).',
    },
  },
  'same-period-two-values': {
    title: { ja: '同じ時点の値が二つある', en: 'Two values for the same period' },
    explain: {
      ja: '基準値と実績値が同じ時点を名のりながら違う値になっている指標を探します。時点の書き誤りか、値の書き誤りです。',
      en: 'Finds indicators whose baseline and result name the same period but differ: either a period or a value is wrong.',
    },
    message: (indicator: string, period: string, baseline: string, actual: string): LocalizedText => ({
      ja: `「${indicator}」は基準値も実績値も${period}の値とされていますが、${baseline} と ${actual} で異なります。`,
      en: `“${indicator}”: baseline and result both claim to be of ${period}, but they differ: ${baseline} and ${actual}.`,
    }),
    remedy: {
      ja: '実績値の時点が正しいか確かめ、違っていれば直してください。基準値を後から改めたのなら、その旨を書いてください。',
      en: 'Check the period of the result and correct it; if the baseline was revised, say so.',
    },
  },
  unreadable: {
    title: { ja: '読み取れない、または疑わしい記載', en: 'Unreadable or doubtful entry' },
    explain: {
      ja: '文字化け、欠け、列のずれなどのために、値として確かに読めない箇所を示します。推測で直すことはしません。',
      en: 'Points to places that cannot be read as a value with certainty, because of damaged, missing or shifted characters. Nothing is repaired by guessing.',
    },
    message: (about: string, raw: string, reason: string): LocalizedText => ({
      ja: `${about}の「${raw}」は確かに読み取れません。${reason}`,
      en: `${about}: “${raw}” cannot be read with certainty. (${reason})`,
    }),
    remedy: (proposal: string | undefined): LocalizedText =>
      proposal === undefined
        ? { ja: '原本を確かめて、正しい値を記入してください。', en: 'Look at the original and enter the right value.' }
        : {
            ja: `原本を確かめてください。「${proposal}」と思われます。`,
            en: `Look at the original; it probably says “${proposal}”.`,
          },
  },
};
