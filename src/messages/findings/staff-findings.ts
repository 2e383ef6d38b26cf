import type { LocalizedText } from '../localized.ts';

const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

/** Words of the staff side about findings: the list, one finding, publishing. */
export const staffFindingMessages = {
  title: { ja: '計画', en: 'Plans' },
  plansLead: {
    ja: '計画ごとに、点検で見つかった指摘に答え、公表します。',
    en: 'For each plan: answer what the checks found, then publish.',
  },
  noPlans: {
    ja: '保存された計画がまだありません。文書を取り込むと、ここに現れます。',
    en: 'No plan is stored yet. Bring a document in, and its plan appears here.',
  },
  ofPlan: { ja: '点検の指摘', en: 'Findings' },
  waiting: (errors: number, others: number): LocalizedText =>
    errors === 0 && others === 0
      ? { ja: '答えを待つ指摘はありません。', en: 'Nothing waits for an answer.' }
      : errors === 0
        ? {
            ja: `誤りはすべて答えてあります。ほかに確認と参考が ${others} 件あります。`,
            en: `Every error is answered. ${count(others, 'warning or note', 'warnings and notes')} besides.`,
          }
        : {
            ja: `答えを待つ誤りが ${errors} 件あります。すべて直すか説明すると、公表できます。ほかに確認と参考が ${others} 件あります。`,
            en: `${count(errors, 'error waits', 'errors wait')} for an answer. Once each is put right or explained, the plan can be published. ${count(others, 'warning or note', 'warnings and notes')} besides.`,
          },
  severities: {
    error: { ja: '誤り', en: 'Error' },
    warning: { ja: '確認', en: 'Warning' },
    info: { ja: '参考', en: 'Note' },
  },
  filter: {
    label: { ja: '絞り込み', en: 'Filter' },
    state: { ja: '状態', en: 'State' },
    severity: { ja: '重要度', en: 'Severity' },
    node: { ja: '施策', en: 'Place in the plan' },
    division: { ja: '担当課', en: 'Division' },
    rule: { ja: '規則', en: 'Rule' },
    all: { ja: 'すべて', en: 'All' },
    apply: { ja: '絞り込む', en: 'Show' },
    states: {
      waiting: { ja: '答えを待つもの', en: 'Waiting for an answer' },
      explained: { ja: '説明済み', en: 'Explained' },
    },
  },
  shown: (from: number, to: number, all: number): LocalizedText =>
    all === 0
      ? { ja: '当てはまる指摘はありません。', en: 'No finding fits.' }
      : { ja: `${all} 件のうち ${from}〜${to} 件目`, en: `${from} to ${to} of ${all}` },
  list: { ja: '指摘の一覧', en: 'List of findings' },
  pages: { ja: 'ページ', en: 'Pages' },
  previous: { ja: '前の20件', en: 'Previous 20' },
  next: { ja: '次の20件', en: 'Next 20' },
  whole: { ja: '計画全体', en: 'The whole plan' },
  answer: { ja: '答える', en: 'Answer' },
  done: {
    explained: { ja: '説明を記録しました。', en: 'The explanation is recorded.' },
    withdrawn: {
      ja: '説明を取り消しました。指摘は未対応に戻りました。',
      en: 'The explanation is withdrawn; the finding is open again.',
    },
    corrected: {
      ja: '直しました。直した人と元の記載は記録に残ります。',
      en: 'It is put right. Who did it and what stood there stay on record.',
    },
  },
  places: { ja: '食い違う箇所', en: 'The places' },
  placesOne: { ja: '見た箇所', en: 'The place' },
  blank: { ja: '(空欄)', en: '(blank)' },
  ofOtherPlan: (title: string): LocalizedText => ({ ja: `別の計画: ${title}`, en: `Another plan: ${title}` }),
  openSource: { ja: '原本のこの箇所を見る', en: 'See this place in the document' },
  inDocument: { ja: '文書の中の場所', en: 'Place in the document' },
  asRead: { ja: '原本の記載', en: 'As the document says' },
  correctedBy: (by: string, day: LocalizedText): LocalizedText => ({
    ja: `${by}が${day.ja}に直しました。`,
    en: `Put right by ${by} on ${day.en}.`,
  }),
  correctCell: { ja: 'この値を直す', en: 'Correct this value' },
  correctSentence: { ja: 'この文を直す', en: 'Correct this sentence' },
  cell: { ja: '直した値', en: 'The right value' },
  cellHint: {
    ja: '文書に書くとおりに書いてください(20件、77.4% (R4)、集計中)。',
    en: 'Write it as it would stand in the document (20件, 77.4% (R4), 集計中).',
  },
  sentence: { ja: '直した文', en: 'The right sentence' },
  sentenceHint: {
    ja: '前後の文は変わりません。空にすると、この文を消します。',
    en: 'The sentences around it stay. Leave it empty to take the sentence out.',
  },
  name: { ja: 'お名前または課名', en: 'Your name or division' },
  nameOnRecord: { ja: '記録に残ります。', en: 'It goes on record.' },
  nameHint: { ja: '記録に残り、公表版にも載ります。', en: 'It goes on record and into the publication.' },
  save: { ja: '直す', en: 'Correct' },
  try: { ja: '保存せずに確かめる', en: 'Try without saving' },
  insist: { ja: 'このまま直す', en: 'Correct it all the same' },
  readAs: { ja: '読み', en: 'Read as' },
  wouldRemain: (left: number): LocalizedText =>
    left === 0
      ? {
          ja: 'このように直すと、この箇所への指摘はなくなります。',
          en: 'Put like this, nothing is found here any more.',
        }
      : {
          ja: `このように直しても、この箇所への指摘が ${left} 件あります。`,
          en: `Put like this, ${count(left, 'finding', 'findings')} would still concern this place.`,
        },
  explain: { ja: 'このままでよい理由を説明する', en: 'Explain why it stands' },
  explainAgain: { ja: '説明を書き直す', en: 'Explain it anew' },
  explainHint: {
    ja: '数字や文章が同じあいだ、説明済みになります。変わると、もう一度ここに現れます。誤りの説明は公表版に載ります。',
    en: 'It counts as explained while figures and sentences stay the same; when they change, it comes back. Explanations of errors are published.',
  },
  explanation: { ja: '説明', en: 'Explanation' },
  record: { ja: '説明を記録する', en: 'Record the explanation' },
  withdraw: { ja: '説明を取り消す', en: 'Withdraw the explanation' },
  returned: {
    ja: '前に説明した指摘ですが、その後、数字や文章が変わりました。',
    en: 'This was explained before, but its figures or sentences have changed since.',
  },
  saidThen: { ja: '説明したときの内容', en: 'What it said then' },
  history: { ja: 'これまでの説明', en: 'Earlier explanations' },
  ended: {
    withdrawn: { ja: '取り消し', en: 'withdrawn' },
    replaced: { ja: '書き直し', en: 'replaced' },
  },
  corrections: (number: number): LocalizedText => ({
    ja: `直した記録(${number} 件)`,
    en: `Corrections on record (${number})`,
  }),
  publish: {
    title: { ja: '公表する', en: 'Publish' },
    lead: {
      ja: 'いまの値、評価、指摘と説明をまるごと固定し、公開画面に出します。公表した版は後から変わりません。同じ年度をもう一度公表すると、未確定だった値だけが確定したときは追補、そのほかは理由を付けた訂正になります。',
      en: 'Freezes values, ratings, findings and explanations as they are now and shows them on the public side. It never changes. Publishing the same year again makes a supplement where only values that were not known have settled, and otherwise a correction with its reasons.',
    },
    year: { ja: '公表する年度', en: 'Fiscal year' },
    approvedBy: { ja: '承認した人', en: 'Approved by' },
    approvedByHint: { ja: '例: 企画課長。公表版に載ります。', en: 'It is shown in the publication.' },
    button: { ja: '公表する', en: 'Publish' },
    refused: (errors: number): LocalizedText => ({
      ja: `答えていない誤りが ${errors} 件あるため、公表できません。一つずつ直すか、説明してください。`,
      en: `It cannot be published: ${count(errors, 'error waits', 'errors wait')} for an answer. Put each right or explain it.`,
    }),
    noYear: { ja: '年度を選んでください。', en: 'Choose the fiscal year.' },
    done: (number: number): LocalizedText => ({
      ja: `公表第${number}版として公表しました。`,
      en: `Published as edition ${number}.`,
    }),
    latest: { ja: 'いま公表している版', en: 'The publication in force' },
    edition: (number: number, year: LocalizedText): LocalizedText => ({
      ja: `${year.ja} 公表第${number}版`,
      en: `${year.en}, edition ${number}`,
    }),
    none: { ja: 'まだ公表していません。', en: 'Nothing is published yet.' },
    explained: { ja: '説明して公表した指摘', en: 'Published with an explanation' },
    openLeft: (number: number): LocalizedText => ({
      ja: `答えずに公表した確認と参考: ${number} 件`,
      en: `Warnings and notes published without an answer: ${number}`,
    }),
  },
} as const;
