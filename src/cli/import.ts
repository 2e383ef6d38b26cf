import type { Command } from 'commander';
import { importFile } from '#app';
import { cliMessages } from '#messages';
import { langOf } from './arguments/lang.ts';
import { layoutOf, layoutOption } from './arguments/layout-argument.ts';
import { yearArgument } from './arguments/year-argument.ts';
import { changesText } from './output/changes-text.ts';
import { recordText } from './output/record-text.ts';
import type { Run } from './run.ts';

interface ImportOptions {
  readonly plan?: string;
  readonly layout?: string;
  readonly dryRun?: boolean;
  readonly publish?: boolean;
  readonly approvedBy?: string;
  readonly explain?: string;
  readonly year?: number;
}

/** `import`: a document into storage, whole or not at all. */
export const addImport = (root: Command, { io, services, finish }: Run): void => {
  root
    .command('import')
    .argument('<file>', '評価シート / evaluation sheet')
    .description(
      '文書を読み、計画を文書ごと保存します。途中で失敗したときは何も保存しません。\n' +
        'Reads a document and stores its plan together with the document: whole, or nothing at all.\n' +
        '保存されている計画との違いを先に表示します。要確認の読み取りは serve --staff の画面で確かめられます。\n' +
        'Tells first what changes in the stored plan. Doubtful readings can be settled on the pages of serve --staff.',
    )
    .option('--plan <id>', '保存するときの計画の ID / id to store the plan under')
    .option(...layoutOption)
    .option('--dry-run', '保存せず、変わる内容だけを表示 / store nothing, only tell what would change')
    .option('--publish', '続けて公表版にします / publish it as well')
    .option('--approved-by <name>', '公表の承認者 / who approved the publication')
    .option(
      '--explain <reason>',
      '説明のない誤りすべてに、この理由を承認者の説明として記録します / recorded by the approver as the explanation of every error that has none',
    )
    .option('--year <year>', '公表する年度 / fiscal year to publish', yearArgument)
    .action(async (path: string, options: ImportOptions, command: Command) => {
      if (options.explain !== undefined && !(options.explain.trim() && options.approvedBy?.trim()))
        command.error(
          '--explain には理由と --approved-by が要ります。 / --explain needs a reason, and --approved-by.',
        );
      const layout = await layoutOf(io, options.layout);
      const file = { name: path, bytes: await io.readFile(path) };
      const open = await services.open();
      try {
        const { draft, result, publication, refused } = await importFile(open, file, {
          ...(options.plan === undefined ? {} : { planId: options.plan }),
          ...(layout === undefined ? {} : { layout }),
          dryRun: options.dryRun ?? false,
          publish: options.publish
            ? {
                approvedBy: options.approvedBy ?? '',
                year: options.year ?? null,
                ...(options.explain === undefined ? {} : { explain: options.explain }),
              }
            : null,
        });
        const locale = langOf(command);
        io.out(changesText(result.comparison, locale, options.dryRun ? null : 20));
        if (options.dryRun) io.out(`${cliMessages.dryRun()[locale]}\n`);
        else
          io.out(
            `${cliMessages.imported(result.outcome, result.plan.id, result.plan.title, draft.rows.length)[locale]}\n`,
          );
        if (publication) io.out(recordText(publication, locale));
        if (refused) io.err(`michishirube: ${refused.explanation[locale]}\n  → ${refused.remedy[locale]}\n`);
        if (draft.doubts.length > 0) io.out(`${cliMessages.doubtsLeft(draft.doubts.length, path)[locale]}\n`);
        finish(refused !== null || draft.doubts.length > 0 ? 1 : 0);
      } finally {
        await open.close();
      }
    });
};
