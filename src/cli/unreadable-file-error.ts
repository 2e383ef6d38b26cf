import { ExplainedError } from '#domain';
import { cliMessages } from '#messages';

/** Files are read up to this many bytes: one more than the readers take, so that they can say so. */
export const readLimit = 50 * 1024 * 1024 + 1;

/** The file cannot be opened or read. */
export class UnreadableFileError extends ExplainedError {
  constructor(path: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    super(cliMessages.unreadableFile(path, code), cliMessages.unreadableFileRemedy(code), { cause });
  }
}
