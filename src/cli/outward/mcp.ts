import type { Command } from 'commander';
import type { Run } from '../run.ts';

/** `mcp`: published plans for an assistant on this computer, over standard input and output. */
export const addMcp = (root: Command, { services }: Run): void => {
  root
    .command('mcp')
    .description(
      '公表した計画・指標・評価を、AIアシスタントに読ませます(Model Context Protocol、標準入出力)。読むだけで、公表前のものは出ません。\n' +
        'Lets an assistant read what is published (Model Context Protocol over standard input and output); it never writes.',
    )
    .action(() => services.assistant());
};
