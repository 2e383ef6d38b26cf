import {
  inOrderOfCodes,
  type MunicipalComparison,
  type MunicipalFigure,
  type MunicipalGap,
} from '#app/published';
import { FiscalYear, GradeBadge, RecordedFigure, ScrollRegion } from '#components';
import { type DataTable, isBlankCell, municipalityName } from '#domain';
import { type Locale, webMessages as messages, compareMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese } from '../../public-page.ts';
import { figuresOfLine } from '../multiples/line-panel.tsx';
import { dataColumns } from './data-columns.ts';

const own = words.municipalities;

type Row = MunicipalFigure | MunicipalGap;

const rowsOf = ({ figures, gaps }: MunicipalComparison): readonly Row[] =>
  inOrderOfCodes<Row>([...figures, ...gaps]);

/** How it stands with the year's result: as its cell was read, or why there is no cell. */
const statusOf = (row: Row): string => {
  if ('why' in row) return row.why;
  const { actual } = figuresOfLine(row.plan, row.line);
  return actual === null || isBlankCell(actual) ? 'blank' : actual.reading.status;
};

/** `year`: of the figures; null where each plan's newest publication is taken. */
export const municipalTable = (comparison: MunicipalComparison, year: number | null): DataTable => ({
  columns: dataColumns(
    'municipality_code',
    'municipality',
    'plan_id',
    'indicator',
    'relation',
    'reporting_year',
    'status',
    'unit',
    'baseline',
    'result',
    'target',
    'differs',
  ),
  rows: rowsOf(comparison).map((row) => {
    const evaluation = 'why' in row ? null : row.line.evaluation;
    return [
      row.code,
      municipalityName(row.code),
      row.plan.publication.planId,
      row.indicator.indicator.name,
      row.relation,
      String(year ?? row.plan.publication.reportingYear),
      statusOf(row),
      evaluation?.unit ?? null,
      evaluation?.baseline ?? null,
      evaluation?.actual ?? null,
      evaluation?.target ?? null,
      'why' in row ? null : row.differs.join(' ') || null,
    ];
  }),
});

interface CellsProps {
  readonly figure: MunicipalFigure;
  readonly locale: Locale;
}

const FigureCells = ({ figure: { plan, indicator, line, differs }, locale }: CellsProps) => {
  const recorded = figuresOfLine(plan, line);
  const { denominator } = indicator.indicator;
  return (
    <>
      {(['baseline', 'actual', 'target'] as const).map((each) => (
        <td class="number-cell">
          <RecordedFigure recorded={recorded[each]} locale={locale} part={line.part} />
          {recorded[each] === null && (
            <span class="no-figure no-figure-none">{messages.figure.blank[locale]}</span>
          )}
        </td>
      ))}
      <td class="grade-cell">
        <GradeBadge outcome={line.evaluation?.outcome ?? null} locale={locale} />
      </td>
      <td>
        {differs.length === 0
          ? words.noDifference[locale]
          : differs.map((term) => words.terms[term][locale]).join(locale === 'ja' ? '・' : ', ')}
        {denominator !== undefined && (
          <span class="cell-note" {...inJapanese(locale)}>
            {own.denominator(denominator).ja}
          </span>
        )}
      </td>
    </>
  );
};

export interface MunicipalRowsProps {
  readonly comparison: MunicipalComparison;
  /** Of the figures; null where each plan's newest publication is taken. */
  readonly year: number | null;
  /** Of the indicator. */
  readonly name: string;
  readonly locale: Locale;
}

/** Every municipality with its figures of the year, or in words why there are none. */
export const MunicipalRows = ({ comparison, year, name, locale }: MunicipalRowsProps) => (
  <ScrollRegion label={own.title(name)[locale]}>
    <table class="sheet">
      <thead>
        <tr>
          <th scope="col">{words.columns.municipality[locale]}</th>
          <th scope="col" class="number-cell">
            {messages.figure.baseline[locale]}
          </th>
          <th scope="col" class="number-cell">
            {words.result[locale]}
          </th>
          <th scope="col" class="number-cell">
            {messages.figure.target[locale]}
          </th>
          <th scope="col">{words.grade[locale]}</th>
          <th scope="col">{words.differs[locale]}</th>
          <th scope="col">{own.plan[locale]}</th>
        </tr>
      </thead>
      <tbody>
        {rowsOf(comparison).map((row) => {
          const addresses = addressesFor(locale);
          const { code, plan, indicator, relation } = row;
          const { planId, reportingYear } = plan.publication;
          return (
            <tr>
              <th scope="row">
                <a href={addresses.municipality(code)} {...inJapanese(locale)}>
                  {municipalityName(code)}
                </a>
                <span class="cell-note code">{code}</span>
              </th>
              {'why' in row ? (
                <td colspan={5} class="muted">
                  {own.why[row.why][locale]}
                </td>
              ) : (
                <FigureCells figure={row} locale={locale} />
              )}
              <td>
                <a href={addresses.indicator(planId, indicator.indicator.id)} {...inJapanese(locale)}>
                  {plan.publication.plan.title}
                </a>{' '}
                <FiscalYear year={year ?? reportingYear} locale={locale} form="plain" />
                {relation !== 'own' && (
                  <span class="cell-note">{words.plans.relation[relation][locale]}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </ScrollRegion>
);
