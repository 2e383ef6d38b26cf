import { type Command, Option } from 'commander';
import { evaluateDrafts, readFile, writeEvaluationsCsv } from '#app';
import { ratingScales } from '#domain';
import type { Locale } from '#messages';
import { langOf } from './arguments/lang.ts';
import { layoutOf, layoutOption } from './arguments/layout-argument.ts';
import { yearArgument } from './arguments/year-argument.ts';
import { evaluationsText } from './output/evaluations-text.ts';
import type { Run } from './run.ts';

interface EvaluateOptions {
  readonly scale: string;
  readonly year?: number;
  readonly format: 'json' | 'csv' | 'text';
  readonly layout?: string;
}

/** `evaluate`: documents in, every fact and grade with its sentence out. */
export const addEvaluate = (root: Command, { io, finish }: Run): void => {
  root
    .command('evaluate')
    .argument('<files...>', '評価シート / evaluation sheets')
    .description(
      '文書を読み、指標ごとに達成率・進捗率・目安・進度・評価を、説明の文とともに出します。\n' +
        'Evaluates every indicator of the documents: all facts, the grade, and the sentence that explains it.',
    )
    .addOption(
      new Option('--scale <id>', '評価区分 / rating scale')
        .choices(ratingScales.map((scale) => scale.id))
        .default('michishirube'),
    )
    .option('--year <year>', '報告年度（R6、2024、令和6年度） / reporting year', yearArgument)
    .addOption(
      new Option('--format <format>', '形式 / format').choices(['text', 'json', 'csv']).default('text'),
    )
    .option(...layoutOption)
    .action(async (paths: string[], options: EvaluateOptions, command: Command) => {
      const layout = await layoutOf(io, options.layout);
      const drafts = [];
      for (const path of paths)
        drafts.push(await readFile({ name: path, bytes: await io.readFile(path) }, layout));
      const results = evaluateDrafts(drafts, { scale: options.scale, year: options.year ?? null });
      const locale: Locale = langOf(command);
      if (options.format === 'json')
        io.out(`${JSON.stringify({ plans: results.map(withoutPlan) }, null, 2)}\n`);
      else if (options.format === 'csv') io.out(writeEvaluationsCsv(results, locale));
      else io.out(evaluationsText(results, locale));
      const held = results.some(({ evaluations }) =>
        evaluations.some(({ outcome }) => outcome.kind === 'unrated' && outcome.reason === 'held'),
      );
      finish(held ? 1 : 0);
    });
};

const withoutPlan = ({ plan, year, scale, evaluations }: ReturnType<typeof evaluateDrafts>[number]) => ({
  plan: plan.id,
  title: plan.title,
  year,
  scale: scale.id,
  evaluations,
});
