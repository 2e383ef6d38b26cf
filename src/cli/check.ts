import { type Command, Option } from 'commander';
import { type CheckSettings, checkDrafts, checkStoredPlans, parseCheckSettings, readFile } from '#app';
import { type PlanDraft, type Severity, stateFindings, valuesOfPlan } from '#domain';
import { cliMessages, type Locale, sheetMessages } from '#messages';
import { langOf } from './arguments/lang.ts';
import { layoutOf, layoutOption } from './arguments/layout-argument.ts';
import { type CheckFormat, type CheckOutcome, checkOutput, waits } from './check-outcome.ts';
import type { Run } from './run.ts';

interface CheckCommandOptions {
  readonly plan?: string[];
  readonly format: CheckFormat;
  readonly out?: string;
  readonly failOn?: Severity;
  readonly settings?: string;
  readonly earlier?: string[];
  readonly layout?: string;
}

/** `check`: documents or stored plans in, findings out; several are also compared with each other. */
export const addCheck = (root: Command, { io, services, finish }: Run): void => {
  const ofFiles = async (
    paths: readonly string[],
    { layout, earlier = [], format }: CheckCommandOptions,
    settings: CheckSettings,
    locale: Locale,
  ): Promise<CheckOutcome> => {
    const form = await layoutOf(io, layout);
    // One after the other: each is read within its own limit of memory.
    const inTurn = async (files: readonly string[]) => {
      const drafts = [];
      for (const path of files)
        drafts.push(await readFile({ name: path, bytes: await io.readFile(path) }, form));
      return drafts;
    };
    const drafts = await inTurn(paths);
    // Beside the findings, so that none at all is not taken for a sheet well read.
    if (format === 'text') for (const draft of drafts) io.err(`${recognised(draft)[locale]}\n`);
    const before = await inTurn(earlier);
    const findings = checkDrafts(drafts, services.today(), { settings, earlier: before });
    return { findings: stateFindings(findings, []), plans: drafts.map(({ plan }) => plan), stored: false };
  };

  const ofStorage = async (ids: readonly string[], settings: CheckSettings): Promise<CheckOutcome> => {
    const open = await services.open();
    try {
      const today = services.today();
      return { ...(await checkStoredPlans(open, ids, { today, settings })), stored: true };
    } finally {
      await open.close();
    }
  };

  root
    .command('check')
    .argument('[files...]', '評価シート / evaluation sheets')
    .description(
      '文書の中の食い違いと、複数の文書のあいだの食い違いを見つけます。データベースも設定も要りません。\n' +
        'Finds contradictions inside documents and, given several, between them. Needs no database and no set-up.\n' +
        '--plan では、保存した計画を点検し、指摘ごとの状態(未対応、説明済み、再確認)も示します。\n' +
        'With --plan it checks stored plans and tells the state of each finding.',
    )
    .option('--plan <id...>', '保存した計画を点検します / check stored plans')
    .addOption(
      new Option(
        '--format <format>',
        '形式。xlsx は担当課に渡す一覧 / format; xlsx is a list to hand to divisions',
      )
        .choices(['text', 'json', 'sarif', 'xlsx'])
        .default('text'),
    )
    .option('--out <file>', '書き出すファイル(xlsx では必須) / file to write (needed for xlsx)')
    .addOption(
      new Option(
        '--fail-on <severity>',
        '終了コードを1にする重要度(文書では warning、保存した計画では答えていない error) / severity that ends with 1 (documents: warning; stored plans: unanswered errors)',
      ).choices(['error', 'warning', 'info']),
    )
    .option('--settings <file>', '点検の設定 (JSON) / settings of the checks (JSON)')
    .option(
      '--earlier <file...>',
      '前に公表した文書(公表済みの実績が変わっていないか調べます) / documents published earlier',
    )
    .option(...layoutOption)
    .action(async (paths: string[], options: CheckCommandOptions, command: Command) => {
      const { plan, format, out } = options;
      if ((paths.length === 0) === (plan === undefined))
        command.error('文書か --plan のどちらか一方を書いてください。 / Give either documents or --plan.');
      if (format === 'xlsx' && out === undefined)
        command.error('--format xlsx には --out が要ります。 / --format xlsx needs --out.');
      const settings =
        options.settings === undefined
          ? {}
          : parseCheckSettings(
              options.settings,
              new TextDecoder().decode(await io.readFile(options.settings)),
            );
      const locale = langOf(command);
      const outcome =
        plan === undefined
          ? await ofFiles(paths, options, settings, locale)
          : await ofStorage(plan, settings);
      const written = await checkOutput(outcome, format, { locale, version: services.version });
      if (out === undefined) io.out(typeof written === 'string' ? written : '');
      else {
        const bytes = typeof written === 'string' ? new TextEncoder().encode(written) : written;
        await io.writeFile(out, bytes);
        io.err(`${sheetMessages.written(out, bytes.length)[locale]}\n`);
      }
      finish(waits(outcome, options.failOn ?? (outcome.stored ? 'error' : 'warning')) ? 1 : 0);
    });
};

const recognised = ({ plan, source, doubts }: PlanDraft) =>
  cliMessages.recognised(source.name, {
    indicators: plan.indicators.length,
    values: valuesOfPlan(plan).filter(({ recorded }) => recorded.cell !== '').length,
    texts: plan.narratives.length + plan.projects.length,
    doubts: doubts.length,
  });
