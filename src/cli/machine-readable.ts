import { type Command, Option } from 'commander';
import { verifyMachineReadable } from '#app';
import { langOf } from './arguments/lang.ts';
import { machineReadableText } from './output/machine-readable-text.ts';
import type { Run } from './run.ts';

/** `machine-readable`: a table file in, the 15 points of the national rule out. */
export const addMachineReadable = (root: Command, { io, finish }: Run): void => {
  root
    .command('machine-readable')
    .argument('<files...>', 'CSV または Excel のファイル / CSV files or workbooks')
    .description(
      '表のファイルが「統計表における機械判読可能なデータの表記方法」(総務省、2020年12月)の15項目に合うかを調べます。どの表でも調べられます。\n' +
        'Holds table files, anybody’s, against the 15 points of the national rule for machine-readable tables.',
    )
    .addOption(new Option('--format <format>', '形式 / format').choices(['text', 'json']).default('text'))
    .action(async (paths: string[], { format }: { format: 'text' | 'json' }, command: Command) => {
      const reports = [];
      for (const name of paths)
        reports.push(await verifyMachineReadable({ name, bytes: await io.readFile(name) }));
      const locale = langOf(command);
      io.out(
        format === 'json'
          ? `${JSON.stringify({ files: reports }, null, 2)}\n`
          : reports.map((report) => machineReadableText(report, locale)).join('\n'),
      );
      finish(reports.every(({ passed }) => passed) ? 0 : 1);
    });
};
