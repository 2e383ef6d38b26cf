import type { LocalizedText } from '../localized.ts';

const listed = (texts: readonly string[], more: (left: number) => string, mark: string): string => {
  const shown = texts.slice(0, 10);
  return shown.join(mark) + (texts.length > shown.length ? more(texts.length - shown.length) : '');
};

const both = (texts: readonly LocalizedText[]): { readonly ja: string; readonly en: string } => ({
  ja: listed(
    texts.map(({ ja }) => ja),
    (left) => ` ほか${left}件`,
    '、',
  ),
  en: listed(
    texts.map(({ en }) => en),
    (left) => ` and ${left} more`,
    '; ',
  ),
});

const stepNames = {
  answer: { ja: '回答', en: 'Answers' },
  approve: { ja: '課長の承認', en: 'Approval by the division chief' },
  check: { ja: '企画の確認', en: 'Check by the planning section' },
  confirm: { ja: '最終確認', en: 'Confirmation' },
  external: { ja: '外部評価', en: 'External review' },
  assembly: { ja: '議会報告', en: 'Report to the assembly' },
} as const;

/** The yearly round: questions, submissions, steps. */
export const roundMessages = {
  steps: stepNames,
  stages: {
    requested: { ja: '未着手', en: 'Not begun' },
    answering: { ja: '入力中', en: 'Being answered' },
    returned: { ja: '差戻し', en: 'Sent back' },
    approve: { ja: '課長の承認待ち', en: 'Waits for the chief' },
    check: { ja: '企画の確認待ち', en: 'Waits for the planning section' },
    confirm: { ja: '最終確認待ち', en: 'Waits for confirmation' },
    done: { ja: '手続き済み', en: 'Through' },
    settled: { ja: '確定', en: 'Settled' },
  },
  parts: {
    year: { ja: '通年', en: 'Whole year' },
    first_half: { ja: '上半期', en: 'First half (April to September)' },
    second_half: { ja: '下半期', en: 'Second half (October to March)' },
  },
  notFound: { ja: 'この照会は見つかりません。', en: 'There is no such round.' },
  notFoundRemedy: {
    ja: '一覧を開き直して、選び直してください。',
    en: 'Open the list again and choose from it.',
  },
  refused: (problems: readonly LocalizedText[]): LocalizedText => both(problems),
  refusedRemedy: { ja: '直してから、もう一度試してください。', en: 'Correct it and try again.' },
  titleMissing: { ja: '照会の名前を入力してください。', en: 'Enter a name for the round.' },
  nobodyAsked: {
    ja: '回答する課や市町がありません。',
    en: 'There is no division or municipality to answer.',
  },
  sameRound: (title: string): LocalizedText => ({
    ja: `同じ計画・年度・期間の照会「${title}」がすでにあります。`,
    en: `There is already a round "${title}" for this plan, year and part of the year.`,
  }),
  answerTooLong: (longest: number): LocalizedText => ({
    ja: `1つの回答は${longest}文字までです。何も保存していません。`,
    en: `One answer holds up to ${longest} characters. Nothing was saved.`,
  }),
  commentUnsuitable: (longest: number): LocalizedText => ({
    ja: `コメントを${longest}文字以内で入力してください。`,
    en: `Enter a comment of up to ${longest} characters.`,
  }),
  stepsFixed: {
    ja: '始まった照会では、手順の順番は変えられません。期限だけを変えられます。',
    en: 'In a round that has begun the steps stay as they are; only their days can change.',
  },
  yearUnsuitable: { ja: '報告する年度を指定してください。', en: 'Say which fiscal year is reported.' },
  stepProblem: (
    problem:
      | { readonly problem: 'first_is_answer' | 'confirm_before_check' }
      | {
          readonly problem:
            | 'twice'
            | 'round_step_before_submission_step'
            | 'not_a_date'
            | 'due_before_previous';
          readonly step: keyof typeof stepNames;
        },
  ): LocalizedText => {
    switch (problem.problem) {
      case 'first_is_answer':
        return { ja: '最初の手順は「回答」にしてください。', en: 'The first step is to be the answers.' };
      case 'confirm_before_check':
        return {
          ja: '「最終確認」は「企画の確認」の後に置いてください。',
          en: 'Confirmation comes after the check by the planning section.',
        };
      case 'twice':
        return {
          ja: `「${stepNames[problem.step].ja}」が2回あります。`,
          en: `"${stepNames[problem.step].en}" stands twice.`,
        };
      case 'round_step_before_submission_step':
        return {
          ja: `「${stepNames[problem.step].ja}」は、課や市町の手順がすべて終わった後に置いてください。`,
          en: `"${stepNames[problem.step].en}" comes after all steps of divisions and municipalities.`,
        };
      case 'not_a_date':
        return {
          ja: `「${stepNames[problem.step].ja}」の期限が日付になっていません。`,
          en: `"${stepNames[problem.step].en}" needs a date.`,
        };
      case 'due_before_previous':
        return {
          ja: `「${stepNames[problem.step].ja}」の期限が、前の手順より早くなっています。`,
          en: `"${stepNames[problem.step].en}" is due before the step that comes before it.`,
        };
    }
  },
  conflict: (by: string): LocalizedText => ({
    ja: `${by}さんが先に別の回答を保存しています。上書きはしていません。`,
    en: `${by} has saved another answer since. Nothing was overwritten.`,
  }),
  conflictRemedy: {
    ja: '両方を見比べて、残すほうを保存してください。',
    en: 'Compare the two and save the one that is to stay.',
  },
  stepRefused: {
    impossible: {
      ja: 'いまの段階では、この操作はできません。ほかの人が先に進めたかもしれません。',
      en: 'This is not possible at the present stage; somebody else may have taken it on.',
    },
    reason: { ja: '理由を入力してください。', en: 'A reason is needed.' },
  },
  stepRefusedRemedy: {
    impossible: {
      ja: '画面を開き直して、いまの状態を確認してください。',
      en: 'Open the page again to see how it stands.',
    },
    reason: {
      ja: '何をどう直してほしいかを書いてください。相手にそのまま表示されます。',
      en: 'Say what is to be changed, and how; it is shown to them as you write it.',
    },
  },
  notReady: (what: readonly LocalizedText[]): LocalizedText => ({
    ja: `まだ終わっていないものがあります: ${both(what).ja}`,
    en: `Some things are not finished yet: ${both(what).en}`,
  }),
  notReadyRemedy: {
    ja: '値が分からないときは「未確定」「未調査」「該当なし」を選べます。',
    en: 'Where a value is not known, choose pending, not measured or not applicable.',
  },
  unanswered: (what: string): LocalizedText => ({ ja: `${what}（未回答）`, en: `${what} (not answered)` }),
  contradictory: (what: string, why: LocalizedText): LocalizedText => ({
    ja: `${what}（${why.ja}）`,
    en: `${what} (${why.en})`,
  }),
  notMerged: (what: string): LocalizedText => ({
    ja: `${what}（複数の回答があり、まとめた回答がありません）`,
    en: `${what} (several answers, not yet made one)`,
  }),
  notDone: (who: LocalizedText, stage: LocalizedText): LocalizedText => ({
    ja: `${who.ja}（${stage.ja}）`,
    en: `${who.en} (${stage.en})`,
  }),
  /** Where an answer of a round came from. */
  source: (title: string): string => `照会「${title}」への回答`,
} as const;
