import { type DataTable, openDataColumn, openDataColumns } from '#domain';
import { fiscalYearText } from '#messages';
import { linesOfPlan, tallyGrades } from '../grade-tally.ts';
import type { PublishedPlan } from '../published-plan.ts';

/** Plans with the number of lines in each grade, one plan and grade a row. */
export const plansTable = (plans: readonly PublishedPlan[]): DataTable => {
  const members = openDataColumns(plans.map(({ publication }) => publication.plan)).filter(({ id }) =>
    id.startsWith('municipality_code_'),
  );
  return {
    columns: [
      openDataColumn('plan_id'),
      openDataColumn('plan'),
      openDataColumn('plan_kind'),
      openDataColumn('publisher'),
      ...members,
      openDataColumn('first_year'),
      openDataColumn('last_year'),
      openDataColumn('reporting_year'),
      openDataColumn('reporting_year_japanese'),
      openDataColumn('publication'),
      openDataColumn('published_on'),
      openDataColumn('scale'),
      openDataColumn('grade'),
      openDataColumn('unrated_reason'),
      openDataColumn('lines'),
    ],
    rows: plans.flatMap((plan) => {
      const { publication } = plan;
      const tally = tallyGrades(publication.scale, linesOfPlan(plan));
      const head = [
        publication.planId,
        publication.plan.title,
        publication.plan.kind,
        publication.plan.publisher,
        ...members.map((_, at) => publication.plan.municipalities[at] ?? null),
        publication.plan.period === null ? null : String(publication.plan.period.from),
        publication.plan.period === null ? null : String(publication.plan.period.to),
        String(publication.reportingYear),
        fiscalYearText(publication.reportingYear).ja,
        String(publication.number),
        publication.publishedOn,
        publication.scale.id,
      ];
      return [
        ...tally.classes.map(({ grade, count }) => [...head, grade.label.ja, null, String(count)]),
        ...tally.unrated.map(({ reason, count }) => [...head, null, reason, String(count)]),
      ];
    }),
  };
};
