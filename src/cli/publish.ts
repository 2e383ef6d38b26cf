import { type Command, Option } from 'commander';
import { publishToday } from '#app';
import { ExplainedError, type Publication, pendingIn, stateFindings } from '#domain';
import { bundleMessages, type Locale } from '#messages';
import { langOf } from './arguments/lang.ts';
import { yearArgument } from './arguments/year-argument.ts';
import { stateJson } from './check-outcome.ts';
import { findingJson } from './output/finding-json.ts';
import { recordText } from './output/record-text.ts';
import { withBundleOptions, writeBundle } from './outward/bundle.ts';
import type { Run } from './run.ts';

interface PublishCommandOptions {
  readonly out?: string;
  readonly url?: string;
  readonly approvedBy?: string;
  readonly year?: number;
  readonly explain?: string;
  readonly reason?: string;
  readonly format: 'text' | 'json';
}

/** What is to be published, or where to, was not said. */
class PublishRequestError extends ExplainedError {}

/**
 * `publish`: a stored plan as its next publication, once every error is answered. With `--out` the public side is
 * written as files afterwards; without a plan nothing else is done.
 */
export const addPublish = (root: Command, run: Run): void => {
  const { io, services, finish } = run;
  withBundleOptions(root.command('publish'), false)
    .argument('[plan]', '保存した計画の ID / id of a stored plan')
    .description(
      '保存した計画を公表版にし、公表の記録を表示します。答えていない誤りがあるときは、公表せずに一覧を表示します。\n' +
        'Publishes a stored plan and prints its record; while errors are unanswered, lists them and publishes nothing.\n' +
        '--out を付けると、公表しているものをファイル一式として書き出します。 / --out writes what is published as files.',
    )
    .option('--approved-by <name>', '公表の承認者 / who approved the publication')
    .option('--year <year>', '公表する年度 / fiscal year to publish', yearArgument)
    .option(
      '--explain <reason>',
      '説明のない誤りすべてに、この理由を承認者の説明として記録します / recorded by the approver as the explanation of every error that has none',
    )
    .option(
      '--reason <reason>',
      '公表した内容を変える訂正のとき、正誤表に載せる理由 / reason of a correction, as it is printed in its list',
    )
    .addOption(new Option('--format <format>', '形式 / format').choices(['text', 'json']).default('text'))
    .action(async (planId: string | undefined, options: PublishCommandOptions, command: Command) => {
      const { out, url } = options;
      const bundle = async () => {
        if (out !== undefined)
          await writeBundle(run, { out, ...(url === undefined ? {} : { url }) }, command);
      };
      if (planId === undefined) {
        if (out === undefined)
          throw new PublishRequestError(bundleMessages.whereNeeded(), bundleMessages.whereNeededRemedy());
        await bundle();
        finish(0);
        return;
      }
      if (options.approvedBy === undefined)
        throw new PublishRequestError(bundleMessages.approvalNeeded(), bundleMessages.approvalNeededRemedy());
      if (options.explain?.trim() === '' || options.reason?.trim() === '' || options.approvedBy.trim() === '')
        command.error(
          '--approved-by には名前、--explain と --reason には理由を書いてください。 / Write a name for --approved-by, and a reason for --explain and --reason.',
        );
      const open = await services.open();
      try {
        const { approvedBy, year = null, explain, reason } = options;
        const publication = await publishToday(open, {
          planId,
          year,
          approvedBy,
          ...(explain === undefined ? {} : { explain }),
          ...(reason === undefined ? {} : { reasons: reason }),
        });
        const locale = langOf(command);
        io.out(
          options.format === 'json'
            ? `${JSON.stringify(recordJson(publication, locale), null, 2)}\n`
            : recordText(publication, locale),
        );
        finish(0);
      } finally {
        await open.close();
      }
      await bundle();
    });
};

/** The record for other programs: what was published, by whom, and every finding with its answer. */
const recordJson = (publication: Publication, locale: Locale) => {
  const { planId, plan, number, reportingYear, publishedOn, approvedBy, contentHash } = publication;
  return {
    plan: planId,
    title: plan.title,
    number,
    reportingYear,
    publishedOn,
    approvedBy,
    contentHash,
    pending: pendingIn(publication),
    follows: publication.follows ?? null,
    findings: stateFindings(publication.findings, publication.explanations ?? []).map((stated) => ({
      ...findingJson(stated.finding, [plan], locale),
      ...stateJson(stated),
    })),
  };
};
