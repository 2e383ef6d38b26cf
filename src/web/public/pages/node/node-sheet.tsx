import type { PublishedLine, PublishedNode, PublishedPlan, PublishedRow } from '#app/published';
import { FiscalYear, GradeBadge, OverrideNote, RecordedFigure, ScrollRegion } from '#components';
import { type EarlierLine, earlierLines, type Series } from '#domain';
import { type Locale, webMessages as messages, webSentences } from '#messages';
import { type Addresses, addressesFor } from '../../addresses.ts';
import { inJapanese } from '../../public-page.ts';

const words = messages.figure;

export interface NodeSheetProps {
  readonly plan: PublishedPlan;
  readonly node: PublishedNode;
  readonly locale: Locale;
  readonly addresses: Addresses;
}

/** As many years of earlier plans as a sheet has room for, the newest. */
const earlierShown = 3;

/** The lines that a line of the plan goes on from, the oldest first: only what is one thing with it. */
const before = ({ lineage, publication: { plan } }: PublishedPlan, indicator: string, series: string) =>
  earlierLines(lineage, { plan: plan.id, indicator, series }).filter(({ continued }) => continued);

/** Years before the plan's own of which an earlier plan has a result of something on the sheet. */
const earlierYears = (plan: PublishedPlan, { rows }: PublishedNode): readonly number[] => {
  const first = Math.min(...plan.publication.plan.reportingYears);
  const years = rows.flatMap(({ indicator: { indicator } }) =>
    indicator.series.flatMap(({ id }) =>
      before(plan, indicator.id, id).flatMap(({ series }) =>
        series.actuals
          .filter(({ recorded }) => recorded.cell !== '')
          .map(({ reportingYear }) => reportingYear),
      ),
    ),
  );
  return [...new Set(years)]
    .filter((year) => year < first)
    .toSorted((a, b) => a - b)
    .slice(-earlierShown);
};

const EarlierCell = ({
  lines,
  year,
  locale,
}: {
  readonly lines: readonly EarlierLine[];
  readonly year: number;
  readonly locale: Locale;
}) => {
  const line = lines.findLast(({ series }) => series.actuals.some((each) => each.reportingYear === year));
  const actual = line?.series.actuals.find((each) => each.reportingYear === year);
  if (line === undefined || actual === undefined) return <td class="number-cell" />;
  const page = addressesFor(locale).indicator(line.plan.id, line.indicator.id);
  return (
    <td class="number-cell figure-earlier">
      <RecordedFigure recorded={actual.recorded} locale={locale} evidence={`${page}#origin`} />
      {!line.unbroken && <span class="figure-period">{messages.indicator.earlier.otherBasis[locale]}</span>}
    </td>
  );
};

type SeriesRowProps = Omit<NodeSheetProps, 'node'> & {
  readonly years: readonly number[];
  readonly row: PublishedRow;
  readonly series: Series;
  readonly lines: readonly PublishedLine[];
};

const SeriesRow = ({ plan, row, series, years, lines, locale, addresses }: SeriesRowProps) => {
  const { indicator } = row.indicator;
  const { planId, plan: content } = plan.publication;
  const here = addresses.indicator(planId, indicator.id);
  const evidence = `${here}#origin`;
  const target = series.targets.findLast((each) => each.kind === 'final');
  return (
    <tr>
      <th scope="row">
        <a href={here} {...inJapanese(locale)}>
          {indicator.name}
        </a>
        {series.label !== null && (
          <span class="sheet-series" {...inJapanese(locale)}>
            {series.label}
          </span>
        )}
        {row.placement.restated && <span class="tag">{words.restated[locale]}</span>}
      </th>
      <td class="number-cell">
        <RecordedFigure recorded={series.baseline} locale={locale} columnPeriod evidence={evidence} />
      </td>
      {years.map((year) => (
        <EarlierCell lines={before(plan, indicator.id, series.id)} year={year} locale={locale} />
      ))}
      {content.reportingYears.map((year) => (
        <td class="number-cell">
          <RecordedFigure
            recorded={series.actuals.find((each) => each.reportingYear === year)?.recorded ?? null}
            locale={locale}
            evidence={evidence}
          />
        </td>
      ))}
      <td class="number-cell">
        <RecordedFigure recorded={target?.recorded ?? null} locale={locale} evidence={evidence} />
        {target?.dueYear != null && target.recorded.reading.period === null && (
          <span class="figure-period">
            (<FiscalYear year={target.dueYear} locale={locale} form="short" />)
          </span>
        )}
      </td>
      <td {...inJapanese(locale)}>{indicator.divisions.join('、') || (series.source ?? indicator.source)}</td>
      <td>
        <ul class="sheet-grades">
          {lines.map((line) => (
            <li>
              {line.part !== null && (
                <span class="figure-label" {...inJapanese(locale)}>
                  {line.part}{' '}
                </span>
              )}
              <GradeBadge outcome={line.evaluation?.outcome ?? null} locale={locale} />
              <OverrideNote evaluation={line.evaluation} locale={locale} brief />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
};

/** The table as it stands in the document: baseline, a column for each reporting year, target, who answers. */
export const NodeSheet = ({ node, ...rest }: NodeSheetProps) => {
  const { plan, locale } = rest;
  const { divisions, reportingYears } = plan.publication.plan;
  const years = earlierYears(plan, node);
  const lastColumn = divisions.length > 0 ? messages.plan.division : messages.indicator.source;
  const roles = (['kgi', 'kpi', 'output'] as const).filter((role) =>
    node.rows.some((row) => row.placement.role === role),
  );
  return (
    <>
      {roles.map((role) => (
        <ScrollRegion
          label={`${webSentences.sheetOf(node.node.title)[locale]} ${messages.node.roleShort[role][locale]}`}
        >
          <table class="sheet">
            <caption>{messages.node.role[role][locale]}</caption>
            <thead>
              <tr>
                <th scope="col">{messages.plan.indicator[locale]}</th>
                <th scope="col" class="number-cell">
                  {words.baseline[locale]}
                </th>
                {years.map((year) => (
                  <th scope="col" class="number-cell">
                    <FiscalYear year={year} locale={locale} form="short" /> {words.actual[locale]}{' '}
                    <span class="figure-period">{messages.indicator.earlier.mark[locale]}</span>
                  </th>
                ))}
                {reportingYears.map((year) => (
                  <th scope="col" class="number-cell">
                    <FiscalYear year={year} locale={locale} form="short" /> {words.actual[locale]}
                  </th>
                ))}
                <th scope="col" class="number-cell">
                  {words.target[locale]}
                </th>
                <th scope="col">{lastColumn[locale]}</th>
                <th scope="col">{messages.plan.grade[locale]}</th>
              </tr>
            </thead>
            <tbody>
              {node.rows
                .filter((row) => row.placement.role === role)
                .flatMap((row) =>
                  row.indicator.indicator.series.map((series) => (
                    <SeriesRow
                      row={row}
                      series={series}
                      years={years}
                      lines={row.indicator.lines.filter((line) => line.series === series)}
                      {...rest}
                    />
                  )),
                )}
            </tbody>
          </table>
        </ScrollRegion>
      ))}
    </>
  );
};
