import { ExplainedError } from '#domain';
import { sheetMessages } from '#messages';

/** What a command needs from the terminal and the disk; tests pass their own. */
export interface Io {
  readFile(path: string): Promise<Uint8Array>;
  /** Throws `UnwritableFileError`. */
  writeFile(path: string, bytes: Uint8Array): Promise<void>;
  stdinLines(): AsyncIterable<string>;
  out(text: string): void;
  err(text: string): void;
  /** True when a person looks at standard output: colour and progress are for people only. */
  readonly interactive: boolean;
}

/** 0 done · 1 findings or doubtful readings · 2 bad input */
export type ExitCode = 0 | 1 | 2;

/** A file cannot be written. */
export class UnwritableFileError extends ExplainedError {
  constructor(path: string, cause: unknown) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    super(sheetMessages.unwritable(path, code), sheetMessages.unwritableRemedy(), { cause });
  }
}
