import type { Plan } from '#domain';
import { type LocalizedText, sheetMessages } from '#messages';
import type { ColumnFill, SheetForm } from '../../layouts/sheet-form.ts';

const told: Partial<Record<string, ColumnFill>> = {
  progress: 'progress_text',
  summary: 'progress_text',
  other: 'progress_text',
  issues: 'issues_and_direction',
  direction: 'issues_and_direction',
  issues_and_direction: 'issues_and_direction',
};

/**
 * What the plan holds and the form has no place for, with how many of it: nothing is left out silently. Doubts
 * about values too: they are printed like the others.
 * Results and texts of years after the sheet's own do not belong to it and are not counted.
 */
export const notPrinted = (plan: Plan, form: SheetForm, year: number): LocalizedText[] => {
  const has = new Set(form.body.columns.map(({ fill }) => fill));
  const series = plan.indicators.flatMap((indicator) => indicator.series);
  const isTable = form.body.kind === 'wide_table';
  const narratives = plan.narratives.filter((one) => one.year === year);
  const counts: readonly (readonly [LocalizedText, number])[] = [
    [
      sheetMessages.parts.yearlyTargets,
      series.flatMap(({ targets }) => targets).filter(({ kind }) => kind === 'yearly').length,
    ],
    [
      sheetMessages.parts.earlierResults,
      has.has('actuals')
        ? 0
        : series.flatMap(({ actuals }) => actuals).filter((one) => one.reportingYear < year).length,
    ],
    [
      sheetMessages.parts.divisions,
      has.has('divisions') ? 0 : plan.indicators.filter(({ divisions }) => divisions.length > 0).length,
    ],
    [
      sheetMessages.parts.sources,
      has.has('source')
        ? 0
        : plan.indicators.filter((one) => one.source || one.series.some(({ source }) => source)).length,
    ],
    [
      sheetMessages.parts.municipalities,
      has.has('municipalities')
        ? 0
        : plan.nodes.filter(({ municipalities }) => municipalities.length > 0).length,
    ],
    [
      sheetMessages.parts.definitions,
      plan.indicators.filter((one) => one.definition ?? one.formula ?? one.settledWhen).length,
    ],
    [sheetMessages.parts.projects, isTable ? plan.projects.filter((one) => one.year === year).length : 0],
    [
      sheetMessages.parts.narratives,
      isTable
        ? narratives.filter(({ kind }) => {
            const fill = told[kind];
            return !fill || !has.has(fill);
          }).length
        : 0,
    ],
  ];
  const doubtful = series
    .flatMap(({ baseline, actuals, targets }) => [
      baseline,
      ...actuals.filter((one) => one.reportingYear <= year).map(({ recorded }) => recorded),
      targets.findLast(({ kind }) => kind === 'final')?.recorded,
    ])
    .filter((value) => value?.reading.certainty === 'doubtful').length;
  return [
    ...counts.flatMap(([name, count]) => (count > 0 ? [sheetMessages.notPrinted(name, count)] : [])),
    ...(doubtful > 0 ? [sheetMessages.doubtsUnmarked(doubtful)] : []),
  ];
};
