import type { LocalizedText } from './localized.ts';

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
  planNotFound: (id: string): LocalizedText => ({
    ja: `計画「${id}」は保存されていません。`,
    en: `There is no stored plan "${id}".`,
  }),
  planNotFoundRemedy: (): LocalizedText => ({
    ja: '先に import で文書を読み込んでください。',
    en: 'Import its document first.',
  }),
} as const;
