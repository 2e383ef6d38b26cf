import type { Command } from 'commander';
import type { Run } from '../run.ts';
import { addEntryRead } from './entry-read.ts';
import { addEntryWrite } from './entry-write.ts';

/** `entry`: workbooks in which divisions and municipalities answer, handed out and read back. */
export const addEntry = (root: Command, run: Run): void => {
  const entry = root
    .command('entry')
    .description(
      '各課・構成市町が一年の実績を答える Excel ブックを作り、返ってきたものを読みます。\n' +
        'Makes the Excel workbooks in which divisions and municipalities answer, and reads them when they come back.',
    )
    .addHelpText(
      'after',
      '\n例 / example:\n' +
        '  michishirube entry write yonezawa-strategy --year R7 --out kaito/\n' +
        '  michishirube entry read kaito/R7_商工課.xlsx\n' +
        '  michishirube entry read kaito/R7_商工課.xlsx --save',
    );
  addEntryWrite(entry, run);
  addEntryRead(entry, run);
};
