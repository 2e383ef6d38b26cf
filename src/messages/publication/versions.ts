import { dateText } from '../fiscal-year.ts';
import type { LocalizedText } from '../localized.ts';
import { editionMessages } from './editions.ts';

/** Words about versions of plans for staff: what changed between any two. */
export const versionMessages = {
  title: { ja: '変わったこと', en: 'What changed' },
  link: { ja: '計画の二つの版を比べる', en: 'Compare two versions of the plan' },
  lead: {
    ja: '計画の二つの版を選ぶと、その間に変わったことをすべて表示します。',
    en: 'Choose two versions of the plan to see everything that changed between them.',
  },
  from: { ja: '前の版', en: 'From' },
  to: { ja: '後の版', en: 'To' },
  show: { ja: '違いを表示する', en: 'Show the differences' },
  now: { ja: 'いまの計画', en: 'The plan as it is now' },
  revision: (number: number, at: string, by: string | null, why: string | null): LocalizedText => ({
    ja: `改訂${number}(${[dateText(at).ja, by, why].filter(Boolean).join('、')})`,
    en: `Revision ${number} (${[dateText(at).en, by, why].filter(Boolean).join(', ')})`,
  }),
  edition: (edition: {
    readonly reportingYear: number;
    readonly number: number;
    readonly publishedOn: string;
  }): LocalizedText => ({
    ja: `公表版: ${editionMessages.one(edition).ja}(${dateText(edition.publishedOn).ja})`,
    en: `Published: ${editionMessages.one(edition).en} (${dateText(edition.publishedOn).en})`,
  }),
  asJson: { ja: 'JSONで取り出す', en: 'As JSON' },
  notFound: (name: string): LocalizedText => ({
    ja: `計画に「${name}」という版はありません。`,
    en: `The plan has no version called ${name}.`,
  }),
  notFoundRemedy: {
    ja: 'now(いまの計画)、r12(改訂12)、2024-1(2024年度の第1版)のように指定してください。',
    en: 'Name it like now (the plan as it is), r12 (revision 12) or 2024-1 (first edition of FY2024).',
  },
} as const;
