import type { LocalizedText } from '../localized.ts';

/** Texts of the checks that compare a narrative with the table. Figures come in as printed. */
export const checkTextsOfProse = {
  'claimed-change-differs': {
    title: { ja: '文章の増減が表と合わない', en: 'Change in the text differs from the table' },
    explain: {
      ja: '文章が述べる増減の率や差(「基準値の22%減」「前年度の2.2倍」「新たに11件」など)を表の値から計算し直し、合わないものを示します。',
      en: 'Recomputes rates and differences that a text states against a named base, and shows those that the table contradicts.',
    },
    /** `subject`: indicator or topic; `arithmetic`: the computation from the figures; `claim`: as written. */
    message: (subject: string, arithmetic: LocalizedText, claim: string): LocalizedText => ({
      ja: `${subject === '' ? '' : `「${subject}」は、`}${arithmetic.ja} ですが、文章では「${claim}」とされています。`,
      en: `${subject === '' ? '' : `“${subject}”: `}${arithmetic.en}, but the text says “${claim}”.`,
    }),
    remedy: {
      ja: '表の値と文章のどちらが正しいか確かめ、誤っている方を直してください。基準が別の年や別の範囲であれば、それを文章に書いてください。',
      en: 'Find out whether the table or the text is right and correct the other. If the text compares with another year or scope, say so in it.',
    },
    /** 「1,692,995千円 → 1,495,371千円 は 11.7%の減少」 */
    computed: (from: string, to: string, result: LocalizedText): LocalizedText => ({
      ja: `${from} → ${to} は ${result.ja}`,
      en: `${from} → ${to} is ${result.en}`,
    }),
    rose: (by: string): LocalizedText => ({ ja: `${by}の増加`, en: `${by} up` }),
    fell: (by: string): LocalizedText => ({ ja: `${by}の減少`, en: `${by} down` }),
    points: (by: string): LocalizedText => ({ ja: `${by}ポイント`, en: `${by} points` }),
    unchanged: { ja: '増減なし', en: 'no change' },
    times: (by: string): LocalizedText => ({ ja: `${by}倍`, en: `${by} times` }),
  },
  'claimed-figure-differs': {
    title: { ja: '文章の値が表と合わない', en: 'Figure in the text differs from the table' },
    explain: {
      ja: '文章が引く指標の値が、同じ施策の表の値と合わないものを示します。何の値か確かでない数字は比べません。',
      en: 'Shows values of indicators quoted in a text that differ from the table of the same node. Figures whose subject is not certain are not compared.',
    },
    message: (indicator: string, table: string, claim: string): LocalizedText => ({
      ja: `「${indicator}」は、表では ${table} ですが、文章では ${claim} とされています。`,
      en: `“${indicator}” is ${table} in the table, but ${claim} in the text.`,
    }),
    slip: (indicator: string, table: string, claimed: string): LocalizedText => ({
      ja: `文章の ${claimed} は、表の「${indicator}」の ${table} と一字だけ違います。`,
      en: `${claimed} in the text is one digit away from ${table}, the value of “${indicator}” in the table.`,
    }),
    remedy: {
      ja: '表の値と文章のどちらが正しいか確かめ、誤っている方を直してください。別の範囲や別の時点の値であれば、それを文章に書いてください。',
      en: 'Find out which is right and correct the other. If the text means another scope or time, say so in it.',
    },
  },
  'breakdown-sum-differs': {
    title: { ja: '内訳の合計が合わない', en: 'Parts do not add up' },
    explain: {
      ja: '「15件(市内9件、市外3件、県外3件)」のような内訳、「計」「合計」、表の内訳を足し直し、全体と合わないものを示します。',
      en: 'Adds up parts in brackets, stated totals and series of the table, and shows those that do not make the whole.',
    },
    message: (terms: string, sum: string, whole: string): LocalizedText => ({
      ja: `内訳は ${terms} = ${sum} ですが、全体は ${whole} とされています。`,
      en: `The parts make ${terms} = ${sum}, but the whole is given as ${whole}.`,
    }),
    partOverWhole: (label: string, part: string, whole: string): LocalizedText => ({
      ja: `うち「${label}」の ${part} が、全体の ${whole} を上回っています。`,
      en: `Of the whole, “${label}” is ${part}, which is more than the whole, ${whole}.`,
    }),
    share: (part: string, whole: string, share: string, claim: string): LocalizedText => ({
      ja: `${part} ÷ ${whole} = ${share} ですが、文章では ${claim} とされています。`,
      en: `${part} ÷ ${whole} = ${share}, but the text says ${claim}.`,
    }),
    remedy: {
      ja: '内訳と全体のどちらが正しいか確かめて直してください。内訳が一部だけであれば「など」「うち」と書いてください。',
      en: 'Check the parts and the whole and correct one. If the parts are only examples, say so.',
    },
  },
  'printed-rate-differs': {
    title: { ja: '達成率の欄が合わない', en: 'Printed achievement rate differs' },
    explain: {
      ja: '表に印字された達成率を実績値と目標値から計算し直し、知られているどの計算方法でも合わないものを示します。',
      en: 'Recomputes a printed achievement rate from the result and the target, and shows those that no known way of computing it gives.',
    },
    message: (
      indicator: string,
      actual: string,
      target: string,
      share: string,
      said: string,
    ): LocalizedText => ({
      ja: `「${indicator}」の達成率は、実績 ${actual} ÷ 目標 ${target} = ${share} ですが、表では ${said} とされています。`,
      en: `“${indicator}”: result ${actual} ÷ target ${target} = ${share}, but the table prints ${said}.`,
    }),
    remedy: {
      ja: '実績値、目標値、達成率のどれが正しいか確かめて直してください。独自の計算方法であれば、その方法を注に書いてください。',
      en: 'Check the result, the target and the rate, and correct the wrong one. If the rate is worked out in a way of your own, say how in a note.',
    },
  },
  'worse-and-unmentioned': {
    title: { ja: '悪化に触れていない', en: 'Worse and not mentioned' },
    explain: {
      ja: '基準値より10%を超えて悪くなった(維持する目標では下回った)のに、その施策の文章が触れていない指標を示します。',
      en: 'Shows indicators that are worse than the baseline by more than 10% (or past a target to keep) although no text of the node speaks of it.',
    },
    message: (indicator: string, baseline: string, actual: string, percent: string): LocalizedText => ({
      ja: `「${indicator}」は基準値 ${baseline} → 実績 ${actual}(${percent.replace('-', '−')}%)と悪くなっていますが、この施策の文章は触れていません。`,
      en: `“${indicator}” got worse, ${baseline} → ${actual} (${percent}%), but the texts of this node do not mention it.`,
    }),
    remedy: {
      ja: '悪くなった要因と今後の対応を、課題や取組状況に書いてください。',
      en: 'Write in the issues or the progress text why it got worse and what will be done.',
    },
  },
  'narrative-missing': {
    title: { ja: '文章がない', en: 'Narrative is missing' },
    explain: {
      ja: '実績があるのに、課題・方向性・取組状況のどれも書かれていない施策を示します。',
      en: 'Shows nodes that have results but no text at all.',
    },
    message: (node: string, rows: number): LocalizedText => ({
      ja: `「${node}」には実績のある指標が${rows}件ありますが、文章がありません。`,
      en: `“${node}” has ${rows} indicator(s) with results but no text.`,
    }),
    remedy: {
      ja: '取組の内容と、実績の受け止めを書いてください。',
      en: 'Describe what was done and how the results are judged.',
    },
  },
  'narrative-repeated': {
    title: { ja: '同じ文章の繰り返し', en: 'Repeated text' },
    explain: {
      ja: '同じ文が二度使われている、課題と今後の方向性がほぼ同じ、前年度の文章と変わらない、のいずれかを示します。',
      en: 'Points to sentences used twice, issues and direction that are nearly identical, and texts unchanged since last year.',
    },
    twice: (text: string): LocalizedText => ({
      ja: `同じ文が二か所にあります: 「${text.slice(0, 40)}${text.length > 40 ? '…' : ''}」`,
      en: `The same sentence stands in two places: “${text.slice(0, 40)}${text.length > 40 ? '…' : ''}”`,
    }),
    alike: {
      ja: '課題と今後の方向性がほぼ同じ文章です。',
      en: 'Issues and direction are nearly the same text.',
    } satisfies LocalizedText,
    unchanged: (kind: string, year: number): LocalizedText => ({
      ja: `「${kind}」が前年度の文章と変わっていません(${year}年度)。`,
      en: `“${kind}” is unchanged from the year before (FY${year}).`,
    }),
    remedy: {
      ja: 'その年度、その施策のこととして書き直すか、同じでよければ説明を残してください。',
      en: 'Write it for this node and year, or record why it is the same.',
    },
  },
};
