import type { Command } from 'commander';
import { parseCell } from '#domain';
import { cellJson } from './output/cell-json.ts';
import type { Run } from './run.ts';

/** `cells`: one value cell a line in, one JSON reading a line out. */
export const addCells = (root: Command, { io, finish }: Run): void => {
  root
    .command('cells')
    .description(
      '標準入力の値セル（1行に1つ、タブの後に見出しを書けます）を読み取り、1行に1つの JSON で返します。\n' +
        'Reads value cells from standard input, one a line (optionally a tab and the column heading), as JSON lines.',
    )
    .addHelpText('after', "\n例 / example:\n  printf '延べ100件 (R6-R9)\\t目標値\\n' | michishirube cells")
    .action(async () => {
      let doubtful = false;
      for await (const line of io.stdinLines()) {
        const [text = '', header] = line.split('\t');
        const reading = parseCell(text, header === undefined ? {} : { header });
        doubtful ||= reading.certainty === 'doubtful';
        io.out(`${cellJson(reading)}\n`);
      }
      finish(doubtful ? 1 : 0);
    });
};
