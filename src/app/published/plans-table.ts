import { fiscalYearText } from '#messages';
import { linesOfPlan, tallyGrades } from './grade-tally.ts';
import type { PublishedPlan } from './published-plan.ts';
import type { PublishedTable, TableColumn } from './published-table.ts';
import { numberColumn, textColumn } from './table-column.ts';

const columns: readonly TableColumn[] = [
  textColumn('plan_id'),
  textColumn('plan'),
  textColumn('plan_kind'),
  textColumn('publisher'),
  textColumn('related_municipality_codes'),
  numberColumn('first_year'),
  numberColumn('last_year'),
  numberColumn('reporting_year'),
  textColumn('reporting_year_japanese'),
  textColumn('publication'),
  textColumn('published_on'),
  textColumn('scale'),
  textColumn('grade'),
  textColumn('unrated_reason'),
  numberColumn('lines'),
];

/** Plans with the number of lines in each grade, one plan and grade a row. */
export const plansTable = (plans: readonly PublishedPlan[]): PublishedTable => ({
  columns,
  rows: plans.flatMap((plan) => {
    const { publication } = plan;
    const tally = tallyGrades(publication.scale, linesOfPlan(plan));
    const head = [
      publication.planId,
      publication.plan.title,
      publication.plan.kind,
      publication.plan.publisher,
      publication.plan.municipalities.join(';'),
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
});
