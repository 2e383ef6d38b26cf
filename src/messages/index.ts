export { checkMessages, checkSettingsMessages, quoteLabels } from './checks.ts';
export { cliMessages } from './cli.ts';
export { documentMessages } from './documents.ts';
export { evaluationReasons } from './evaluation/evaluation-reasons.ts';
export { evaluationSentences } from './evaluation/evaluation-sentences.ts';
export { evaluationSummaries } from './evaluation/evaluation-summaries.ts';
export { unitNames } from './evaluation/unit-names.ts';
export { evaluationRequestMessages } from './evaluation-requests.ts';
export {
  dateText,
  fiscalYearInFull,
  fiscalYearText,
  japaneseYear,
  shortJapaneseYear,
} from './fiscal-year.ts';
export { importMessages } from './imports.ts';
export { linkMessages } from './links.ts';
export type { Locale, LocalizedText } from './localized.ts';
export { locales } from './localized.ts';
export { pdfMessages } from './pdf.ts';
export { planChangeMessages } from './plan-changes.ts';
export { blankCellNote, readingDoubts, readingWords } from './reading.ts';
export { sheetMessages } from './sheets.ts';
export { staffMessages } from './staff.ts';
export { storageMessages } from './storage.ts';
export { publishedTableMessages } from './web/published-table.ts';
export { webSentences } from './web/sentences.ts';
export { webMessages } from './web/words.ts';
