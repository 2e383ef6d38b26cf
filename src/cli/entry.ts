import { join } from 'node:path';
import { type Command, Option } from 'commander';
import {
  type AddresseeByName,
  compareEntry,
  type EntryReview,
  handOut,
  type SavedEntry,
  saveEntry,
} from '#app';
import { addresseeName, canAccept } from '#domain';
import { entryReportMessages as messages } from '#messages';
import { langOf } from './lang.ts';
import { entryJson } from './output/entry-json.ts';
import { entryText } from './output/entry-text.ts';
import type { Run } from './run.ts';
import { yearArgument } from './year-argument.ts';

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
  addWrite(entry, run);
  addEntryRead(entry, run);
};

interface WriteOptions {
  readonly year?: number;
  readonly division?: string;
  readonly municipality?: string;
  readonly office?: boolean;
  readonly out: string;
}

const addWrite = (entry: Command, { io, services, finish }: Run): void => {
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

interface ReadOptions {
  readonly save?: boolean;
  readonly accept?: readonly string[];
  readonly by: string;
  readonly plan?: string;
  readonly year?: number;
  readonly format: 'text' | 'json';
}

const addEntryRead = (entry: Command, { io, services, finish }: Run): void => {
  entry
    .command('read')
    .argument('<files...>', '返ってきた回答ブック / workbooks that came back')
    .description(
      '回答と保存されている計画との違いを表示します。--save を付けると、確かな回答をブックとともに保存します。\n' +
        'Tells what the answers change in the stored plan; with --save stores those that are sure, with the workbook.\n' +
        '競合と要確認の回答は、--accept で一つずつ選ばないかぎり保存しません。\n' +
        'Conflicts and doubtful answers are not stored unless each is chosen with --accept.',
    )
    .option('--save', '違いを表示してから保存 / store after telling what changes')
    .option(
      '--accept <cell>',
      '競合や要確認でも保存するセル(指標!H5、何度でも) / a cell to store all the same, repeatable',
      (cell: string, before: readonly string[] = []) => [...before, cell],
    )
    .option('--by <name>', '受け入れを決めた人 / who decides about accepted cells', 'planner')
    .option('--plan <id>', 'この計画の回答だけを受け付ける / take answers to this plan only')
    .option('--year <year>', 'この年度の回答だけを受け付ける / take answers of this year only', yearArgument)
    .addOption(new Option('--format <format>', '形式 / format').choices(['text', 'json']).default('text'))
    .addHelpText(
      'after',
      '\n終了コード / exit codes: 0 すべて確か everything sure · 1 競合、要確認、置き場所のない記載あり something to look at · 2 入力の誤り bad input',
    )
    .action(async (paths: readonly string[], options: ReadOptions, command: Command) => {
      const locale = langOf(command);
      const { save = false, accept = [], by, plan, year, format } = options;
      const expected = {
        ...(plan === undefined ? {} : { planId: plan }),
        ...(year === undefined ? {} : { year }),
      };
      const open = await services.open();
      const told: unknown[] = [];
      let isClean = true;
      try {
        for (const path of paths) {
          const file = { name: path, bytes: await io.readFile(path) };
          const saved: SavedEntry | null = save
            ? await saveEntry(open, file, { ...expected, accept, by })
            : null;
          const review = saved?.review ?? (await compareEntry(open, file, expected));
          isClean &&= !needsEyes(review, saved);
          if (format === 'json') told.push(entryJson(path, review, saved));
          else io.out(entryText(path, review, saved, locale));
        }
        if (format === 'json') io.out(`${JSON.stringify(told, null, 2)}\n`);
        finish(isClean ? 0 : 1);
      } finally {
        await open.close();
      }
    });
};

/** Something is left that a person should look at. */
const needsEyes = ({ comparison, notPlaced }: EntryReview, saved: SavedEntry | null): boolean =>
  notPlaced.length > 0 ||
  comparison.absent.length > 0 ||
  comparison.unasked.length > 0 ||
  comparison.changes.some(
    (change) =>
      (change.kind === 'conflict' || change.kind === 'doubtful') &&
      !(canAccept(change) && saved?.saved.includes(change) === true),
  );
