export { handOutWorkbook } from './hand-out-workbook.ts';
export { receiveWorkbook, reviewWorkbook, type WorkbookReview } from './read-workbook.ts';
export { type AcceptedAnswer, saveWorkbook } from './save-workbook.ts';
export { UploadNotFoundError } from './workbook-errors.ts';
