import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { type AddresseeByName, handOut } from '#app';
import { addresseeName } from '#domain';
import { entryReportMessages as messages } from '#messages';
import { langOf } from '../arguments/lang.ts';
import { yearArgument } from '../arguments/year-argument.ts';
import type { Run } from '../run.ts';

interface WriteOptions {
  readonly year?: number;
  readonly division?: string;
  readonly municipality?: string;
  readonly office?: boolean;
  readonly out: string;
}

/** `entry write`: workbooks to answer in. */
export const addEntryWrite = (entry: Command, { io, services, finish }: Run): void => {
  entry
    .command('write')
    .argument('<plan>', '保存した計画の ID / id of a stored plan')
    .description(
      '回答ブックを作ります。だれのものかを指定しなければ、答える人の数だけフォルダーに作ります。\n' +
        'Makes workbooks to answer in: for one addressee, or for everybody into a folder.',
    )
    .option(
      '--year <year>',
      '実績を尋ねる年度(省略すると次の年度) / year asked about (default: the next)',
      yearArgument,
    )
    .addOption(
      new Option('--division <name>', 'この課だけ / this division only').conflicts([
        'municipality',
        'office',
      ]),
    )
    .addOption(
      new Option('--municipality <name>', 'この市町だけ / this municipality only').conflicts('office'),
    )
    .option('--office', '取りまとめだけ(すべての項目) / the office only (every item)')
    .requiredOption(
      '--out <path>',
      '書き出すファイル。全員の分ならフォルダー / file, or folder for everybody',
    )
    .action(async (planId: string, { year, out, ...who }: WriteOptions, command: Command) => {
      const locale = langOf(command);
      const addressee = addresseeOf(who);
      const open = await services.open();
      try {
        const { workbooks, ofNobody } = await handOut(open, {
          planId,
          year: year ?? null,
          addressee,
          locale,
        });
        for (const { fileName, bytes, questions, addressee: whose } of workbooks) {
          const path = addressee === null ? join(out, fileName) : out;
          await io.writeFile(path, bytes);
          io.out(`${messages.written(path, addresseeName(whose), questions)[locale]}\n`);
          if (questions === 0) io.err(`${messages.noQuestions(addresseeName(whose))[locale]}\n`);
        }
        if (addressee === null && ofNobody > 0) io.err(`${messages.ofNobody(ofNobody)[locale]}\n`);
        finish(0);
      } finally {
        await open.close();
      }
    });
};

const addresseeOf = ({
  division,
  municipality,
  office,
}: Omit<WriteOptions, 'out' | 'year'>): AddresseeByName | null => {
  if (division !== undefined) return { kind: 'division', name: division };
  if (municipality !== undefined) return { kind: 'municipality', name: municipality };
  return office ? { kind: 'office' } : null;
};
