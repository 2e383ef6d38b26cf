import { type Command, Option } from 'commander';
import type { ArchiveSummary, KeepingProgress } from '#domain';
import { backupMessages } from '#messages';
import { langOf } from '../arguments/lang.ts';
import type { Run } from '../run.ts';

type Format = 'text' | 'json';

const formatOption = () =>
  new Option('--format <format>', '形式 / format').choices(['text', 'json']).default('text');

const rowsOf = ({ rows }: ArchiveSummary): number =>
  Object.values(rows).reduce((sum, count) => sum + count, 0);

/** `backup`, `restore` and `verify`: copies of a whole installation, and the way back. */
export const addBackup = (root: Command, { io, services, finish }: Run): void => {
  /** To people who look, one line that changes. */
  const progress: KeepingProgress | undefined = io.interactive
    ? (part, count) => io.err(`\r\u001B[K${backupMessages.progress(part, count).ja}`)
    : undefined;
  const endProgress = () => {
    if (io.interactive) io.err('\r\u001B[K');
  };

  root
    .command('backup')
    .description(
      'データベースとファイルの控えを、1つのファイルに取ります。サーバーを止める必要はありません。\n' +
        'Copies database and files into one file; the server may go on running.',
    )
    .argument('<file>', '控えのファイル(.tar.gz) / file to write (.tar.gz)')
    .addOption(formatOption())
    .action(async (file: string, { format }: { format: Format }, command: Command) => {
      const summary = await services.safekeeping.backUp(file, progress);
      endProgress();
      const { files, size } = summary;
      if (format === 'json') io.out(`${JSON.stringify({ file, ...summary }, null, 2)}\n`);
      else io.out(`${backupMessages.written(file, rowsOf(summary), files, size ?? 0)[langOf(command)]}\n`);
      finish(0);
    });

  root
    .command('restore')
    .description(
      '控えから戻します。途中で止まっても、元のままか、戻した後のどちらかになります。\n' +
        'Restores a copy; broken off at any moment, the installation is the old one or the new one.',
    )
    .argument('<file>', '控えのファイル / the copy')
    .option(
      '--replace',
      'すでにあるデータを控えに取ってから置き換える(SQLite) / replace what is there, after copying it (SQLite)',
    )
    .addOption(formatOption())
    .action(
      async (
        file: string,
        { format, replace = false }: { format: Format; replace?: boolean },
        command: Command,
      ) => {
        const summary = await services.safekeeping.restore(file, { replace }, progress);
        endProgress();
        const { at, files } = summary;
        if (format === 'json') io.out(`${JSON.stringify(summary, null, 2)}\n`);
        else io.out(`${backupMessages.restored(at, rowsOf(summary), files)[langOf(command)]}\n`);
        finish(0);
      },
    );

  root
    .command('verify')
    .description(
      '控え、またはいま使っているデータが、書いたときのままか確かめます。異常があれば 1 で終わります。\n' +
        'Tells whether a copy, or the installation itself, is as it was written; ends with 1 when it is not.',
    )
    .argument(
      '[file]',
      '控えのファイル。なければ、いま使っているデータ / the copy; without it, the installation',
    )
    .addOption(formatOption())
    .action(async (file: string | undefined, { format }: { format: Format }, command: Command) => {
      const verification = await services.safekeeping.verify(file ?? null, progress);
      endProgress();
      const { summary, problems } = verification;
      const locale = langOf(command);
      if (format === 'json') io.out(`${JSON.stringify(verification, null, 2)}\n`);
      else {
        for (const { problem, place } of problems)
          io.out(`${backupMessages.found[problem](place)[locale]}\n`);
        const told =
          problems.length > 0
            ? backupMessages.notWhole(problems.length)
            : backupMessages.whole(summary.at, rowsOf(summary), summary.files);
        io.out(`${told[locale]}\n`);
      }
      finish(problems.length > 0 ? 1 : 0);
    });
};
