export * from './document-error.ts';
export { type EvidenceProblem, recogniseEvidence } from './evidence/recognise-evidence.ts';
export { layouts } from './layouts/index.ts';
export type { Layout } from './layouts/layout.ts';
export type { ColumnFill, SheetForm } from './layouts/sheet-form.ts';
export { findSheetForm, sheetForms } from './layouts/sheet-forms.ts';
export type { MachineReadableReport } from './machine-readable/report.ts';
export { verifyMachineReadableApart } from './machine-readable/verify-apart.ts';
export { readDocumentApart } from './read/apart/read-document-apart.ts';
export { type ReadingAllowance, runThread } from './read/apart/run-thread.ts';
export type { EntryFacts, EntryWorkbook, NotPlaced } from './read/entry/entry-workbook.ts';
export { readEntryWorkbookApart } from './read/entry/read-entry-workbook-apart.ts';
export { documentSizeLimit } from './read/format/check-format.ts';
export { decodeText } from './read/format/decode-text.ts';
export { MapFileError } from './read/map/map-file-error.ts';
export { readBoundaries } from './read/map/read-boundaries.ts';
export { type ReadPoint, readPoints } from './read/map/read-points.ts';
export { type ReadOptions, readDocument } from './read/read-document.ts';
export { type CsvLine, readCsvLines } from './read/text/read-csv-lines.ts';
export type { DocumentView } from './view/document-view.ts';
export type {
  LinesLook,
  Look,
  LookCell,
  LookLine,
  LookRow,
  PageDrawing,
  PageLook,
  SheetLook,
} from './view/look.ts';
export { lookAt } from './view/look-at.ts';
export { type Leaf, lookThrough } from './view/look-through.ts';
export { viewDocumentApart } from './view/view-document-apart.ts';
export { writeDraftCsv } from './write/draft-csv.ts';
export { writeDraftJson } from './write/draft-json.ts';
export type { Handout } from './write/entry/entry-sheets.ts';
export { writeEntryWorkbook } from './write/entry/write-entry-workbook.ts';
export { writeEvaluationsCsv } from './write/evaluations-csv.ts';
export { CellTooLongError, writeSheetExcel } from './write/excel/write-sheet-excel.ts';
export type { FindingRow } from './write/findings/finding-row.ts';
export { writeFindingsExcel } from './write/findings/write-findings-excel.ts';
export { tryTypesetting } from './write/pdf/try-typesetting.ts';
export { type WrittenPdf, writeSheetPdf } from './write/pdf/write-sheet-pdf.ts';
export { writePlansJson } from './write/plans-json.ts';
export { svgToPng } from './write/png/svg-to-png.ts';
export {
  type PrintedGrade,
  type PrintedOpinion,
  type ReviewBook,
  type ReviewBookKind,
  reviewBook,
  reviewBookKinds,
} from './write/review/review-book.ts';
export { notPrinted } from './write/sheet/not-printed.ts';
export { type SheetOptions, sheetModel } from './write/sheet/sheet-model.ts';
export { writeTableExcel } from './write/table-excel.ts';
