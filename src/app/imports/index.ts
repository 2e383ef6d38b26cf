export { answerQuestion, readingOf, type SaidAnswer } from './answer-question.ts';
export { answerStamp } from './answer-stamp.ts';
export { chooseTarget, type EnteredFacts, type EnteredTarget, yearOf } from './choose-target.ts';
export { type Confirmation, confirmImport } from './confirm-import.ts';
export { discardImport } from './discard-import.ts';
export { findSourceFile } from './find-source-file.ts';
export {
  AnsweredMeanwhileError,
  ChangedMeanwhileError,
  EntryRefusedError,
  ImportNotFoundError,
  ImportSettledError,
} from './import-errors.ts';
export { type ImportPreview, previewImport } from './preview-import.ts';
export { startImport } from './start-import.ts';
export {
  type AskedQuestion,
  findAsked,
  type ImportView,
  isOpen,
  listImports,
  listPlans,
  viewImport,
} from './view-import.ts';
