export { checkMessages, checkSettingsMessages, quoteLabels } from './checks/checks.ts';
export { cliMessages } from './cli.ts';
export { documentMessages } from './documents.ts';
export { editRefusals } from './editing/edit-refusals.ts';
export { editorMessages } from './editing/editor.ts';
export { editorFormMessages } from './editing/editor-forms.ts';
export { gradeMessages } from './editing/grades.ts';
export { inForceText } from './editing/in-force.ts';
export { overrideMessages } from './editing/overrides.ts';
export { scaleMessages } from './editing/scales.ts';
export { doubtOf, entryMessages } from './entry/entry.ts';
export { entryReadingMessages } from './entry/reading.ts';
export { entryReportMessages } from './entry/report.ts';
export { entryWorkbookMessages } from './entry/workbook.ts';
export { evaluationReasons } from './evaluation/evaluation-reasons.ts';
export { evaluationRequestMessages } from './evaluation/evaluation-requests.ts';
export { evaluationSentences } from './evaluation/evaluation-sentences.ts';
export { evaluationSummaries } from './evaluation/evaluation-summaries.ts';
export { unitNames } from './evaluation/unit-names.ts';
export { findingSheetWords } from './findings/finding-sheet.ts';
export { findingMessages } from './findings/findings.ts';
export { staffFindingMessages } from './findings/staff-findings.ts';
export {
  dateText,
  eraFiscalYear,
  fiscalYearInFull,
  fiscalYearText,
  japaneseYear,
  shortJapaneseYear,
} from './fiscal-year.ts';
export { backupMessages } from './installation/backup.ts';
export { installationMessages } from './installation/installation.ts';
export { layoutMessages } from './layouts.ts';
export type { Locale, LocalizedText } from './localized.ts';
export { locales } from './localized.ts';
export { type LetterText, letterMessages } from './mail/letters.ts';
export { mailPageMessages } from './mail/mail-pages.ts';
export { mailSettingMessages } from './mail/mail-settings.ts';
export { mentionMessages } from './mail/mentions.ts';
export { reminderMessages } from './mail/reminders.ts';
export { type ApiProblem, apiMessages } from './open-data/api.ts';
export { bundleMessages } from './open-data/bundle.ts';
export { type MachineReadablePoint, machineReadableMessages } from './open-data/machine-readable.ts';
export { openDataMessages } from './open-data/open-data.ts';
export { openDataSettingMessages } from './open-data/settings.ts';
export { pdfMessages } from './pdf.ts';
export { entranceMessages } from './people/entrance.ts';
export { evidenceMessages } from './people/evidence.ts';
export { organisationMessages } from './people/organisation.ts';
export { partMessages } from './people/parts.ts';
export { peopleMessages } from './people/people.ts';
export { roundAskingMessages } from './people/round-asking.ts';
export { roundPageMessages } from './people/round-pages.ts';
export { roundMessages } from './people/rounds.ts';
export { staffListMessages } from './people/staff-list.ts';
export { submissionPageMessages } from './people/submission-pages.ts';
export { workbookPageMessages } from './people/workbook-pages.ts';
export { differenceMessages } from './publication/differences.ts';
export { editionMessages } from './publication/editions.ts';
export { revisionMessages } from './publication/revisions.ts';
export { blankCellNote, readingDoubts, readingWords } from './reading.ts';
export { settingReasons } from './setting-reasons.ts';
export { sheetMessages } from './sheets.ts';
export { importMessages } from './staff/imports.ts';
export { linkMessages } from './staff/links.ts';
export { planChangeMessages } from './staff/plan-changes.ts';
export { reviewMessages } from './staff/review.ts';
export { sourceViewMessages } from './staff/source-view.ts';
export { staffMessages } from './staff/staff.ts';
export { storageMessages } from './storage.ts';
export { readingReasonText, settingReasonText } from './stored-reasons.ts';
export { accessibilityMessages } from './web/accessibility.ts';
export { pageMessages } from './web/pages.ts';
export { searchMessages } from './web/search.ts';
export { webSentences } from './web/sentences.ts';
export { shareMessages } from './web/share.ts';
export { siteMessages } from './web/site.ts';
export { trialMessages } from './web/trial.ts';
export { webMessages } from './web/words.ts';
