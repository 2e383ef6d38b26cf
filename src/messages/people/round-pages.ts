import { dayText } from '../day-text.ts';
import type { LocalizedText } from '../localized.ts';

/** Whole days until a due day; negative ones are late. */
const daysLeft = (days: number): LocalizedText => {
  if (days < 0) return { ja: `${-days}日過ぎています`, en: `${-days} day${days === -1 ? '' : 's'} late` };
  if (days === 0) return { ja: '今日まで', en: 'due today' };
  return { ja: `あと${days}日`, en: `${days} day${days === 1 ? '' : 's'} left` };
};

const people = (counts: { readonly divisions: number; readonly municipalities: number }): LocalizedText => ({
  ja: [
    counts.divisions > 0 ? `${counts.divisions}課` : '',
    counts.municipalities > 0 ? `${counts.municipalities}市町` : '',
  ]
    .filter((text) => text !== '')
    .join('と'),
  en: [
    counts.divisions > 0 ? `${counts.divisions} division${counts.divisions === 1 ? '' : 's'}` : '',
    counts.municipalities > 0
      ? `${counts.municipalities} municipalit${counts.municipalities === 1 ? 'y' : 'ies'}`
      : '',
  ]
    .filter((text) => text !== '')
    .join(' and '),
});

/** Pages of the round: list, preparation, progress, review, merging, settling. */
export const roundPageMessages = {
  /** 「6課と2市町」 */
  answerers: people,
  dayText,
  daysLeft,
  due: (isoDate: string, days: number): LocalizedText => ({
    ja: `締切 ${dayText(isoDate).ja} ${daysLeft(days).ja}`,
    en: `Due ${dayText(isoDate).en}, ${daysLeft(days).en}`,
  }),
  title: { ja: '照会', en: 'Rounds' },
  lead: {
    ja: '年に一度、各課や市町に実績と取組状況を聞き、確認して確定します。',
    en: 'Once a year divisions and municipalities are asked for results and texts, which are checked and settled.',
  },
  none: { ja: 'まだ照会はありません。', en: 'There is no round yet.' },
  states: {
    draft: { ja: '準備中', en: 'In preparation' },
    open: { ja: '回答受付中', en: 'Open' },
    settled: { ja: '確定', en: 'Settled' },
  },
  create: { ja: '新しい照会を準備する', en: 'Prepare a new round' },
  createLead: {
    ja: '準備中の照会は、企画担当だけに見えます。始めるまで、だれにも届きません。',
    en: 'A round in preparation is seen by the planning section only; nobody is asked before it is opened.',
  },
  plan: { ja: '計画', en: 'Plan' },
  year: { ja: '報告する年度', en: 'Fiscal year reported' },
  yearHint: { ja: '西暦で入れてください。令和7年度は 2025 です。', en: 'As a number: fiscal 2025 is 2025.' },
  part: { ja: '期間', en: 'Part of the year' },
  name: { ja: '照会の名前', en: 'Name of the round' },
  nameHint: {
    ja: '空欄なら「令和○年度の実績」になります。',
    en: 'Left blank, it is named after its year.',
  },
  /** Suggested name, in Japanese in either language: it goes to the divisions. `half` is '' for a whole year. */
  nameOf: (year: LocalizedText, half: string): LocalizedText => ({
    ja: `${year.ja}${half}の実績`,
    en: `${year.ja}${half}の実績`,
  }),
  message: { ja: '回答する人へのお願い', en: 'Message to those who answer' },
  timetable: { ja: '手順と期限', en: 'Steps and their last days' },
  timetableHint: {
    ja: '期限を空欄にした手順は行いません。順番は数字で決めます。はじめの日付は、土日・祝日・年末年始を除いて数えた案です。',
    en: 'A step without a date is not taken. Numbers give the order. The dates are suggestions that leave out weekends, public holidays and the turn of the year.',
  },
  step: { ja: '手順', en: 'Step' },
  order: { ja: '順番', en: 'Order' },
  last: { ja: '期限', en: 'Last day' },
  orderOf: (step: LocalizedText): LocalizedText => ({
    ja: `${step.ja}の順番`,
    en: `Order of: ${step.en}`,
  }),
  lastOf: (step: LocalizedText): LocalizedText => ({ ja: `${step.ja}の期限`, en: `Last day of: ${step.en}` }),
  prepare: { ja: '準備する', en: 'Prepare' },
  edit: { ja: '名前と期限を直す', en: 'Change name and dates' },
  keep: { ja: '直す', en: 'Keep the changes' },
  preview: { ja: 'だれに何を聞くか', en: 'Who is asked for what' },
  previewLead: (counts: {
    readonly divisions: number;
    readonly municipalities: number;
    readonly questions: number;
  }): LocalizedText => ({
    ja: `${people(counts).ja || '取りまとめだけ'}に、あわせて${counts.questions}件を聞きます。`,
    en: `${people(counts).en || 'Only the office'} will be asked ${counts.questions} things in all.`,
  }),
  answerer: { ja: '回答する課・市町', en: 'Who answers' },
  kinds: {
    value: { ja: '実績', en: 'Results' },
    text: { ja: '文章', en: 'Texts' },
    project: { ja: '事業', en: 'Projects' },
  },
  nobodyAssigned: (names: string): LocalizedText => ({
    ja: `まだ入力できる人がいません: ${names}。利用者の画面で招待してください。`,
    en: `Nobody can answer yet for: ${names}. Invite somebody on the page of people.`,
  }),
  open: { ja: '照会を始める', en: 'Open the round' },
  openHint: {
    ja: '始めると、聞く相手と項目はこのまま固定されます。期限は後からでも変えられます。',
    en: 'From then on who is asked for what stays as it is here. Dates can still change.',
  },
  progress: {
    title: { ja: '進み具合', en: 'Progress' },
    stage: { ja: '段階', en: 'Stage' },
    opened: { ja: '開いた', en: 'Opened' },
    notOpened: { ja: 'まだ開いていない', en: 'Not opened yet' },
    answered: { ja: '回答', en: 'Answered' },
    asked: { ja: '設問', en: 'Asked' },
    of: (answered: number, asked: number): LocalizedText => ({
      ja: `${asked}件中 ${answered}件`,
      en: `${answered} of ${asked}`,
    }),
    due: { ja: '期限', en: 'Due' },
    late: { ja: '遅れ', en: 'Days late' },
    lateDays: (days: number): LocalizedText => ({ ja: `${days}日`, en: String(days) }),
    counts: (late: number, unopened: number, waiting: number, all: number): LocalizedText => ({
      ja: `${all}件の提出物のうち、期限を過ぎたもの ${late}件、まだ開いていないもの ${unopened}件、企画の確認を待つもの ${waiting}件。`,
      en: `Of ${all} submissions ${late} are late, ${unopened} have not been opened, ${waiting} wait for the planning section.`,
    }),
    shows: {
      all: { ja: 'すべて', en: 'All' },
      late: { ja: '期限を過ぎた', en: 'Late' },
      unopened: { ja: 'まだ開いていない', en: 'Not opened' },
      returned: { ja: '差戻し', en: 'Sent back' },
      check: { ja: '企画の確認待ち', en: 'To be checked' },
      done: { ja: '手続き済み', en: 'Through' },
    },
    filter: { ja: '表示するもの', en: 'Show' },
    empty: { ja: '当てはまるものはありません。', en: 'Nothing of that kind.' },
    csv: { ja: '進み具合をCSVで保存', en: 'Save the progress as CSV' },
    csvName: (title: string): string => `進み具合_${title}.csv`,
  },
  review: {
    title: { ja: 'まとめて確認する', en: 'Check together' },
    lead: {
      ja: '企画の確認を待つ提出物です。指摘も疑いもないものには印が付いています。',
      en: 'Submissions that wait for the planning section. Those without findings or doubts are ticked.',
    },
    none: { ja: '確認を待つ提出物はありません。', en: 'Nothing waits to be checked.' },
    clean: { ja: '指摘なし', en: 'Nothing found' },
    remarks: (doubts: number, findings: number, blank: number): LocalizedText => ({
      ja: [
        findings > 0 ? `指摘 ${findings}件` : '',
        doubts > 0 ? `読み取りの疑い ${doubts}件` : '',
        blank > 0 ? `空欄の文章など ${blank}件` : '',
      ]
        .filter((text) => text !== '')
        .join('、'),
      en: [
        findings > 0 ? `${findings} findings` : '',
        doubts > 0 ? `${doubts} doubtful readings` : '',
        blank > 0 ? `${blank} texts left blank` : '',
      ]
        .filter((text) => text !== '')
        .join(', '),
    }),
    select: (who: LocalizedText): LocalizedText => ({ ja: `${who.ja}を選ぶ`, en: `Select ${who.en}` }),
    accept: { ja: '印を付けたものを確認済みにする', en: 'Accept what is ticked' },
    accepted: (count: number): LocalizedText => ({
      ja: `${count}件を確認済みにしました。`,
      en: `${count} accepted.`,
    }),
    failed: (names: string): LocalizedText => ({
      ja: `${names}は、ほかの人が先に進めたか段階が変わったため、そのままにしました。`,
      en: `${names} had moved on meanwhile and stayed as they are.`,
    }),
    remarksTitle: { ja: '見るところ', en: 'What to look at' },
  },
  merge: {
    title: { ja: '回答を一つにまとめる', en: 'Make one of several answers' },
    lead: {
      ja: '複数の課や市町が答えた項目です。まとめた回答が計画の値になり、それぞれの回答も残ります。同じ回答なら、そのまま使われます。',
      en: 'Questions that several have answered. The one made here goes into the plan; all others are kept beside it. Where all agree, nothing needs to be done.',
    },
    none: { ja: '複数の課や市町が答える項目はありません。', en: 'No question is asked of several.' },
    agree: { ja: '回答のあったものは、すべて同じです。', en: 'All who have answered agree.' },
    waiting: { ja: 'まだ答えていません', en: 'Not answered yet' },
    draft: {
      ja: 'すべての文章を、だれが書いたかを付けて下書きにする',
      en: 'Begin with all texts, each under the name of who wrote it',
    },
    made: { ja: 'まとめた回答', en: 'The one answer' },
    left: (count: number): LocalizedText => ({
      ja: count === 0 ? 'まとめる必要のあるものはありません。' : `回答が分かれているもの ${count}件`,
      en: count === 0 ? 'Nothing needs to be merged.' : `${count} with different answers`,
    }),
    save: { ja: 'まとめた回答を保存する', en: 'Save the one answer' },
  },
  settle: {
    title: { ja: '確定する', en: 'Settle the round' },
    lead: {
      ja: '回答を計画の値として取り込み、変更できないようにします。',
      en: 'Takes the answers over into the plan and locks them.',
    },
    /** Of a half-year round. */
    leadOfHalf: {
      ja: '回答を変更できないようにします。半期の回答は年度の実績にはせず、通年の照会で横に示します。',
      en: 'Locks the answers. Those of a half do not become results of the year: the round of the whole year shows them beside its own.',
    },
    button: { ja: 'この照会を確定する', en: 'Settle this round' },
    doneOfHalf: { ja: '確定しました。', en: 'Settled.' },
    done: {
      ja: '確定しました。回答は計画に取り込まれました。',
      en: 'Settled. The answers are in the plan now.',
    },
    reopen: { ja: '確定を解いて再開する', en: 'Open it again' },
    reopenLead: {
      ja: '計画の値は、もう一度確定するまで変わりません。理由は記録に残ります。',
      en: 'The plan stays as it is until the round is settled anew. The reason goes on record.',
    },
    reason: { ja: '再開する理由', en: 'Reason' },
  },
  my: {
    title: { ja: '自分の仕事', en: 'My work' },
    nothing: { ja: 'いま待っている仕事はありません。', en: 'Nothing waits for you.' },
    waiting: (count: number): LocalizedText => ({
      ja: `${count}件の仕事が待っています。`,
      en: count === 1 ? 'One thing waits for you.' : `${count} things wait for you.`,
    }),
    wants: {
      answer: { ja: '回答する', en: 'Answer' },
      approve: { ja: '承認する', en: 'Approve' },
      check: { ja: '確認する', en: 'Check' },
      confirm: { ja: '最終確認をする', en: 'Confirm' },
    },
    others: { ja: 'いまは待つだけのもの', en: 'Waiting for others' },
    returned: (by: string, when: LocalizedText): LocalizedText => ({
      ja: `${by}さんが${when.ja}に差し戻しました。`,
      en: `${by} sent it back on ${when.en}.`,
    }),
  },
  office: { ja: '取りまとめ', en: 'Office' },
  yes: { ja: 'はい', en: 'Yes' },
} as const;
