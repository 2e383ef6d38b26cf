import { type Command, Option } from 'commander';
import {
  type PrintedSheet,
  type PrintOptions,
  printSheet,
  printStoredSheet,
  readFile,
  readSheetForm,
  shippedForms,
} from '#app';
import { ratingScales } from '#domain';
import { sheetMessages } from '#messages';
import { langOf } from './arguments/lang.ts';
import { isFile } from './arguments/layout-argument.ts';
import { yearArgument } from './arguments/year-argument.ts';
import type { Run } from './run.ts';

interface SheetArguments {
  readonly layout: string;
  readonly format: PrintOptions['format'];
  readonly out: string;
  readonly year?: number;
  readonly withEvaluation?: boolean;
  readonly scale: string;
}

/** `sheet`: the official sheet of a stored plan or of a document, as Excel or PDF. */
export const addSheet = (root: Command, { io, services, finish }: Run): void => {
  root
    .command('sheet')
    .argument(
      '<plan-or-file>',
      '保存した計画の ID、または文書のファイル(./ や拡張子の付く名前) / id of a stored plan, or a file',
    )
    .description(
      '計画を公式の様式で、Excel または PDF(PDF/UA-1)に印刷します。\n' +
        'Prints a plan in its official form, as Excel or as accessible PDF (PDF/UA-1).',
    )
    .requiredOption(
      '--layout <id>',
      `様式: ${shippedForms.join('、')}、または定義のファイル / form, or a file that defines one`,
    )
    .addOption(
      new Option('--format <format>', '形式 / format').choices(['xlsx', 'pdf']).makeOptionMandatory(),
    )
    .requiredOption('--out <file>', '書き出すファイル / file to write')
    .option('--year <year>', '報告年度（R6、2024、令和6年度） / reporting year', yearArgument)
    .option('--with-evaluation', '進捗率と評価の欄を加える / add columns of progress and grade')
    .addOption(
      new Option('--scale <id>', '評価区分 / rating scale')
        .choices(ratingScales.map((scale) => scale.id))
        .default('michishirube'),
    )
    .action(async (name: string, given: SheetArguments, command: Command) => {
      const options: PrintOptions = {
        form: isFile(given.layout)
          ? readSheetForm({ name: given.layout, bytes: await io.readFile(given.layout) })
          : given.layout,
        format: given.format,
        year: given.year ?? null,
        scale: given.withEvaluation ? given.scale : null,
      };
      const { bytes, notices } = await (isFile(name) ? fromFile(name, options) : fromStorage(name, options));
      await io.writeFile(given.out, bytes);
      const locale = langOf(command);
      for (const notice of notices) io.err(`${notice[locale]}\n`);
      io.err(`${sheetMessages.written(given.out, bytes.length)[locale]}\n`);
      finish(0);
    });

  const fromFile = async (path: string, options: PrintOptions): Promise<PrintedSheet> => {
    const { plan, reportingYear } = await readFile({ name: path, bytes: await io.readFile(path) });
    return printSheet(plan, { ...options, year: options.year ?? reportingYear });
  };

  const fromStorage = async (planId: string, options: PrintOptions): Promise<PrintedSheet> => {
    const open = await services.open();
    try {
      return await printStoredSheet(open, planId, options);
    } finally {
      await open.close();
    }
  };
};
