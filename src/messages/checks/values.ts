import { fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';
import { readingReasonText } from '../stored-reasons.ts';

/** What is said of a place by the kind of the doubt about it. */
const unreadable = {
  value: { ja: 'は確実には読み取れません', en: 'cannot be read with certainty' },
  column: { ja: 'はどの列の値か確実ではありません', en: 'is of an uncertain column' },
  text: { ja: 'は文字として読み取れません', en: 'has characters that cannot be read' },
  joined: { ja: 'の読み方を確かめてください', en: 'was read by an assumption to be confirmed' },
} as const;

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
    message: (indicator: string, period: LocalizedText, baseline: string, actual: string): LocalizedText => ({
      ja: `「${indicator}」は基準値も実績値も${period.ja}の値とされていますが、${baseline} と ${actual} で異なります。`,
      en: `“${indicator}”: baseline and result both claim to be of ${period.en}, but they differ: ${baseline} and ${actual}.`,
    }),
    remedy: {
      ja: '実績値の時点が正しいか確かめ、違っていれば直してください。基準値を後から改めたのなら、その旨を書いてください。',
      en: 'Check the period of the result and correct it; if the baseline was revised, say so.',
    },
  },
  unreadable: {
    title: { ja: '読み取れない、または疑わしい記載', en: 'Unreadable or doubtful entry' },
    explain: {
      ja: '文字化け、欠け、列のずれなどのために、確実には読めない箇所を示します。値や列が確かでないものは誤り、文字が読めないものは注意、つなぎ合わせや並び順から読んだものは参考です。推測で直すことはしません。',
      en: 'Points to places that cannot be read with certainty, because of damaged, missing or shifted characters: an error where a value or its column is in doubt, a warning where characters cannot be read, a note where pieces were joined or read by their position. Nothing is repaired by guessing.',
    },
    message: (
      kind: 'value' | 'column' | 'text' | 'joined',
      about: string,
      written: string,
      reason: string,
    ): LocalizedText => {
      const why = readingReasonText(reason);
      if (written === '') return { ja: `${about}: ${reason}`, en: `${about}: ${why.en}` };
      const said = unreadable[kind];
      // 「文字として読み取れません」 is all that some readers can say.
      if (reason === `${said.ja.replace(/^は/, '')}。`)
        return { ja: `${about}の「${written}」${said.ja}。`, en: `${about}: “${written}” ${said.en}.` };
      return {
        ja: `${about}の「${written}」${said.ja}。${reason}`,
        en: `${about}: “${written}” ${said.en}. (${why.en})`,
      };
    },
    remedy: (proposal: string | undefined): LocalizedText =>
      proposal === undefined
        ? {
            ja: '原本を確かめて、正しい値を記入してください。',
            en: 'Look at the original and enter the right value.',
          }
        : {
            ja: `原本を確かめてください。「${proposal}」と思われます。`,
            en: `Look at the original; it probably says “${proposal}”.`,
          },
  },
  'pending-without-date': {
    title: { ja: '未確定の値に確定時期がない', en: 'Pending without a date' },
    explain: {
      ja: '「未確定」とだけあり、いつ分かるかが書かれていない実績を示します。書かれた時期を過ぎているものは注意とします。',
      en: 'Shows pending results that do not say when they will be known, and those whose date has passed.',
    },
    message: (indicator: string, cell: string): LocalizedText => ({
      ja: `「${indicator}」の実績は「${cell}」ですが、いつ確定するかが書かれていません。`,
      en: `The result of “${indicator}” is “${cell}” without saying when it will be known.`,
    }),
    passed: (indicator: string, note: string): LocalizedText => ({
      ja: `「${indicator}」の実績は未確定ですが、確定するとされた時期(${note})を過ぎています。`,
      en: `The result of “${indicator}” is still pending although the date given (${note}) has passed.`,
    }),
    remedy: {
      ja: '「令和7年11月に確定」のように、分かる時期を書いてください。',
      en: 'Say when the value will be known, for example “settled in November 2025”.',
    },
    passedRemedy: {
      ja: '確定した値を記入するか、新しい確定時期を書いてください。',
      en: 'Enter the settled value, or give the new date.',
    },
  },
  'reference-value-scored': {
    title: { ja: '参考値が実績の欄にある', en: 'Reference value in place of a result' },
    explain: {
      ja: '参考値や別の調査の値が、目標と比べられる実績の欄に置かれているものを示します。',
      en: 'Shows reference values or values of another survey that stand where they would be compared with the target.',
    },
    message: (indicator: string, actual: string, remark: string, target: string): LocalizedText => ({
      ja: `「${indicator}」の実績 ${actual} は「${remark}」とされ、目標 ${target} と比べられません。`,
      en: `The result ${actual} of “${indicator}” is marked “${remark}” and cannot be compared with the target ${target}.`,
    }),
    remedy: {
      ja: '評価には使わず、同じ調査の値が得られる時期を書くか、目標を別の調査に改めた理由を書いてください。',
      en: 'Do not score it: say when the same survey gives a value, or why the source of the target was changed.',
    },
  },
  'period-differs-from-column': {
    title: { ja: '値の時点が欄の年度と違う', en: 'Value of another year than its column' },
    explain: {
      ja: '年度の欄に、それより古い時点の値が入っているものを示します。文章だけがそれを述べ、表に時点がないものは注意とします。',
      en: 'Shows values that are of another year than their column; it is a warning when only the text says so.',
    },
    message: (indicator: string, year: number, period: LocalizedText): LocalizedText => ({
      ja: `「${indicator}」は、${fiscalYearText(year).ja}の欄に${period.ja}の値が入っています。`,
      en: `“${indicator}”: the column of ${fiscalYearText(year).en} holds a value of ${period.en}.`,
    }),
    onlyInText: (indicator: string, actual: string, year: number, period: LocalizedText): LocalizedText => ({
      ja: `「${indicator}」の ${actual} は${fiscalYearText(year).ja}の欄にありますが、文章によれば${period.ja}の値です。表に時点がありません。`,
      en: `“${indicator}”: ${actual} stands in the column of ${fiscalYearText(year).en}, but the text says it is of ${period.en}; the table does not.`,
    }),
    remedy: {
      ja: '表の値に時点(例: R5)を書き添えてください。',
      en: 'Write the period beside the value in the table.',
    },
  },
  'unit-differs': {
    title: { ja: '行の中で単位が違う', en: 'Units differ within a row' },
    explain: {
      ja: '一つの指標の基準値・実績値・目標値の単位が、互いに換算できないものを示します(人と万人、千円と億円は換算できます)。',
      en: 'Shows rows whose units cannot be converted into each other; scales such as 千円 and 億円 can.',
    },
    message: (indicator: string, units: readonly string[]): LocalizedText => ({
      ja: `「${indicator}」の行には、換算できない単位があります: ${[...new Set(units)].join('、')}`,
      en: `“${indicator}” has units that cannot be converted: ${[...new Set(units)].join(', ')}`,
    }),
    remedy: { ja: '単位をそろえてください。', en: 'Use one unit in the row.' },
  },
  'unusual-change': {
    title: { ja: '変化が大きすぎる', en: 'Unusual change' },
    explain: {
      ja: '前の値の10倍以上・10分の1以下になった、またはこれまでの変動から大きく外れた実績を示します。桁や単位の誤りかもしれません。',
      en: 'Shows results ten times (or a tenth of) the value before, or far outside the indicator’s own history.',
    },
    message: (indicator: string, before: string, actual: string, times: string): LocalizedText => ({
      ja: `「${indicator}」は ${before} → ${actual}(${times}倍)と、変化がとても大きくなっています。`,
      en: `“${indicator}” changed from ${before} to ${actual} (×${times}).`,
    }),
    remedy: {
      ja: '桁と単位を確かめてください。正しければ、理由を説明として残してください。',
      en: 'Check digits and units. If it is right, record the reason.',
    },
  },
  'running-total-fell': {
    title: { ja: '累計が減っている', en: 'Running total fell' },
    explain: {
      ja: '数え続ける累計(延べ)の実績が、前の値より小さくなっているものを示します。',
      en: 'Shows running totals that are lower than before.',
    },
    message: (indicator: string, before: string, actual: string): LocalizedText => ({
      ja: `「${indicator}」は累計ですが、${before} から ${actual} に減っています。`,
      en: `“${indicator}” is a running total, but it fell from ${before} to ${actual}.`,
    }),
    remedy: {
      ja: 'その年度だけの値を書いていないか、前の値に誤りがないか確かめてください。',
      en: 'Check whether only this year’s amount was entered, or the value before was wrong.',
    },
  },
};
