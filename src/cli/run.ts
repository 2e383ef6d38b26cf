import type { ExitCode, Io } from './io.ts';
import type { CliServices } from './services.ts';

/** What a command leaves behind: commander passes no results, so commands write their code here. */
export interface Run {
  readonly io: Io;
  readonly services: CliServices;
  finish(code: ExitCode): void;
}
