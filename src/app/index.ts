export { type MachineReadableReport, writeDraftCsv, writeDraftJson, writeEvaluationsCsv } from '#documents';
export { checkDrafts } from './check-drafts.ts';
export { type CheckRule, checkRules } from './check-rules.ts';
export { type CheckSettings, CheckSettingsError, parseCheckSettings } from './check-settings.ts';
export * from './editor/index.ts';
export * from './entry/index.ts';
export { EvaluationRequestError, evaluateDrafts, type PlanEvaluation } from './evaluate-drafts.ts';
export * from './evidence/index.ts';
export { type ExportFormat, exportPlans } from './export-plans.ts';
export * from './external-review/index.ts';
export * from './findings/index.ts';
export * from './grades/index.ts';
export * from './history/index.ts';
export { importDocument, PlanIdTakenError } from './import-document.ts';
export { importFile } from './import-file.ts';
export * from './imports/index.ts';
export {
  copyInstallation,
  type InstallationView,
  viewInstallation,
} from './installation/view-installation.ts';
export { instantOfJapan, japaneseDate, japaneseMoment } from './japanese-date.ts';
export * from './links/index.ts';
export { loadExamples } from './load-examples.ts';
export * from './mail/index.ts';
export * from './map/index.ts';
export * from './mentions/index.ts';
export * from './passkeys/index.ts';
export * from './people/index.ts';
export { PlanNotFoundError } from './plan-not-found-error.ts';
export {
  type PrintedSheet,
  type PrintOptions,
  printSheet,
  printStoredSheet,
  SheetRequestError,
} from './print-sheet.ts';
export * from './publication/index.ts';
export { type LayoutChoice, readFile } from './read-file.ts';
export { LayoutFileError, readLayout } from './read-layout.ts';
export { readSheetForm, SheetFormError, shippedForms } from './read-sheet-form.ts';
export * from './record/index.ts';
export * from './reminders/index.ts';
export * from './review/index.ts';
export * from './rounds/index.ts';
export * from './scales/index.ts';
export { jsonSchema, type SchemaName, schemaNames } from './schemas/json-schemas.ts';
export type { Post, Services } from './services.ts';
export * from './sources/index.ts';
export * from './succession/index.ts';
export * from './summaries/index.ts';
export { tryDocument, UntriedDocumentError } from './trial/try-document.ts';
export { verifyMachineReadable } from './verify-machine-readable.ts';
export * from './workbooks/index.ts';
