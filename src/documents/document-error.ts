import { ExplainedError } from '#domain';
import type { LocalizedText } from '#messages';

interface Facts {
  readonly explanation: LocalizedText;
  readonly remedy: LocalizedText;
}

/** A document that cannot be read. Its subclasses are the only errors that reading throws. */
export abstract class DocumentError extends ExplainedError {
  readonly file: string;
  /** Line where it shows, from 1; null when it concerns the whole file. */
  readonly line: number | null;

  constructor(file: string, line: number | null, facts: Facts) {
    super(facts.explanation, facts.remedy);
    this.file = file;
    this.line = line;
  }
}

export class EmptyDocumentError extends DocumentError {}
export class DocumentTooLargeError extends DocumentError {}
/** Excel, PDF, Word and other known formats that this reader does not take. */
export class UnsupportedFormatError extends DocumentError {}
export class BinaryDocumentError extends DocumentError {}
export class UndecodableTextError extends DocumentError {}
/** Nothing in the document looks like the headings of an indicator table. */
export class NoKnownHeadingError extends DocumentError {}
export class UnknownLayoutError extends DocumentError {}

/** Our own data file with more plans than one: a draft is of one plan. */
export class SeveralPlansError extends DocumentError {}

/** The file is under a password, so nothing in it can be read. */
export class PasswordProtectedError extends DocumentError {}
/** A workbook with macros, which are never run. */
export class MacroDocumentError extends DocumentError {}
/** Unpacked, its parts would take more room than a workbook ever does. */
export class ExpandsTooMuchError extends DocumentError {}
/** A file that is cut short or damaged, so that its figures cannot be trusted. */
export class DamagedDocumentError extends DocumentError {}
/** Reading would take more time or room than is allowed. */
export class ReadingLimitError extends DocumentError {}
/** A PDF of pictures: no text can be taken from it. */
export class NoTextLayerError extends DocumentError {}
/** A yearly answer workbook where a document of a plan was expected. */
export class AnswersNotPlanError extends DocumentError {}
/** Not a yearly answer workbook, or one whose hidden sheet is gone or changed. */
export class NotAnEntryWorkbookError extends DocumentError {}
/** A yearly answer workbook of a later release. */
export class NewerEntryWorkbookError extends DocumentError {}
