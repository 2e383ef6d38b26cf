import { type Command, Option } from 'commander';
import { readFile, writeDraftCsv, writeDraftJson } from '#app';
import { placeText } from '#domain';
import { cliMessages, readingReasonText } from '#messages';
import { langOf } from './arguments/lang.ts';
import { layoutOf, layoutOption } from './arguments/layout-argument.ts';
import type { Run } from './run.ts';

/** Doubts told of beside the rows. */
const shownDoubts = 20;

interface ReadOptions {
  readonly layout?: string;
  readonly format: 'csv' | 'json';
}

/** `read`: a document in, its plan draft out. */
export const addRead = (root: Command, { io, finish }: Run): void => {
  root
    .command('read')
    .argument('<file>', '評価シート（Excel、PDF、テキスト） / evaluation sheet (Excel, PDF, text)')
    .description(
      '文書を読み、指標の行を CSV で、または計画・読み取り・出所・読み残しの全体を JSON で出します。\n' +
        'Reads a document: its indicator rows as CSV, or the whole draft with readings, provenance and residue as JSON.',
    )
    .option(...layoutOption)
    .addOption(new Option('--format <format>', '形式 / format').choices(['csv', 'json']).default('csv'))
    .action(async (path: string, options: ReadOptions, command: Command) => {
      const locale = langOf(command);
      const layout = await layoutOf(io, options.layout);
      const draft = await readFile({ name: path, bytes: await io.readFile(path) }, layout);
      io.out(options.format === 'json' ? writeDraftJson(draft) : writeDraftCsv([draft]));
      const { coverage, rows, doubts, residue } = draft;
      // Reasons beside the rows, so that nobody has to look for them in JSON; JSON itself has them all.
      if (options.format === 'csv') {
        for (const { place, about, reason } of doubts.slice(0, shownDoubts))
          io.err(`${placeText(place)}: ${about}: ${readingReasonText(reason)[locale]}\n`);
        const more = doubts.length - shownDoubts;
        if (more > 0) io.err(`${cliMessages.moreDoubts(more, path)[locale]}\n`);
      }
      const notUnderstood = residue.filter((one) => one.reason === 'not_understood').length;
      io.err(
        `${cliMessages.readSummary({ rows: rows.length, doubts: doubts.length, notUnderstood, coverage })[locale]}\n`,
      );
      finish(doubts.length > 0 || notUnderstood > 0 ? 1 : 0);
    });
};
