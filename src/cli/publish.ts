import { type Command, Option } from 'commander';
import { publishToday } from '#app';
import { type Publication, stateFindings } from '#domain';
import type { Locale } from '#messages';
import { langOf } from './arguments/lang.ts';
import { yearArgument } from './arguments/year-argument.ts';
import { stateJson } from './check-outcome.ts';
import { findingJson } from './output/finding-json.ts';
import { recordText } from './output/record-text.ts';
import type { Run } from './run.ts';

interface PublishCommandOptions {
  readonly approvedBy: string;
  readonly year?: number;
  readonly explain?: string;
  readonly format: 'text' | 'json';
}

/** `publish`: a stored plan as its next publication, once every error is answered. */
export const addPublish = (root: Command, { io, services, finish }: Run): void => {
  root
    .command('publish')
    .argument('<plan>', '保存した計画の ID / id of a stored plan')
    .description(
      '保存した計画を公表版にし、公表の記録を表示します。答えていない誤りがあるときは、公表せずに一覧を表示します。\n' +
        'Publishes a stored plan and prints its record; while errors are unanswered, lists them and publishes nothing.',
    )
    .requiredOption('--approved-by <name>', '公表の承認者 / who approved the publication')
    .option('--year <year>', '公表する年度 / fiscal year to publish', yearArgument)
    .option(
      '--explain <reason>',
      '説明のない誤りすべてに、この理由を承認者の説明として記録します / recorded by the approver as the explanation of every error that has none',
    )
    .addOption(new Option('--format <format>', '形式 / format').choices(['text', 'json']).default('text'))
    .action(async (planId: string, options: PublishCommandOptions, command: Command) => {
      if (options.explain?.trim() === '' || options.approvedBy.trim() === '')
        command.error(
          '--approved-by と --explain には名前と理由を書いてください。 / Write a name for --approved-by and a reason for --explain.',
        );
      const open = await services.open();
      try {
        const { approvedBy, year = null, explain } = options;
        const publication = await publishToday(open, {
          planId,
          year,
          approvedBy,
          ...(explain === undefined ? {} : { explain }),
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
    findings: stateFindings(publication.findings, publication.explanations ?? []).map((stated) => ({
      ...findingJson(stated.finding, [plan], locale),
      ...stateJson(stated),
    })),
  };
};
