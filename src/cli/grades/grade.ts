import { type Command, Option } from 'commander';
import { EntryRefusedError, type GradedLine, gradeStamp, listGrades, overrideGrade } from '#app';
import { ExplainedError } from '#domain';
import { type Locale, gradeCommandMessages as words } from '#messages';
import { langOf } from '../arguments/lang.ts';
import { yearArgument } from '../arguments/year-argument.ts';
import type { Run } from '../run.ts';

/** The line or the grade that was named is not there, or several are. */
class GradeArgumentError extends ExplainedError {}

interface ListOptions {
  readonly year?: number;
  readonly format: 'text' | 'json';
}

interface SetOptions {
  readonly year?: number;
  readonly reason: string;
}

/** `grade`: the grades of a plan's results, and giving one another grade than the scale does. */
export const addGrade = (root: Command, { io, services }: Run): void => {
  const grade = root
    .command('grade')
    .description(
      '判定を表示し、理由を付けて変えます。自動の判定は消えず、並べて公表されます。\n' +
        'Shows grades and changes one with its reason; the computed grade is kept and published beside it.',
    );

  grade
    .command('list')
    .argument('<plan>', '保存した計画の ID / id of a stored plan')
    .description('計画の判定を一覧にします。\nLists the grades of a plan.')
    .option('--year <year>', '年度(書かなければ、いちばん新しい年度) / fiscal year', yearArgument)
    .addOption(new Option('--format <format>', '形式 / format').choices(['text', 'json']).default('text'))
    .action(async (plan: string, { year, format }: ListOptions, command: Command) => {
      const open = await services.open();
      try {
        const list = await listGrades(open, plan, year ?? null);
        const locale = langOf(command);
        io.out(
          format === 'json'
            ? `${JSON.stringify(
                {
                  plan,
                  year: list.year,
                  scale: list.scale.id,
                  grades: list.scale.classes.map(({ id, label }) => ({ id, label })),
                  lines: list.lines.map(({ evaluation, returned }) => ({
                    line: addressOf({ evaluation }),
                    outcome: evaluation.outcome,
                    override: evaluation.override ?? null,
                    toBeConfirmed: returned !== null,
                  })),
                },
                null,
                2,
              )}\n`
            : [
                words.grades(list.scale.classes.map(({ id, label }) => `${id} (${label[locale]})`))[locale],
                ...list.lines.map((line) => lineText(line, nameOf(list.plan, line), locale)),
              ]
                .map((text) => `${text}\n`)
                .join(''),
        );
      } finally {
        await open.close();
      }
    });

  grade
    .command('set')
    .argument('<plan>', '保存した計画の ID / id of a stored plan')
    .argument('<line>', '指標の番号、または 指標の番号/内訳の番号/区分 / indicator, or indicator/series/part')
    .argument('<grade>', '判定の番号。none は自動の判定に戻します / id of a grade; none for the computed one')
    .description('判定を一つ変えます。\nChanges one grade.')
    .option('--year <year>', '年度(書かなければ、いちばん新しい年度) / fiscal year', yearArgument)
    .option('--reason <text>', '理由。公開のページに載ります / why; it is published', '')
    .action(
      async (plan: string, named: string, to: string, { year, reason }: SetOptions, command: Command) => {
        const open = await services.open();
        try {
          const list = await listGrades(open, plan, year ?? null);
          const found = list.lines.filter(({ evaluation }) => isNamed(evaluation, named));
          const [line] = found;
          if (line === undefined)
            throw new GradeArgumentError(words.noLine(named, list.year), words.noLineRemedy(plan));
          if (found.length > 1)
            throw new GradeArgumentError(words.manyLines(named, found.map(addressOf)), words.manyLinesRemedy);
          const chosen = list.scale.classes.find(({ id }) => id === to);
          if (chosen === undefined && to !== 'none')
            throw new GradeArgumentError(
              words.noGrade(to),
              words.noGradeRemedy(list.scale.classes.map(({ id }) => id)),
            );
          await overrideGrade(open, plan, {
            year: list.year,
            line: line.key,
            grade: chosen?.id ?? '',
            reason,
            seen: gradeStamp(line),
          }).catch(inFull);
          const locale = langOf(command);
          const name = nameOf(list.plan, line);
          io.out(`${(chosen === undefined ? words.undone(name) : words.done(name, chosen.label))[locale]}\n`);
        } finally {
          await open.close();
        }
      },
    );
};

/** A refusal by fields, as one sentence. */
const inFull = (error: unknown): never => {
  const [problem] = error instanceof EntryRefusedError ? Object.values(error.problems) : [];
  throw problem === undefined ? error : new GradeArgumentError(problem, words.refusedRemedy);
};

/** `indicator/series`, and `/part` where a cell holds several values. */
const addressOf = ({ evaluation: { indicatorId, seriesId, part } }: Pick<GradedLine, 'evaluation'>): string =>
  [indicatorId, seriesId, part].filter((each) => each !== null).join('/');

const isNamed = (evaluation: GradedLine['evaluation'], named: string): boolean =>
  evaluation.indicatorId === named || addressOf({ evaluation }) === named;

const nameOf = (
  { indicators }: Awaited<ReturnType<typeof listGrades>>['plan'],
  { evaluation: { indicatorId, seriesId, part } }: GradedLine,
): string => {
  const indicator = indicators.find(({ id }) => id === indicatorId);
  const series = indicator?.series.find(({ id }) => id === seriesId);
  return [indicator?.name ?? indicatorId, series?.label, part].filter(Boolean).join(' ');
};

const lineText = (line: GradedLine, name: string, locale: Locale): string => {
  const { outcome, override } = line.evaluation;
  const said = outcome.kind === 'graded' ? outcome.grade.label[locale] : outcome.because[locale];
  return [
    addressOf(line),
    name,
    said,
    ...(override === undefined ? [] : [words.overridden(override.reason)[locale]]),
    ...(line.returned === null ? [] : [words.toBeConfirmed[locale]]),
  ].join('\t');
};
