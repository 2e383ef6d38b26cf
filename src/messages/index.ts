export { checkMessages, checkSettingsMessages, quoteLabels } from './checks.ts';
export { cliMessages } from './cli.ts';
export { documentMessages } from './documents.ts';
export { doubtOf, entryMessages } from './entry.ts';
export { entryReadingMessages } from './entry-reading.ts';
export { entryReportMessages } from './entry-report.ts';
export { entryWorkbookMessages } from './entry-workbook.ts';
export { evaluationReasons } from './evaluation/evaluation-reasons.ts';
export { evaluationSentences } from './evaluation/evaluation-sentences.ts';
export { evaluationSummaries } from './evaluation/evaluation-summaries.ts';
export { unitNames } from './evaluation/unit-names.ts';
export { evaluationRequestMessages } from './evaluation-requests.ts';
export { findingSheetWords } from './findings/finding-sheet.ts';
export { findingMessages } from './findings/findings.ts';
export { staffFindingMessages } from './findings/staff-findings.ts';
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
export { type MachineReadablePoint, machineReadableMessages } from './open-data/machine-readable.ts';
export { openDataMessages } from './open-data/open-data.ts';
export { pdfMessages } from './pdf.ts';
export { peopleMessages } from './people.ts';
export { planChangeMessages } from './plan-changes.ts';
export { blankCellNote, readingDoubts, readingWords } from './reading.ts';
export { reviewMessages } from './review.ts';
export { roundMessages } from './rounds.ts';
export { sheetMessages } from './sheets.ts';
export { sourceViewMessages } from './source-view.ts';
export { staffMessages } from './staff.ts';
export { storageMessages } from './storage.ts';
export { webSentences } from './web/sentences.ts';
export { webMessages } from './web/words.ts';
