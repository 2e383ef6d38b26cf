import { fiscalYearText, publishedTableMessages as messages } from '#messages';
import { linesOfPlan, tallyGrades } from './grade-tally.ts';
import type { PublishedPlan } from './published-plan.ts';
import type { PublishedTable, TableColumn } from './published-table.ts';

const text = (id: keyof typeof messages.columns): TableColumn => ({
  id,
  label: messages.columns[id],
  kind: 'text',
});
const number = (id: keyof typeof messages.columns): TableColumn => ({ ...text(id), kind: 'number' });

const columns: readonly TableColumn[] = [
  text('plan_id'),
  text('plan'),
  text('plan_kind'),
  text('publisher'),
  text('related_municipality_codes'),
  number('first_year'),
  number('last_year'),
  number('reporting_year'),
  text('reporting_year_japanese'),
  text('publication'),
  text('published_on'),
  text('scale'),
  text('grade'),
  text('unrated_reason'),
  number('lines'),
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
