import { dateText, fiscalYearText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';

/** Words about the editions of a publication: 版, 追補, 訂正, 正誤表, and what differs between two. */
export const editionMessages = {
  title: { ja: '公表の版', en: 'Editions' },
  lead: {
    ja: 'これまでに公表した版です。訂正する前の版も、そのまま残っています。',
    en: 'Every edition published so far. Those that were corrected later stay as they were.',
  },
  one: ({
    reportingYear,
    number,
  }: {
    readonly reportingYear: number;
    readonly number: number;
  }): LocalizedText => ({
    ja: `${fiscalYearText(reportingYear).ja} 第${number}版`,
    en: `${fiscalYearText(reportingYear).en}, edition ${number}`,
  }),
  columns: {
    edition: { ja: '版', en: 'Edition' },
    publishedOn: { ja: '公表日', en: 'Published' },
    approvedBy: { ja: '承認', en: 'Approved by' },
    state: { ja: '種類と状態', en: 'Kind and state' },
    compare: { ja: '前の版との違い', en: 'Changes' },
  },
  kind: {
    correction: { ja: '訂正', en: 'Correction' },
    supplement: { ja: '追補', en: 'Supplement' },
  },
  first: { ja: '最初の公表', en: 'First publication' },
  inForce: { ja: '最新の版', en: 'In force' },
  corrected: ({ number }: { readonly number: number }): LocalizedText => ({
    ja: `第${number}版で訂正済み`,
    en: `Corrected by edition ${number}`,
  }),
  supplemented: ({ number }: { readonly number: number }): LocalizedText => ({
    ja: `第${number}版で追補済み`,
    en: `Completed by edition ${number}`,
  }),
  replaced: { ja: '前の版', en: 'Replaced' },
  compare: { ja: '違いを見る', en: 'See what changed' },
  compareWith: { ja: 'ほかの版と比べる', en: 'Compare with another edition' },
  openEdition: { ja: 'この版のページを開く', en: 'Open the pages of this edition' },
  details: { ja: 'この版について', en: 'About this edition' },
  scale: { ja: '評価の基準', en: 'Rating scale' },
  hash: { ja: '内容のハッシュ値(SHA-256)', en: 'Hash of the content (SHA-256)' },
  hashHint: {
    ja: '内容が1字でも変わると、別の値になります。',
    en: 'Any change of the content gives another value.',
  },
  targets: { ja: '変更のあった目標値', en: 'Targets that have been changed' },
  noTargets: {
    ja: '目標値はすべて、計画をつくったときのものです。',
    en: 'Every target is the one the plan was made with.',
  },
  targetVersion: (version: number, on: string, reason: string): LocalizedText => ({
    ja: `第${version}版(${dateText(on).ja}から。${reason})`,
    en: `Version ${version}, from ${dateText(on).en}: ${reason}`,
  }),
  pending: { ja: '公表のときに未確定だった値', en: 'Values not known at publication' },
  noPending: { ja: '未確定の値はありません。', en: 'Every value was known.' },
  expected: (when: string | null): LocalizedText =>
    when === null
      ? { ja: '確定の時期は示されていません', en: 'no date given' }
      : { ja: `確定の予定: ${when}`, en: `expected: ${when}` },
  findings: { ja: '公表のときの指摘', en: 'Findings at publication' },
  findingCounts: (explained: number, open: number): LocalizedText => ({
    ja: `説明したもの ${explained} 件、未対応のもの ${open} 件`,
    en: `${explained} explained, ${open} open`,
  }),
  figures: { ja: 'この版の値', en: 'Figures of this edition' },
  errata: {
    title: { ja: '正誤表', en: 'Corrections' },
    lead: {
      ja: '公表したあとの訂正です。訂正する前の版も残しています。',
      en: 'What was corrected after publication. The editions before stay available.',
    },
    none: { ja: '訂正はありません。', en: 'Nothing has been corrected.' },
    of: ({
      reportingYear,
      number,
    }: {
      readonly reportingYear: number;
      readonly number: number;
    }): LocalizedText => ({
      ja: `${fiscalYearText(reportingYear).ja} 第${number}版の正誤表`,
      en: `Corrections of edition ${number}, ${fiscalYearText(reportingYear).en}`,
    }),
    added: { ja: '追補した値', en: 'Values added' },
    place: { ja: '箇所', en: 'Place' },
    wrong: { ja: '誤', en: 'Wrong' },
    right: { ja: '正', en: 'Right' },
    before: { ja: '前', en: 'Before' },
    after: { ja: '後', en: 'After' },
    reason: { ja: '理由', en: 'Reason' },
    settled: { ja: '値が確定したため', en: 'The value has settled' },
    consequence: { ja: '訂正にともなう変更', en: 'Follows from a correction' },
    consequenceOfSettled: {
      ja: '値の確定や点検にともなう変更',
      en: 'Follows from a value that has settled, or from the checks',
    },
    following: { ja: 'これにともなう変更', en: 'What follows from it' },
    followingCount: (count: number): LocalizedText => ({
      ja: `これにともなう変更 ${count} 件`,
      en: `What follows from it: ${count} changes`,
    }),
    by: (by: string): LocalizedText => ({ ja: `記入: ${by}`, en: `Stated by ${by}` }),
    beside: (count: number): LocalizedText => ({
      ja: `この指標には訂正が${count}件あります`,
      en: count === 1 ? 'One correction of this indicator' : `${count} corrections of this indicator`,
    }),
    listed: { ja: '正誤表を見る', en: 'See the list of corrections' },
  },
  mark: {
    corrected: ({ number }: { readonly number: number }): LocalizedText => ({
      ja: `この版は、第${number}版で訂正されています。`,
      en: `This edition has been corrected by edition ${number}.`,
    }),
    supplemented: ({ number }: { readonly number: number }): LocalizedText => ({
      ja: `この版のあとに、確定した値を加えた第${number}版があります。`,
      en: `Edition ${number} adds values that have settled since this one.`,
    }),
    old: { ja: 'これは前の版です。', en: 'This is not the newest edition.' },
    newest: { ja: '最新の版を見る', en: 'See the newest edition' },
    isCorrection: { ja: 'この版は、前の版を訂正したものです。', en: 'This edition corrects the one before.' },
    isSupplement: {
      ja: 'この版は、前の版で未確定だった値を加えたものです。',
      en: 'This edition adds values that were not known in the one before.',
    },
  },
  changes: {
    title: { ja: '版の違い', en: 'What changed' },
    lead: (from: LocalizedText, to: LocalizedText): LocalizedText => ({
      ja: `${from.ja}から${to.ja}までに変わったことを、すべて示します。`,
      en: `Everything that changed from ${from.en} to ${to.en}.`,
    }),
    none: { ja: '違いはありません。', en: 'Nothing changed.' },
    count: (count: number): LocalizedText => ({
      ja: `違い ${count} 件`,
      en: count === 1 ? 'One difference' : `${count} differences`,
    }),
    what: { ja: '内容', en: 'What' },
  },
  table: {
    plan_id: { ja: '計画ID', en: 'Plan id' },
    edition: { ja: '版', en: 'Edition' },
    published_on: { ja: '公表日', en: 'Published on' },
    approved_by: { ja: '承認', en: 'Approved by' },
    edition_kind: { ja: '種類', en: 'Kind' },
    node: { ja: '施策', en: 'Place in the plan' },
    name: { ja: '名称', en: 'Name' },
    what: { ja: '内容', en: 'What' },
    year: { ja: '年度', en: 'Fiscal year' },
    before: { ja: '誤・前', en: 'Before' },
    after: { ja: '正・後', en: 'After' },
    reason: { ja: '理由', en: 'Reason' },
  },
} as const;
