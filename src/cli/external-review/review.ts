import { type Command, Option } from 'commander';
import { listReviews, printReview, type ReviewBookKind, readSheetForm, reviewBookKinds } from '#app';
import { externalReviewMessages, fiscalYearText, reviewBookMessages, sheetMessages } from '#messages';
import { langOf } from '../arguments/lang.ts';
import { isFile } from '../arguments/layout-argument.ts';
import type { Run } from '../run.ts';

interface PrintOptions {
  readonly as: ReviewBookKind;
  readonly format: 'pdf' | 'xlsx';
  readonly out: string;
  readonly layout?: string;
}

/** `review`: external reviews, and each as a book to print: material for the meeting, or the report. */
export const addReview = (root: Command, { io, services, finish }: Run): void => {
  const review = root
    .command('review')
    .description(
      '外部評価の会議資料と報告書を印刷します。\nPrints the material of an external review and its report.',
    );

  review
    .command('list')
    .description('外部評価の一覧を表示します。\nLists the external reviews.')
    .addOption(new Option('--format <format>', '形式 / format').choices(['text', 'json']).default('text'))
    .action(async ({ format }: { readonly format: 'text' | 'json' }, command: Command) => {
      const open = await services.open();
      try {
        const reviews = await listReviews(open);
        const locale = langOf(command);
        io.out(
          format === 'json'
            ? `${JSON.stringify({ reviews }, null, 2)}\n`
            : reviews.length === 0
              ? `${reviewBookMessages.none[locale]}\n`
              : reviews
                  .map(({ id, planId, year, title, state }) =>
                    [
                      id,
                      planId,
                      fiscalYearText(year)[locale],
                      title,
                      externalReviewMessages.states[state][locale],
                    ]
                      .join('\t')
                      .concat('\n'),
                  )
                  .join(''),
        );
      } finally {
        await open.close();
      }
    });

  review
    .command('print')
    .argument('<review>', '外部評価の ID / id of a review')
    .description(
      '会議資料(意見の欄が空白のもの、意見と対応を記入したもの)か、議会などへの報告書を、PDF か Excel で書き出します。\n' +
        'Writes the material for the meeting, blank or filled in, or the report, as PDF or Excel.',
    )
    .addOption(
      new Option('--as <book>', 'blank 意見の欄が空白、filled 意見と対応を記入、report 報告書 / which book')
        .choices([...reviewBookKinds])
        .default('filled'),
    )
    .addOption(
      new Option('--format <format>', '形式 / format').choices(['pdf', 'xlsx']).makeOptionMandatory(),
    )
    .requiredOption('--out <file>', '書き出すファイル / file to write')
    .option(
      '--layout <id>',
      '評価シートの様式、または定義のファイル / form of its sheets, or a file that defines one',
    )
    .action(async (id: string, { as, format, out, layout }: PrintOptions, command: Command) => {
      const form =
        layout === undefined
          ? undefined
          : isFile(layout)
            ? readSheetForm({ name: layout, bytes: await io.readFile(layout) })
            : layout;
      const open = await services.open();
      try {
        const { bytes, notices } = await printReview(open, id, {
          kind: as,
          format,
          ...(form === undefined ? {} : { form }),
        });
        await io.writeFile(out, bytes);
        const locale = langOf(command);
        for (const notice of notices) io.err(`${notice[locale]}\n`);
        io.err(`${sheetMessages.written(out, bytes.length)[locale]}\n`);
        finish(0);
      } finally {
        await open.close();
      }
    });
};
