import type { Command } from 'commander';
import type { Locale } from '#messages';

/** The language chosen for output, wherever the command stands. */
export const langOf = (command: Command): Locale => command.optsWithGlobals<{ lang: Locale }>().lang;
