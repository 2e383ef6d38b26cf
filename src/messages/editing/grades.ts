import type { LocalizedText } from '../localized.ts';

/** Words of the staff pages on which grades are looked at and changed. */
export const gradeMessages = {
  title: { ja: '判定の確認と変更', en: 'Check and change grades' },
  lead: {
    ja: '評価は数値から自動で判定します。事情があって違う判定にするときは、理由を書いて変更します。自動の判定は消えず、並べて公表されます。',
    en: 'Grades are computed from the figures. Where circumstances call for another one, give it with a reason. The computed grade is kept and published beside it.',
  },
  line: { ja: '指標', en: 'Indicator' },
  figures: { ja: '基準値・実績・目標', en: 'Baseline, result, target' },
  grade: { ja: '判定', en: 'Grade' },
  change: { ja: '判定を変える', en: 'Change the grade' },
  unrated: { ja: '判定なし', en: 'Not rated' },
  scale: (name: string): LocalizedText => ({ ja: `評価の基準: ${name}`, en: `Rating scale: ${name}` }),
  otherScale: { ja: '評価の基準を選び直す', en: 'Choose another scale' },
  returned: (count: number): LocalizedText => ({
    ja: `${count}件は、判定を変更したあとで数値か基準が変わりました。今は自動の判定に戻っています。もう一度確かめてください。`,
    en: `The figures or the scale behind ${count} changed grade${count === 1 ? '' : 's'} have changed since. The computed grade counts until you confirm.`,
  }),
  returnedLine: (grade: LocalizedText, by: string, reason: string): LocalizedText => ({
    ja: `要再確認: ${by}が「${grade.ja}」に変更（理由: ${reason}）。その後、数値か基準が変わりました。`,
    en: `To be confirmed: ${by} gave “${grade.en}” (reason: ${reason}); figures or scale have changed since.`,
  }),
  computed: { ja: '自動の判定', en: 'Computed grade' },
  because: { ja: 'その根拠', en: 'Why' },
  newGrade: { ja: 'どの判定にしますか', en: 'Which grade instead?' },
  reason: { ja: '変更の理由', en: 'Reason' },
  reasonHint: {
    ja: '公開のページにそのまま載ります。数値に表れない事情を、初めて読む人にも分かるように書いてください。',
    en: 'Published as it stands. Say what the figures do not show, for somebody who knows nothing of it.',
  },
  save: { ja: 'この判定に変える', en: 'Give this grade' },
  confirm: { ja: '今の数値でもこの判定にする', en: 'Give this grade on the new figures too' },
  withdraw: { ja: '自動の判定に戻す', en: 'Back to the computed grade' },
  history: { ja: 'これまでの変更', en: 'Earlier changes' },
  ended: {
    withdrawn: { ja: '取り消し', en: 'taken back' },
    replaced: { ja: '次の変更に置き換え', en: 'replaced' },
  },
  done: { ja: '判定を変えました。', en: 'The grade was changed.' },
  undone: { ja: '自動の判定に戻しました。', en: 'The computed grade counts again.' },
  none: { ja: 'この年度に評価する指標がありません。', en: 'No indicator is graded in this year.' },
  chooseGrade: { ja: '判定を一つ選んでください。', en: 'Choose a grade.' },
  sameGrade: (grade: LocalizedText): LocalizedText => ({
    ja: `「${grade.ja}」は自動の判定と同じです。変えないときは、このページを離れてください。`,
    en: `“${grade.en}” is what was computed. Leave this page to keep it.`,
  }),
  reasonEmpty: { ja: '変更の理由を書いてください。', en: 'Write the reason.' },
  reasonLong: (longest: number): LocalizedText => ({
    ja: `理由は${longest}文字までにしてください。`,
    en: `Keep the reason within ${longest} characters.`,
  }),
  nothingToJudge: {
    ja: 'まだ数値がないので、判定できません。数値が入ってから変更してください。',
    en: 'There is no figure yet, so there is nothing to judge. Come back when it is known.',
  },
  notFound: {
    ja: 'この年度に、その指標の評価はありません。',
    en: 'That line is not evaluated in this year.',
  },
  notFoundRemedy: {
    ja: '判定の一覧に戻って、選び直してください。',
    en: 'Go back to the list of grades and choose again.',
  },
  changedMeanwhile: {
    ja: '開いている間に、数値か判定が変わりました。今の内容を下に示します。書いた理由は残してあります。',
    en: 'Figures or grade have changed while this page was open. Below is what holds now; your reason is kept.',
  },
} as const;
