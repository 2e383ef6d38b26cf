import { reviewDeeds } from '../external-review/review-deeds.ts';
import type { LocalizedText } from '../localized.ts';

/** What a sentence of the record is made of; '' where there is nothing to name. */
interface DeedFacts {
  /** What it was done to: a person, a division, an answerer, an item, a file. */
  readonly subject: LocalizedText;
  readonly round: string;
  /** Name of what came of it, as of a file. */
  readonly after: string;
  /** What stood there before and stands there now, shortened. */
  readonly from: LocalizedText;
  readonly to: LocalizedText;
}

type Told = (facts: DeedFacts) => LocalizedText;

const simply =
  (ja: string, en: string): Told =>
  () => ({ ja, en });

const ofRound =
  (ja: string, en: string): Told =>
  ({ round }) => ({ ja: `照会「${round}」${ja}`, en: `${en} the round "${round}"` });

const ofSubmission =
  (ja: string, en: string): Told =>
  ({ round, subject }) => ({
    ja: `照会「${round}」への${subject.ja}の回答${ja}`,
    en: `${en} the answers of ${subject.en} in the round "${round}"`,
  });

const ofSubject =
  (ja: string, en: string): Told =>
  ({ subject }) => ({ ja: `${subject.ja}${ja}`, en: `${en} ${subject.en}` });

/** The deeds on record, in words: 「…さんが」 comes before the Japanese, the name before the English. */
export const recordDeeds: Readonly<Record<string, Told>> = {
  'session.begin': simply('ログインしました', 'signed in'),
  'session.half': simply(
    '正しいパスワードを入れ、2段階認証に進みました',
    'gave the right password and was asked for the second factor',
  ),
  'session.refused': simply('ログインできませんでした', 'was refused at signing in'),
  'session.unconfirmed': simply(
    '設定を変えようとして、違うパスワードを入れました',
    'gave a wrong password when changing how to sign in',
  ),
  'session.factorOn': simply('2段階認証を有効にしました', 'turned two-step sign-in on'),
  'session.factorOff': simply('2段階認証をやめました', 'turned two-step sign-in off'),
  'session.password': simply('パスワードを決めました', 'set a password'),
  'session.passkey': ({ after }) => ({
    ja: `パスキー「${after}」でログインしました`,
    en: `signed in with the passkey "${after}"`,
  }),
  'session.refusedPasskey': simply('パスキーでログインできませんでした', 'was refused with a passkey'),
  'passkey.add': ({ after }) => ({
    ja: `パスキー「${after}」を登録しました`,
    en: `registered the passkey "${after}"`,
  }),
  'passkey.rename': ({ after }) => ({
    ja: `パスキーの呼び名を「${after}」に変えました`,
    en: `changed what a passkey is called to "${after}"`,
  }),
  'passkey.remove': ({ after }) => ({
    ja: `パスキー「${after}」を外しました`,
    en: `removed the passkey "${after}"`,
  }),
  'passkey.drop': ({ subject, after }) => ({
    ja: `${subject.ja}さんのパスキー「${after}」を外しました`,
    en: `removed the passkey "${after}" of ${subject.en}`,
  }),
  'person.add': ofSubject('さんを利用者に登録しました', 'registered'),
  'person.change': ofSubject('さんの登録を変えました', 'changed the registration of'),
  'person.invite': ofSubject('さんのためのリンクを作りました', 'made a link for'),
  'division.add': ofSubject('を課に登録しました', 'registered the division'),
  'division.change': ofSubject('の登録を変えました', 'changed the division'),
  'plan.import': ({ after }) => ({
    ja: `「${after}」を計画に取り込みました`,
    en: `brought "${after}" into the plan`,
  }),
  'plan.takeWorkbook': ({ after }) => ({
    ja: `回答の調査票「${after}」を計画に取り込みました`,
    en: `took the answers of "${after}" into the plan`,
  }),
  'plan.correctCell': ({ subject, from, to }) => ({
    ja: `${subject.ja}の欄を ${from.ja} から ${to.ja} に直しました`,
    en: `corrected a cell of ${subject.en} from ${from.en} to ${to.en}`,
  }),
  'plan.correctSentence': ({ from, to }) => ({
    ja: `文「${from.ja}」を「${to.ja}」に直しました`,
    en: `corrected the sentence "${from.en}" to "${to.en}"`,
  }),
  'import.start': ofSubject('の取り込みを始めました', 'began to bring in'),
  'import.choose': ofSubject('を取り込む計画を選びました', 'chose the plan for'),
  'import.answer': ofSubject('の読み取りの質問に答えました', 'answered a question about the reading of'),
  'import.discard': ofSubject('の取り込みをやめました', 'gave up bringing in'),
  'finding.explain': ({ subject, to }) => ({
    ja: `点検の指摘「${subject.ja}」を「${to.ja}」と説明しました`,
    en: `explained the finding "${subject.en}": "${to.en}"`,
  }),
  'finding.withdraw': ofSubject('の説明を取り消しました', 'took back the explanation of'),
  'link.decide': ofSubject('が同じ指標かどうかを決めました', 'decided whether these are one indicator:'),
  'plan.create': simply('計画を作りました', 'made the plan'),
  'plan.proposeEdit': simply('計画の変更を提案しました', 'proposed a change of the plan'),
  'plan.returnEdit': simply('計画の変更の提案を戻しました', 'sent a proposed change of the plan back'),
  'plan.approveEdit': simply('計画の変更を認めました', 'approved a change of the plan'),
  'plan.undoEdit': simply('計画の変更を取り消しました', 'undid a change of the plan'),
  'plan.publish': simply('計画を公表しました', 'published the plan'),
  'plan.schedule': simply('公表の日時を決めました', 'set a time for a publication'),
  'plan.approvePublication': simply(
    '公表を二人目として承認しました',
    'approved a publication as the second person',
  ),
  'plan.withdrawSchedule': simply('予定していた公表を取りやめました', 'withdrew a scheduled publication'),
  'plan.succeed': simply('計画の後を継ぐ計画を作りました', 'made a plan that follows this one'),
  'plan.undoSucceed': simply('計画の引き継ぎを取り消しました', 'undid the succession of plans'),
  'map.import': simply('地図の境界を取り込みました', 'brought boundaries of the map in'),
  'map.remove': simply('地図の境界を除きました', 'removed boundaries of the map'),
  'scale.copy': simply('評価の区分表を写して作りました', 'copied a rating scale'),
  'scale.edit': simply('評価の区分表を変えました', 'changed a rating scale'),
  'scale.remove': simply('評価の区分表を除きました', 'removed a rating scale'),
  'round.create': ofRound('を準備しました', 'prepared'),
  'round.edit': ({ round, subject }) =>
    subject.ja === ''
      ? { ja: `照会「${round}」の内容を変えました`, en: `changed the round "${round}"` }
      : {
          ja: `照会「${round}」で${subject.ja}を聞く相手を変えました`,
          en: `changed who is asked for ${subject.en} in the round "${round}"`,
        },
  'round.open': ofRound('を始めました', 'opened'),
  'round.remind': ({ round, subject }) => ({
    ja: `照会「${round}」の回答を${subject.ja}に催促しました`,
    en: `reminded ${subject.en} of the round "${round}"`,
  }),
  'round.reminders': ofRound('の自動の催促を変えました', 'changed the automatic reminders of'),
  'round.settle': ofRound('を確定しました', 'settled'),
  'round.reopen': ofRound('の確定を解きました', 'reopened'),
  'submission.submit': ofSubmission('を提出しました', 'handed in'),
  'submission.withdraw': ofSubmission('の提出を取り下げました', 'took back'),
  'submission.approve': ofSubmission('を承認しました', 'approved'),
  'submission.sendBack': ofSubmission('を差し戻しました', 'sent back'),
  'submission.accept': ofSubmission('を確認済みにしました', 'accepted'),
  'submission.return': ofSubmission('を差し戻しました', 'sent back'),
  'submission.confirm': ofSubmission('の最終確認をしました', 'confirmed'),
  'submission.object': ofSubmission('に異議を伝えました', 'objected to'),
  'submission.comment': ofSubmission('にコメントしました', 'commented on'),
  'submission.answer': ofSubject('に答えました', 'answered'),
  'evidence.add': ({ subject, after }) => ({
    ja: `${subject.ja}の根拠資料「${after}」を付けました`,
    en: `attached "${after}" to ${subject.en}`,
  }),
  'evidence.remove': ({ subject, after }) => ({
    ja: `${subject.ja}の根拠資料「${after}」を外しました`,
    en: `removed "${after}" from ${subject.en}`,
  }),
  'evidence.refuse': ({ after }) => ({
    ja: `送った資料「${after}」からウイルスが見つかり、受け取られませんでした`,
    en: `sent "${after}", which held a virus and was not taken`,
  }),
  'evidence.infected': simply(
    '受け取り済みの資料からウイルスを見つけ、開けなくしました',
    'found a virus in evidence taken earlier and closed it',
  ),
  ...reviewDeeds,
  'grade.override': simply('評価の区分を人の判断で変えました', 'gave a grade by judgement'),
  'summary.write': ofSubject('を書き直しました', 'rewrote'),
  'installation.copy': simply('控えを作りました', 'made a copy of the installation'),
  'mail.again': simply('メールをもう一度送ることにしました', 'had a mail sent again'),
  'mail.choose': simply('受け取るメールを変えました', 'changed which mails to get'),
};

const quoted = (text: string): string => {
  const characters = [...text.replaceAll(/\s+/gu, ' ')];
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 59).join('')}…`;
};

/** Sentences of the record and the page they stand on. */
export const recordMessages = {
  /** A deed without words of its own: its name. */
  other: (deed: string): LocalizedText => ({ ja: `「${deed}」をしました`, en: `did "${deed}"` }),
  by: {
    person: (name: string, told: LocalizedText): LocalizedText => ({
      ja: `${name}さんが${told.ja}`,
      en: `${name} ${told.en}`,
    }),
    typed: (name: string, told: LocalizedText): LocalizedText => ({
      ja: `${name === '' ? 'だれか' : `ログイン名「${name}」の人`}が${told.ja}`,
      en: `Somebody${name === '' ? '' : ` with the login "${name}"`} ${told.en}`,
    }),
    installation: (name: string, told: LocalizedText): LocalizedText => ({
      ja: `${name}が${told.ja}`,
      en: `The installation ${told.en}`,
    }),
  },
  /** A text as a sentence shows it: shortened, in one line. */
  shown: (text: string | null): LocalizedText => ({
    ja: quoted(text ?? '') || '空欄',
    en: quoted(text ?? '') || 'blank',
  }),
  answered: (item: LocalizedText, text: string): LocalizedText => ({
    ja: `${item.ja} に「${quoted(text)}」と答えました`,
    en: `answered ${item.en} with "${quoted(text)}"`,
  }),
  emptied: (item: LocalizedText, text: string): LocalizedText => ({
    ja: `${item.ja} の回答「${quoted(text)}」を消しました`,
    en: `removed the answer "${quoted(text)}" from ${item.en}`,
  }),
  changed: (
    item: LocalizedText,
    fields: readonly { readonly field: LocalizedText; readonly from: string; readonly to: string }[],
  ): LocalizedText => ({
    ja: `${item.ja} の${fields
      .map(({ field, from, to }) => `${field.ja}を ${quoted(from) || '空欄'} から ${quoted(to) || '空欄'} に`)
      .join('、')}変えました`,
    en: `changed ${fields
      .map(
        ({ field, from, to }) =>
          `the ${field.en.toLowerCase()} of ${item.en} from ${quoted(from) || 'blank'} to ${quoted(to) || 'blank'}`,
      )
      .join(', ')}`,
  }),
  person: { ja: 'だれが', en: 'Who' },
  thing: { ja: '何について', en: 'About' },
  plan: { ja: '計画', en: 'Plan' },
  round: { ja: '照会', en: 'Round' },
  from: { ja: 'この日から', en: 'From' },
  until: { ja: 'この日まで', en: 'Until' },
  all: { ja: '(すべて)', en: '(all)' },
  happened: { ja: 'したこと', en: 'What happened' },
  place: { ja: 'どこから', en: 'From where' },
  details: { ja: '前後の内容', en: 'Before and after' },
  exported: { ja: 'この結果を書き出す', en: 'Export this' },
  badDay: { ja: '日付を 2026-06-03 のように入れてください。', en: 'Enter a day like 2026-06-03.' },
  things: {
    session: { ja: 'ログイン', en: 'Signing in' },
    passkey: { ja: 'パスキー', en: 'Passkeys' },
    person: { ja: '利用者', en: 'People' },
    division: { ja: '課', en: 'Divisions' },
    import: { ja: '取り込み', en: 'Imports' },
    finding: { ja: '点検の指摘', en: 'Findings' },
    link: { ja: '同じ指標', en: 'Links' },
    round: { ja: '照会', en: 'Rounds' },
    submission: { ja: '回答と手続き', en: 'Answers and steps' },
    evidence: { ja: '根拠資料', en: 'Evidence' },
    plan: { ja: '計画', en: 'Plans' },
    map: { ja: '地図', en: 'Map' },
    scale: { ja: '評価の区分表', en: 'Rating scales' },
    grade: { ja: '評価の区分', en: 'Grades' },
    summary: { ja: '目標のまとめ', en: 'Summaries of goals' },
    externalReview: { ja: '外部評価', en: 'External reviews' },
    opinion: { ja: '外部評価の意見', en: 'Opinions' },
    installation: { ja: '設置と控え', en: 'Installation and copies' },
    mail: { ja: 'メール', en: 'Mails' },
  },
  /** Columns of what is exported. */
  columns: {
    id: { ja: '番号', en: 'Id' },
    at: { ja: '日時(UTC)', en: 'Time (UTC)' },
    person: { ja: '利用者', en: 'Person' },
    name: { ja: '名前', en: 'Name' },
    address: { ja: 'アドレス', en: 'Address' },
    deed: { ja: '操作', en: 'Deed' },
    told: { ja: 'したこと', en: 'What happened' },
    plan: { ja: '計画', en: 'Plan' },
    round: { ja: '照会', en: 'Round' },
    subject: { ja: '対象', en: 'Subject' },
    before: { ja: '前', en: 'Before' },
    after: { ja: '後', en: 'After' },
    reason: { ja: '理由', en: 'Reason' },
  },
} as const;
