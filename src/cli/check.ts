import { type Command, Option } from 'commander';
import { checkDrafts, readFile } from '#app';
import { langOf } from './lang.ts';
import { findingJson } from './output/finding-json.ts';
import { findingsText } from './output/findings-text.ts';
import type { Run } from './run.ts';

/** `check`: documents in, findings out; several documents are also compared with each other. */
export const addCheck = (root: Command, { io, services, finish }: Run): void => {
  root
    .command('check')
    .argument('<files...>', '評価シート / evaluation sheets')
    .description(
      '文書の中の食い違いと、複数の文書のあいだの食い違いを見つけます。データベースも設定も要りません。\n' +
        'Finds contradictions inside documents and, given several, between them. Needs no database and no set-up.',
    )
    .addOption(new Option('--format <format>', '形式 / format').choices(['text', 'json']).default('text'))
    .option('--layout <id>', '様式を指定 / layout to use')
    .action(
      async (paths: string[], options: { format: 'text' | 'json'; layout?: string }, command: Command) => {
        const drafts = [];
        for (const path of paths)
          drafts.push(await readFile({ name: path, bytes: await io.readFile(path) }, options.layout));
        const findings = checkDrafts(drafts, services.today());
        const plans = drafts.map(({ plan }) => plan);
        const locale = langOf(command);
        io.out(
          options.format === 'json'
            ? `${JSON.stringify({ findings: findings.map((one) => findingJson(one, plans, locale)) }, null, 2)}\n`
            : findingsText(findings, plans, locale),
        );
        finish(findings.some(({ severity }) => severity !== 'info') ? 1 : 0);
      },
    );
};
