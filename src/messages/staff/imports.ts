import type { LocalizedText } from '../localized.ts';
import { readingReasonText } from '../stored-reasons.ts';

/** Storing documents and publishing plans. */
export const importMessages = {
  planIdTaken: (id: string, stored: string, title: string): LocalizedText => ({
    ja: `計画の ID「${id}」は、保存されている「${stored}」が使っています。読み込もうとした計画は「${title}」です。`,
    en: `The plan id "${id}" belongs to the stored plan "${stored}"; the document is "${title}".`,
  }),
  planIdTakenRemedy: (): LocalizedText => ({
    ja: '--plan で別の ID を指定してください。何も保存していません。',
    en: 'Choose another id with --plan. Nothing was stored.',
  }),
  /** Why a reading is doubtful for good. */
  unreadable: (): LocalizedText => ({
    ja: '原本が読み取れないことを担当者が確かめました。',
    en: 'A person has confirmed that the source cannot be read.',
  }),
  importNotFound: (): LocalizedText => ({
    ja: 'この取り込みは見つかりません。取りやめたか、アドレスが違うようです。',
    en: 'There is no such import. It was discarded, or the address is wrong.',
  }),
  importNotFoundRemedy: (): LocalizedText => ({
    ja: '取り込みの一覧から選び直してください。',
    en: 'Choose it from the list of imports.',
  }),
  importSettled: (): LocalizedText => ({
    ja: 'この取り込みは終わっています。内容はもう変えられません。',
    en: 'This import has ended and can no longer be changed.',
  }),
  importSettledRemedy: (): LocalizedText => ({
    ja: '直すときは、文書をもう一度読み込んでください。',
    en: 'To change something, bring the document in again.',
  }),
  entryRefused: (): LocalizedText => ({
    ja: '入力に直すところがあります。',
    en: 'Something you entered has to be mended.',
  }),
  entryRefusedRemedy: (): LocalizedText => ({
    ja: '下に示した欄を直して、もう一度送ってください。',
    en: 'Mend the fields named below and send again.',
  }),
  changedMeanwhile: (): LocalizedText => ({
    ja: '確かめている間に、計画か回答が変わりました。まだ何も保存していません。',
    en: 'The plan or the answers changed while you were looking. Nothing has been stored.',
  }),
  changedMeanwhileRemedy: (): LocalizedText => ({
    ja: '変わる内容をもう一度確かめてから、取り込んでください。',
    en: 'Look at what will change once more, then import.',
  }),
  answeredMeanwhile: (): LocalizedText => ({
    ja: 'この問いは、表示したあとに、ほかの画面で回答が変わりました。まだ何も上書きしていません。',
    en: 'The answer to this question was changed elsewhere after you opened it. Nothing has been overwritten.',
  }),
  answeredMeanwhileRemedy: (): LocalizedText => ({
    ja: 'いまの回答を見て、変えるときはもう一度回答してください。',
    en: 'Look at the answer as it is now, and answer again if it should be another.',
  }),
  nothingToConfirm: (): LocalizedText => ({
    ja: '値が読み取れていないため、このままでは確定できません。訂正するか、読み取れないとしてください。',
    en: 'No value was read, so there is nothing to accept. Correct it, or say that it cannot be read.',
  }),
  noProposal: (): LocalizedText => ({ ja: 'この欄には提案がありません。', en: 'There is no proposal here.' }),
  passageHasNoText: (): LocalizedText => ({
    ja: 'ここは訂正できる欄ではありません。行の値を一つずつ訂正してください。',
    en: 'This cannot be corrected as a whole. Correct the values of the row one by one.',
  }),
  textEmpty: (): LocalizedText => ({
    ja: '正しい内容を書いてください。',
    en: 'Write what should stand there.',
  }),
  textTooLong: (longest: number): LocalizedText => ({
    ja: `${longest}字以内で書いてください。`,
    en: `Write at most ${longest} characters.`,
  }),
  textWithoutValue: (): LocalizedText => ({
    ja: 'この書き方からは値が読み取れません。「20件」「77.4%」「集計中」のように書いてください。',
    en: 'No value can be read from this. Write it like 20件, 77.4% or 集計中.',
  }),
  textDoubtful: (reason: string): LocalizedText => ({
    ja: `この書き方は読み方が決まりません。${reason}下の読みでよければ「この読みで保存する」を押してください。`,
    en: `It is not certain how to read this. ${readingReasonText(reason).en} If the reading below is right, press "Save this reading".`,
  }),
  unknownMunicipalities: (names: readonly string[]): LocalizedText => ({
    ja: `「${names.join('、')}」は登録された市町村にありません。「、」で区切って正式な名前で書いてください。`,
    en: `Not a registered municipality: ${names.join(', ')}. Write the full names with 、 between them.`,
  }),
  noSuchPlan: (): LocalizedText => ({ ja: '計画を一つ選んでください。', en: 'Choose a plan.' }),
  idForm: (): LocalizedText => ({
    ja: '半角の英小文字、数字、ハイフンで書いてください(例: yonezawa-strategy)。',
    en: 'Use small letters, digits and hyphens (for example yonezawa-strategy).',
  }),
  idTaken: (id: string): LocalizedText => ({
    ja: `「${id}」はほかの計画が使っています。別の ID にするか、保存されている計画を選んでください。`,
    en: `"${id}" belongs to another plan. Use another id, or choose the stored plan.`,
  }),
  fieldEmpty: (): LocalizedText => ({ ja: '書いてください。', en: 'This is needed.' }),
  yearForm: (): LocalizedText => ({
    ja: 'R6、令和6年度、2024 のように書いてください。',
    en: 'Write it like R6, 令和6年度 or 2024.',
  }),
  periodHalf: (): LocalizedText => ({
    ja: '初年度と最終年度の両方を書くか、両方とも空けてください。',
    en: 'Write both the first and the last year, or neither.',
  }),
  periodBackwards: (): LocalizedText => ({
    ja: '最終年度が初年度より前になっています。',
    en: 'The last year is before the first.',
  }),
  planNotFound: (id: string): LocalizedText => ({
    ja: `計画「${id}」は保存されていません。`,
    en: `There is no stored plan "${id}".`,
  }),
  planNotFoundRemedy: (): LocalizedText => ({
    ja: '先に import で文書を読み込んでください。',
    en: 'Import its document first.',
  }),
} as const;
