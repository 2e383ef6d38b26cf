import type { LocalizedText } from './localized.ts';

/** Why the reading of a value cell is doubtful. */
export const readingDoubts = {
  space_in_number: () => ({
    ja: '数字の途中に空白があります。1つの数か、複数の数かを確かめてください。',
    en: 'There is a space inside the number: one number or several?',
  }),
  separators: () => ({
    ja: '桁区切りのコンマや小数点の位置が合いません。原本の数字を確かめてください。',
    en: 'The separators of the number do not fit. Check the figure in the source.',
  }),
  leading_zero: () => ({
    ja: '数字が0で始まっています。抜けた字がないか確かめてください。',
    en: 'The number starts with a zero: something may be missing.',
  }),
  scales: () => ({
    ja: '万・億などの桁の組み合わせが合いません。原本の数字を確かめてください。',
    en: 'The scales (万, 億 …) do not fit together. Check the figure in the source.',
  }),
  letter_for_digit: (written: string) => ({
    ja: `数字の位置に「${written}」とあります。読み取り誤りの可能性があります。`,
    en: `“${written}” stands where digits are expected: probably misread.`,
  }),
  unreadable_character: (written: string) => ({
    ja: `「${written}」は読み取れない字です。原本を確かめてください。`,
    en: `“${written}” could not be read. Check the source.`,
  }),
  damaged_unit: (written: string) => ({
    ja: `単位が「${written}」と崩れています。原本を確かめてください。`,
    en: `The unit is damaged: “${written}”. Check the source.`,
  }),
  unknown_unit: (written: string) => ({
    ja: `数の後の「${written}」を単位として理解できませんでした。`,
    en: `“${written}” after the number is not understood as a unit.`,
  }),
  damaged_period: (written: string) => ({
    ja: `時期が「${written}」と崩れています。原本を確かめてください。`,
    en: `The period is damaged: “${written}”. Check the source.`,
  }),
  era_missing: (written: string) => ({
    ja: `「${written}」には元号がなく、どの年度か決まりません。`,
    en: `“${written}” has no era, so the year is not certain.`,
  }),
  no_such_date: (written: string) => ({
    ja: `「${written}」という時期は暦にありません。`,
    en: `“${written}” is not a date of the calendar.`,
  }),
  several_periods: () => ({
    ja: '時期が2つ書かれていて、どちらの値か決まりません。',
    en: 'Two periods are written; it is not certain which one the value is of.',
  }),
  lost_head: (written: string) => ({
    ja: `「${written}」だけが書かれています。前の部分が欠けている可能性があります。`,
    en: `Only “${written}” is written; what stood before it seems to be lost.`,
  }),
  value_missing: (written: string) => ({
    ja: `「${written}」だけで、値が書かれていません。`,
    en: `Only “${written}” is written, without a value.`,
  }),
  not_understood: (written: string) => ({
    ja: `「${written}」を理解できませんでした。`,
    en: `“${written}” is not understood.`,
  }),
  label_suspicious: (written: string) => ({
    ja: `数の前の「${written}」の意味が決まりません。`,
    en: `The meaning of “${written}” before the number is not certain.`,
  }),
  labels_missing: () => ({
    ja: '複数の数があり、それぞれが何の値か決まりません。',
    en: 'There are several numbers, and it is not certain what each of them is.',
  }),
  second_value: (written: string) => ({
    ja: `かっこ内の「${written}」が何の値か、この欄だけでは決まりません（累計などの可能性があります）。`,
    en: `What “${written}” in brackets means is not certain from this cell alone (perhaps the running total).`,
  }),
  qualifiers_conflict: () => ({
    ja: '「維持」「以上」「減少」などの条件が重なり、意味が決まりません。',
    en: 'Several conditions (keep, at least, decrease …) stand together; the meaning is not certain.',
  }),
  relative_base: (written: string) => ({
    ja: `「${written}」が基準か、別の時点の値かが決まりません。`,
    en: `Whether “${written}” is the base of a comparison or another value is not certain.`,
  }),
  mark_alone: (written: string) => ({
    ja: `「${written}」だけでは、評価の記号か値かが決まりません。`,
    en: `“${written}” alone may be a grade or a value.`,
  }),
  sign_uncertain: (written: string) => ({
    ja: `「${written}」が負の符号か、横線かが決まりません。`,
    en: `“${written}” may be a minus sign or a dash.`,
  }),
  sign_twice: () => ({
    ja: '負の符号と「減」「転出超過」などが重なっています。',
    en: 'A minus sign stands together with a word of decrease.',
  }),
  same_as_above: (written: string) => ({
    ja: `「${written}」は隣の欄と同じという印です。どの値かを確かめてください。`,
    en: `“${written}” says “the same as the neighbouring cell”. Check which value is meant.`,
  }),
  date_alone: (written: string) => ({
    ja: `「${written}」という時期だけが書かれています。完了の時期か、値が分かる時期かを確かめてください。`,
    en: `Only the date “${written}” is written: when it will be done, or when the value will be known?`,
  }),
  markup: (written: string) => ({
    ja: `「${written}」という書式の記号が混じっています。原本を確かめてください。`,
    en: `The cell contains remains of mark-up: “${written}”. Check the source.`,
  }),
  brackets: () => ({
    ja: 'かっこが閉じていないか、開いていません。',
    en: 'A bracket is not closed, or not opened.',
  }),
  ratio: (written: string) => ({
    ja: `「${written}」は比や分数の形です。どの数が値かを確かめてください。`,
    en: `“${written}” is a ratio or fraction. Check which number is the value.`,
  }),
  sentence: () => ({
    ja: '文章の中に数があります。どの数が値かを確かめてください。',
    en: 'The numbers stand in a sentence. Check which one is the value.',
  }),
  open_range: (written: string) => ({
    ja: `「${written}」は片側の開いた範囲です。下限か上限かを確かめてください。`,
    en: `“${written}” is a range with an open end. Check whether it is a lower or an upper bound.`,
  }),
  value_and_status: (written: string) => ({
    ja: `値と「${written}」が並んでいて、確定した値かどうかが決まりません。`,
    en: `A value stands beside “${written}”; whether it is settled is not certain.`,
  }),
  zero_or_none: (written: string) => ({
    ja: `「${written}」が0か、該当なしかが決まりません。`,
    en: `“${written}” may mean zero or not applicable.`,
  }),
  status_uncertain: (written: string) => ({
    ja: `「${written}」が未調査・未実施・中止のどれか決まりません。`,
    en: `Whether “${written}” means not measured, not held or cancelled is not certain.`,
  }),
} as const satisfies Record<string, (written: string) => LocalizedText>;

/** 空欄: noted on the reading of a blank cell. */
export const blankCellNote: LocalizedText = { ja: '空欄', en: 'blank' };

/** Words for printing a reading. */
export const readingWords = {
  gte: { ja: '以上', en: 'or more' },
  gt: { ja: '超', en: 'more than' },
  lte: { ja: '以下', en: 'or less' },
  lt: { ja: '未満', en: 'less than' },
  maintain: { ja: 'を維持', en: 'maintained' },
  increase: { ja: '増', en: 'increase' },
  decrease: { ja: '減', en: 'decrease' },
  maintainAlone: { ja: '維持', en: 'maintain' },
  cumulative: { ja: '延べ', en: 'in total' },
  perYear: { ja: '/年', en: ' a year' },
  pending: { ja: '未確定', en: 'not known yet' },
  not_measured: { ja: '未調査', en: 'not measured' },
  none: { ja: '－', en: '–' },
  qualitative: { ja: '定性', en: 'qualitative' },
  known: { ja: '読み取れません', en: 'not readable' },
} as const satisfies Record<string, LocalizedText>;
