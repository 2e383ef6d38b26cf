import { type Command, Option } from 'commander';
import { compareEntry, type EntryReview, type SavedEntry, saveEntry } from '#app';
import { canAccept } from '#domain';
import { langOf } from '../arguments/lang.ts';
import { yearArgument } from '../arguments/year-argument.ts';
import { entryJson } from '../output/entry-json.ts';
import { entryText } from '../output/entry-text.ts';
import type { Run } from '../run.ts';

interface ReadOptions {
  readonly save?: boolean;
  readonly accept?: readonly string[];
  readonly by: string;
  readonly plan?: string;
  readonly year?: number;
  readonly format: 'text' | 'json';
}

/** `entry read`: what workbooks that came back change, and storing it. */
export const addEntryRead = (entry: Command, { io, services, finish }: Run): void => {
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
