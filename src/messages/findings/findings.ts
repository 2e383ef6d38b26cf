import type { LocalizedText } from '../localized.ts';

const several = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** Words about findings as work: answered, explained, in the way of a publication. */
export const findingMessages = {
  states: {
    open: { ja: '未対応', en: 'Open' },
    explained: { ja: '説明済み', en: 'Explained' },
    returned: { ja: '再確認', en: 'To be looked at again' },
  },
  notFound: (): LocalizedText => ({
    ja: 'この指摘は今はありません。',
    en: 'There is no such finding now.',
  }),
  notFoundRemedy: (): LocalizedText => ({
    ja: '直されたか、数字や文章が変わったようです。指摘の一覧を開き直してください。',
    en: 'It was put right, or its figures or sentences have changed. Open the list of findings again.',
  }),
  explanationEmpty: (): LocalizedText => ({
    ja: '説明を書いてください。このまま公表してよい理由です。',
    en: 'Write the explanation: why this is right to publish as it is.',
  }),
  nameEmpty: (): LocalizedText => ({
    ja: 'お名前か課名を書いてください。記録に残ります。',
    en: 'Write your name or division. It goes on record.',
  }),
  tooLong: (most: number): LocalizedText => ({
    ja: `${most} 字までにしてください。`,
    en: `No more than ${most} characters, please.`,
  }),
  nothingChanged: (): LocalizedText => ({
    ja: '元と同じです。直した内容を書いてください。',
    en: 'This is what stands there already. Write what is to stand there.',
  }),
  wholeTextEmpty: (): LocalizedText => ({
    ja: 'この文を消すと文章がなくなります。代わりの文を書いてください。',
    en: 'Nothing would be left of the text. Write a sentence in its place.',
  }),
  openErrors: (
    title: string,
    findings: readonly { readonly text: LocalizedText; readonly returned: boolean }[],
  ): LocalizedText => ({
    ja: `「${title}」は公表できません。答えていない誤りが ${findings.length} 件あります。${findings
      .map(({ text, returned }, index) => `\n  ${index + 1}. ${returned ? '(再確認) ' : ''}${text.ja}`)
      .join('')}`,
    en: `“${title}” cannot be published: ${several(findings.length, 'error waits', 'errors wait')} for an answer.${findings
      .map(
        ({ text, returned }, index) =>
          `\n  ${index + 1}. ${returned ? '(to be looked at again) ' : ''}${text.en}`,
      )
      .join('')}`,
  }),
  openErrorsRemedy: (planId: string): LocalizedText => ({
    ja: `一つずつ直すか、このままでよい理由を説明してください。職員用の画面(michishirube serve --staff)の「指摘」でできます。すべてに同じ理由が当てはまるときは、michishirube publish ${planId} --explain "理由" と書けます。`,
    en: `Put each right, or explain why it stands: under “Findings” of the staff side (michishirube serve --staff). Where one reason holds for all of them: michishirube publish ${planId} --explain "the reason".`,
  }),
  besidesExplained: (count: number): LocalizedText => ({
    ja: `(ほかに説明済み ${count} 件)`,
    en: `(${count} explained besides)`,
  }),
  explainedBy: (by: string, day: LocalizedText, text: string): LocalizedText => ({
    ja: `説明(${by}、${day.ja}): ${text}`,
    en: `Explained (${by}, ${day.en}): ${text}`,
  }),
  recordOf: (approvedBy: string, day: LocalizedText): LocalizedText => ({
    ja: `承認 ${approvedBy === '' ? '(記載なし)' : approvedBy}、公表 ${day.ja}`,
    en: `Approved by ${approvedBy === '' ? '(not stated)' : approvedBy}, published ${day.en}`,
  }),
  recordCounts: (explained: number, open: number): LocalizedText => ({
    ja: `点検の指摘: 説明済み ${explained} 件、未対応(確認と参考) ${open} 件`,
    en: `Findings of the checks: ${explained} explained, ${open} open (warnings and notes)`,
  }),
} as const;
