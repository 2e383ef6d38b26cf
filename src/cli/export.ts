import { type Command, Option } from 'commander';
import { type ExportFormat, exportPlans } from '#app';
import { ExplainedError } from '#domain';
import { cliMessages, sheetMessages } from '#messages';
import { langOf } from './arguments/lang.ts';
import type { Run } from './run.ts';

/** `export`: every stored plan in an open format. */
export const addExport = (root: Command, { io, services, finish }: Run): void => {
  root
    .command('export')
    .description(
      '保存されている計画を、開かれた形式で出します。CSV と xlsx は値1つが1行の表、JSON は計画の全体です。\n' +
        'Writes the stored plans in an open format: CSV and xlsx with one row a value, JSON with everything.',
    )
    .option('--plan <id>', '1つの計画だけ / one plan only')
    .addOption(
      new Option('--format <format>', '形式 / format').choices(['csv', 'xlsx', 'json']).default('json'),
    )
    .option('--out <file>', '書き出すファイル(xlsx では必要) / file to write (needed for xlsx)')
    .action(async ({ plan, format, out }: ExportArguments, command: Command) => {
      if (format === 'xlsx' && out === undefined)
        throw new ExportRequestError(cliMessages.outNeeded(), cliMessages.outNeededRemedy());
      const locale = langOf(command);
      const open = await services.open();
      try {
        const bytes = await exportPlans(open, { ...(plan === undefined ? {} : { plan }), format, locale });
        if (out === undefined) io.out(withMark(bytes));
        else {
          await io.writeFile(out, bytes);
          io.err(`${sheetMessages.written(out, bytes.length)[locale]}\n`);
        }
        finish(0);
      } finally {
        await open.close();
      }
    });
};

interface ExportArguments {
  readonly plan?: string;
  readonly format: ExportFormat;
  readonly out?: string;
}

/** A workbook cannot be shown in a terminal. */
class ExportRequestError extends ExplainedError {}

const withMark = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
