import { Command, CommanderError, Option } from 'commander';
import { ExplainedError } from '#domain';
import { addCells } from './cells.ts';
import { addCheck } from './check.ts';
import { addEntry } from './entry/entry.ts';
import { addEvaluate } from './evaluate.ts';
import { addExport } from './export.ts';
import { addReview } from './external-review/review.ts';
import { addGrade } from './grades/grade.ts';
import { addImport } from './import.ts';
import { addBackup } from './installation/backup.ts';
import { addDoctor } from './installation/doctor.ts';
import type { ExitCode, Io } from './io.ts';
import { addLinks } from './links/links.ts';
import { addMachineReadable } from './machine-readable.ts';
import { addMap } from './map/map.ts';
import { addBundle } from './outward/bundle.ts';
import { addMcp } from './outward/mcp.ts';
import { addDiff } from './publication/diff.ts';
import { addPublish } from './publish.ts';
import { addRead } from './read.ts';
import type { Run } from './run.ts';
import { addSchema } from './schema.ts';
import { addServe } from './serve.ts';
import type { CliServices } from './services.ts';
import { addSheet } from './sheet.ts';
import { addUser } from './user.ts';

/**
 * Runs the command line with the arguments after the program's name. Resolves to the exit code: 0 done,
 * 1 findings or doubtful readings, 2 bad input. Errors for people go to standard error in both languages.
 */
export const runCli = async (args: readonly string[], io: Io, services: CliServices): Promise<ExitCode> => {
  let code: ExitCode = 0;
  const run: Run = {
    io,
    services,
    finish: (given) => {
      code = given;
    },
  };
  try {
    await program(run).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof ExplainedError)) throw error;
    io.err(`michishirube: ${error.explanation.ja}\n  → ${error.remedy.ja}\n`);
    io.err(`michishirube: ${error.explanation.en}\n  → ${error.remedy.en}\n`);
    return 2;
  }
};

const program = (run: Run): Command => {
  const root = new Command('michishirube')
    .description(
      '自治体の計画の評価シートを読み、評価し、点検し、公表します。\nReads, evaluates, checks and publishes the strategies of Japanese local governments.',
    )
    .version(run.services.version)
    .addOption(
      new Option('--lang <lang>', '出力の言語 / language of output').choices(['ja', 'en']).default('ja'),
    )
    .addHelpText(
      'after',
      '\n終了コード / exit codes: 0 完了 done · 1 指摘または要確認あり findings or doubtful · 2 入力の誤り bad input',
    )
    .configureOutput({ writeOut: run.io.out, writeErr: run.io.err })
    .exitOverride();
  for (const add of [
    addRead,
    addCells,
    addEvaluate,
    addCheck,
    addImport,
    addPublish,
    addBundle,
    addDiff,
    addMcp,
    addServe,
    addExport,
    addSheet,
    addEntry,
    addLinks,
    addGrade,
    addReview,
    addMap,
    addMachineReadable,
    addUser,
    addSchema,
    addBackup,
    addDoctor,
  ])
    add(root, run);
  return root;
};
