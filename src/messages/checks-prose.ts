import type { LocalizedText } from './localized.ts';

/** Texts of the checks that compare a narrative with the table. Figures come in as printed. */
export const checkTextsOfProse = {
  'claimed-change-differs': {
    title: { ja: '文章の増減が表と合わない', en: 'Change in the text differs from the table' },
    explain: {
      ja: '文章が述べる増減の率や差(「基準値の22%減」「前年度の2.2倍」「新たに11件」など)を表の値から計算し直し、合わないものを示します。',
      en: 'Recomputes rates and differences that a text states against a named base, and shows those that the table contradicts.',
    },
    /** `subject`: indicator or topic; `arithmetic`: the computation from the figures; `claim`: as written. */
    message: (subject: string, arithmetic: string, claim: string): LocalizedText => ({
      ja: `${subject === '' ? '' : `「${subject}」は、`}${arithmetic} ですが、文章では「${claim}」とされています。`,
      en: `${subject === '' ? '' : `“${subject}”: `}${arithmetic}, but the text says “${claim}”.`,
    }),
    remedy: {
      ja: '表の値と文章のどちらが正しいか確かめ、誤っている方を直してください。基準が別の年や別の範囲であれば、それを文章に書いてください。',
      en: 'Find out whether the table or the text is right and correct the other. If the text compares with another year or scope, say so in it.',
    },
    rose: { ja: '増加', en: 'up' },
    fell: { ja: '減少', en: 'down' },
  },
};
