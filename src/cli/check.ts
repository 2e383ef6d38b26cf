import { type Command, Option } from 'commander';
import { checkDrafts, checkRules, parseCheckSettings, readFile } from '#app';
import type { Finding, Plan, Severity } from '#domain';
import type { Locale } from '#messages';
import { langOf } from './lang.ts';
import { findingJson } from './output/finding-json.ts';
import { findingsText } from './output/findings-text.ts';
import { sarifLog } from './output/sarif.ts';
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
    .addOption(
      new Option('--format <format>', '形式 / format').choices(['text', 'json', 'sarif']).default('text'),
    )
    .addOption(
      new Option('--fail-on <severity>', '終了コードを1にする重要度 / severity that ends with 1')
        .choices(['error', 'warning', 'info'])
        .default('warning'),
    )
    .option('--settings <file>', '点検の設定 (JSON) / settings of the checks (JSON)')
    .option(
      '--earlier <file...>',
      '前に公表した文書(公表済みの実績が変わっていないか調べます) / documents published earlier',
    )
    .option('--layout <id>', '様式を指定 / layout to use')
    .action(async (paths: string[], options: CheckCommandOptions, command: Command) => {
      const read = async (path: string) =>
        readFile({ name: path, bytes: await io.readFile(path) }, options.layout);
      // One after the other: each is read within its own limit of memory.
      const inTurn = async (files: readonly string[]) => {
        const drafts = [];
        for (const path of files) drafts.push(await read(path));
        return drafts;
      };
      const settings =
        options.settings === undefined
          ? {}
          : parseCheckSettings(
              options.settings,
              new TextDecoder().decode(await io.readFile(options.settings)),
            );
      const drafts = await inTurn(paths);
      const earlier = await inTurn(options.earlier ?? []);
      const findings = checkDrafts(drafts, services.today(), { settings, earlier });
      const plans = drafts.map(({ plan }) => plan);
      const locale = langOf(command);
      io.out(written(findings, plans, options.format, { locale, version: services.version }));
      finish(findings.some(({ severity }) => grave[options.failOn].includes(severity)) ? 1 : 0);
    });
};

interface CheckCommandOptions {
  readonly format: 'text' | 'json' | 'sarif';
  readonly failOn: Severity;
  readonly settings?: string;
  readonly earlier?: string[];
  readonly layout?: string;
}

/** Severities that count, by the least of them. */
const grave: Readonly<Record<Severity, readonly Severity[]>> = {
  error: ['error'],
  warning: ['error', 'warning'],
  info: ['error', 'warning', 'info'],
};

const written = (
  findings: readonly Finding[],
  plans: readonly Plan[],
  format: CheckCommandOptions['format'],
  { locale, version }: { readonly locale: Locale; readonly version: string },
): string => {
  if (format === 'text') return findingsText(findings, plans, locale);
  const json =
    format === 'sarif'
      ? sarifLog(findings, plans, checkRules(), { locale, version })
      : { findings: findings.map((one) => findingJson(one, plans, locale)) };
  return `${JSON.stringify(json, null, 2)}\n`;
};
