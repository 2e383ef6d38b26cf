import { ExplainedError } from '#domain';
import { sheetMessages } from '#messages';

/** The file cannot be written. */
export class UnwritableFileError extends ExplainedError {
  constructor(path: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    super(sheetMessages.unwritable(path, code), sheetMessages.unwritableRemedy(), { cause });
  }
}
