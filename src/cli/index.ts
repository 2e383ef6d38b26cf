export { type Io, UnwritableFileError } from './io.ts';
export { runCli } from './program.ts';
export type { CliServices } from './services.ts';
export { readLimit, UnreadableFileError } from './unreadable-file-error.ts';
