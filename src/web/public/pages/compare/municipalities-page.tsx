import {
  acrossMunicipalities,
  type MunicipalFigure,
  type Published,
  type PublishedIndicator,
  type PublishedPlan,
} from '#app/published';
import { DataLinks, FiscalYear, GradeBadge, MultiplesKey, RecordedFigure, ScrollRegion } from '#components';
import { type DataTable, tableRecords } from '#domain';
import { type Locale, webMessages as messages, compareMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { municipalityName } from '../../municipality-name.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { drawnTrend } from '../indicator/drawn-trend.ts';
import { MunicipalValues } from '../indicator/municipal-values.tsx';
import { figuresOfLine } from '../multiples/line-panel.tsx';
import { nodeCrumbs } from '../node-crumbs.ts';
import { dataColumns } from './data-columns.ts';
import { SideBySide } from './side-by-side.tsx';

const own = words.municipalities;

/** Indicators that have figures of at least two municipalities. */
export const municipalComparisons = async (
  published: Published,
): Promise<readonly { plan: PublishedPlan; indicator: PublishedIndicator }[]> => {
  const plans = await published.plans();
  return plans.flatMap((plan) =>
    [...plan.indicators.values()]
      .filter((indicator) => acrossMunicipalities(plan, indicator, plans).length > 0)
      .map((indicator) => ({ plan, indicator })),
  );
};

const figuresTable = (figures: readonly MunicipalFigure[]): DataTable => ({
  columns: dataColumns(
    'municipality_code',
    'municipality',
    'plan_id',
    'indicator',
    'relation',
    'reporting_year',
    'unit',
    'baseline',
    'result',
    'target',
    'differs',
  ),
  rows: figures.map(({ code, plan, indicator, line: { evaluation }, relation, differs }) => [
    code,
    municipalityName(code),
    plan.publication.planId,
    indicator.indicator.name,
    relation,
    String(plan.publication.reportingYear),
    evaluation?.unit ?? null,
    evaluation?.baseline ?? null,
    evaluation?.actual ?? null,
    evaluation?.target ?? null,
    differs.join(' ') || null,
  ]),
});

interface RowsProps {
  readonly figures: readonly MunicipalFigure[];
  readonly name: string;
  readonly locale: Locale;
}

const FiguresTable = ({ figures, name, locale }: RowsProps) => (
  <ScrollRegion label={own.title(name)[locale]}>
    <table class="sheet">
      <thead>
        <tr>
          <th scope="col">{words.columns.municipality[locale]}</th>
          <th scope="col">{own.code[locale]}</th>
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
        {figures.map(({ code, plan, indicator, line, relation, differs }) => {
          const addresses = addressesFor(locale);
          const recorded = figuresOfLine(plan, line);
          const { planId, reportingYear } = plan.publication;
          return (
            <tr>
              <th scope="row">
                <a href={addresses.municipality(code)} {...inJapanese(locale)}>
                  {municipalityName(code)}
                </a>
              </th>
              <td class="code">{code}</td>
              {(['baseline', 'actual', 'target'] as const).map((each) => (
                <td class="number-cell">
                  <RecordedFigure recorded={recorded[each]} locale={locale} part={line.part} />
                </td>
              ))}
              <td class="grade-cell">
                <GradeBadge outcome={line.evaluation?.outcome ?? null} locale={locale} />
              </td>
              <td>
                {differs.length === 0
                  ? words.noDifference[locale]
                  : differs.map((term) => words.terms[term][locale]).join(locale === 'ja' ? '・' : ', ')}
                {indicator.indicator.denominator !== undefined && (
                  <span class="figure-period" {...inJapanese(locale)}>
                    {own.denominator(indicator.indicator.denominator).ja}
                  </span>
                )}
              </td>
              <td>
                <a href={addresses.indicator(planId, indicator.indicator.id)} {...inJapanese(locale)}>
                  {plan.publication.plan.title}
                </a>{' '}
                <FiscalYear year={reportingYear} locale={locale} form="plain" />
                {relation !== 'own' && (
                  <span class="figure-period">{words.plans.relation[relation][locale]}</span>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </ScrollRegion>
);

/** The figures of one indicator by municipality, in the order of codes: no ranks. */
export const compareMunicipalitiesPage: PublicPage = {
  path: '/plans/:plan/indicators/:indicator/municipalities',
  dataPath: '/plans/:plan/indicators/:indicator/municipalities',
  query: [],
  addresses: async (published, addresses) =>
    (await municipalComparisons(published)).map(({ plan, indicator }) =>
      addresses.compareMunicipalities(plan.publication.planId, indicator.indicator.id),
    ),
  async answer({ published, locale, params }) {
    const plan = await published.plan(params.plan ?? '');
    const indicator = plan?.indicators.get(params.indicator ?? '');
    if (plan === undefined || indicator === undefined) return undefined;
    const figures = acrossMunicipalities(plan, indicator, await published.plans());
    if (figures.length === 0) return undefined;
    const layers = await published.layers();
    const addresses = addressesFor(locale);
    const { planId } = plan.publication;
    const { name, id } = indicator.indicator;
    const here = addresses.compareMunicipalities(planId, id);
    const dataLinks = { csv: addresses.data(here, 'csv'), json: addresses.data(here, 'json') };
    const [home] = indicator.places;
    const table = () => figuresTable(figures);
    const isAlike = figures.every(({ differs }) => differs.length === 0);
    return {
      title: own.title(name)[locale],
      description: own.lead[locale],
      crumbs: [
        ...nodeCrumbs(
          plan,
          home === undefined ? [] : [...home.node.ancestors, home.node.node],
          locale,
          addresses,
        ),
        { title: name, href: addresses.indicator(planId, id), lang: 'ja' },
      ],
      current: 'compare',
      dataLinks,
      data: {
        table,
        json: () => ({ compared: figures.map(({ code }) => code), rows: tableRecords(table()) }),
      },
      body: () => (
        <>
          <header class="page-head">
            <h1>{own.title(name)[locale]}</h1>
            <p class="lead">{own.lead[locale]}</p>
            <p class="lead">
              {isAlike ? own.sameTerms[locale] : <strong>{own.otherTerms[locale]}</strong>}{' '}
              {own.noShares[locale]}
            </p>
          </header>
          <section class="node-section">
            <h2>{words.charts[locale]}</h2>
            <MultiplesKey
              locale={locale}
              charts={figures.map((figure) =>
                drawnTrend(figure.plan, figure.indicator, figure.line, 0, locale),
              )}
            />
            <SideBySide
              id="municipality"
              locale={locale}
              sides={figures.map((figure) => ({
                ...figure,
                heading: (
                  <a href={addresses.municipality(figure.code)} {...inJapanese(locale)}>
                    {municipalityName(figure.code)}
                  </a>
                ),
              }))}
            />
          </section>
          <section class="node-section">
            <h2>{messages.indicator.values[locale]}</h2>
            <FiguresTable figures={figures} name={name} locale={locale} />
          </section>
          <MunicipalValues
            plan={plan}
            indicator={indicator}
            locale={locale}
            addresses={addresses}
            layers={layers}
          />
          <section class="page-data">
            <h2>{messages.data.about[locale]}</h2>
            <DataLinks {...dataLinks} locale={locale} />
          </section>
        </>
      ),
    };
  },
};
