export type { Io } from './io.ts';
export { runCli } from './program.ts';
export type { CliServices } from './services.ts';
export { readLimit, UnreadableFileError } from './unreadable-file-error.ts';
export { UnwritableFileError } from './unwritable-file-error.ts';
