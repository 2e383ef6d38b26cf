import type { LocalizedText } from '../localized.ts';

/** Asking for an evaluation. */
export const evaluationRequestMessages = {
  unknownScale: (id: string): LocalizedText => ({
    ja: `評価区分「${id}」はありません。`,
    en: `There is no rating scale "${id}".`,
  }),
  unknownScaleRemedy: (): LocalizedText => ({
    ja: 'evaluate --help に一覧があります。',
    en: 'See evaluate --help for the list.',
  }),
  noYear: (source: string): LocalizedText => ({
    ja: `${source}: どの年度の評価か、文書から読み取れませんでした。`,
    en: `${source}: the document does not say which fiscal year it reports.`,
  }),
  noYearRemedy: (): LocalizedText => ({
    ja: '--year R6 のように年度を指定してください。',
    en: 'Name the year, for example --year R6.',
  }),
} as const;
