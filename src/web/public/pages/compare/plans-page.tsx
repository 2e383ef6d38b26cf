import {
  type ComparedPair,
  comparablePlans,
  comparePlans,
  differingTerms,
  inComparedOrder,
  isComparable,
  type Measured,
  type PlanComparison,
  type PublishedIndicator,
  type PublishedPlan,
} from '#app/published';
import { DataLinks, FiscalYear, MultiplesKey, RecordedFigure, ScrollRegion, YearText } from '#components';
import { type DataTable, tableRecords } from '#domain';
import { type Locale, webMessages as messages, webSentences, compareMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { drawnTrend } from '../indicator/drawn-trend.ts';
import { labelOfLine } from '../multiples/line-panel.tsx';
import { dataColumns } from './data-columns.ts';
import { SideBySide } from './side-by-side.tsx';
import { TermsList } from './terms-list.tsx';

const plansTable = ({ first, second, pairs }: PlanComparison): DataTable => ({
  columns: dataColumns(
    'relation',
    'plan_first',
    'indicator_first',
    'plan_second',
    'indicator_second',
    'differs',
  ),
  rows: pairs.flatMap((pair) =>
    pair.first.map((indicator) => [
      pair.relation,
      first.publication.planId,
      indicator.indicator.name,
      second.publication.planId,
      pair.second.indicator.name,
      termsOfPair(indicator, pair.second)
        .flatMap(({ differs }) => differs)
        .join(' ') || null,
    ]),
  ),
});

/** The lines that answer to each other: the only ones, or those of the same name. */
const matched = (first: PublishedIndicator, second: PublishedIndicator): [Measured, Measured][] =>
  second.lines.flatMap((line): [Measured, Measured][] => {
    const [only] = first.lines.length === 1 && second.lines.length === 1 ? first.lines : [];
    const other = only ?? first.lines.find((each) => labelOfLine(each) === labelOfLine(line));
    return other === undefined
      ? []
      : [
          [
            { indicator: first, line: other },
            { indicator: second, line },
          ],
        ];
  });

const termsOfPair = (first: PublishedIndicator, second: PublishedIndicator) =>
  matched(first, second).map(([a, b]) => ({ a, b, differs: differingTerms(a, b) }));

interface PartProps {
  readonly comparison: PlanComparison;
  readonly locale: Locale;
}

const Plans = ({ comparison: { first, second }, locale }: PartProps) => (
  <section class="node-section">
    <h2>{words.plans.facts[locale]}</h2>
    <ul class="index-list">
      {[first, second].map(({ publication }) => (
        <li>
          <a href={addressesFor(locale).plan(publication.planId)} {...inJapanese(locale)}>
            {publication.plan.title}
          </a>
          <small class="muted" {...inJapanese(locale)}>
            {publication.plan.publisher}・{publication.plan.kind}
          </small>
          {publication.plan.period !== null && (
            <small>
              {words.plans.period[locale]} <FiscalYear year={publication.plan.period.from} locale={locale} />
              {messages.plan.until[locale]}
              <FiscalYear year={publication.plan.period.to} locale={locale} />
            </small>
          )}
          <small>
            <FiscalYear year={publication.reportingYear} locale={locale} form="plain" /> ·{' '}
            <YearText text={webSentences.edition(publication)[locale]} locale={locale} />
          </small>
          <small>
            {words.years.scale[locale]}: {publication.scale.name[locale]}
          </small>
        </li>
      ))}
    </ul>
    {first.publication.scale.id !== second.publication.scale.id && (
      <p class="notice">
        <strong>
          {words.years.otherScale(first.publication.scale.name, second.publication.scale.name)[locale]}
        </strong>
      </p>
    )}
  </section>
);

interface Line extends Measured {
  readonly plan: PublishedPlan;
}

/** Results of both by year; a year that both report stands under both. */
const ByYear = ({ lines, label, locale }: { lines: readonly Line[]; label: string; locale: Locale }) => {
  const years = [
    ...new Set(lines.flatMap(({ line }) => line.series.actuals.map((each) => each.reportingYear))),
  ];
  return (
    <ScrollRegion label={label}>
      <table class="sheet sheet-narrow">
        <thead>
          <tr>
            <th scope="col">{own.plan[locale]}</th>
            {years
              .toSorted((a, b) => a - b)
              .map((year) => (
                <th scope="col" class="number-cell">
                  <FiscalYear year={year} locale={locale} form="short" />
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ plan, indicator, line }) => (
            <tr>
              <th scope="row" {...inJapanese(locale)}>
                {plan.publication.plan.title} {indicator.indicator.name} {labelOfLine(line)}
              </th>
              {years
                .toSorted((a, b) => a - b)
                .map((year) => (
                  <td class="number-cell">
                    <RecordedFigure
                      recorded={
                        line.series.actuals.find((each) => each.reportingYear === year)?.recorded ?? null
                      }
                      locale={locale}
                      part={line.part}
                    />
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};

const own = words.municipalities;

const Pair = ({ pair, place, comparison, locale }: PartProps & { pair: ComparedPair; place: number }) => {
  const { first, second } = comparison;
  const addresses = addressesFor(locale);
  const side = (plan: PublishedPlan, measured: Measured) => ({
    ...measured,
    plan,
    heading: (
      <a
        href={addresses.indicator(plan.publication.planId, measured.indicator.indicator.id)}
        {...inJapanese(locale)}
      >
        {plan.publication.plan.title}: {measured.indicator.indicator.name}
        {labelOfLine(measured.line) !== '' && `(${labelOfLine(measured.line)})`}
      </a>
    ),
  });
  const groups = pair.first.flatMap((indicator) => termsOfPair(indicator, pair.second));
  const lines = pair.first.length === 1 ? groups : [];
  const all: Line[] = [
    ...pair.first.flatMap((indicator) => indicator.lines.map((line) => ({ plan: first, indicator, line }))),
    ...pair.second.lines.map((line) => ({ plan: second, indicator: pair.second, line })),
  ];
  return (
    <article class="compared">
      <h3 {...inJapanese(locale)}>{pair.second.indicator.name}</h3>
      <p class="muted">{words.plans.relation[pair.relation][locale]}</p>
      {lines.length > 0 ? (
        lines.map(({ a, b, differs }, line) => (
          <>
            <TermsList differs={differs} first={a} second={b} locale={locale} />
            <SideBySide
              id={`pair-${place}-${line}`}
              sides={[side(first, a), side(second, b)]}
              locale={locale}
            />
          </>
        ))
      ) : (
        <SideBySide
          id={`pair-${place}`}
          sides={all.map(({ plan, ...measured }) => side(plan, measured))}
          locale={locale}
        />
      )}
      {pair.relation === 'merged' && <p class="muted">{words.plans.whole[locale]}</p>}
      <details class="same-table">
        <summary>{words.plans.byYear[locale]}</summary>
        <ByYear
          lines={all}
          label={`${pair.second.indicator.name} ${words.plans.byYear[locale]}`}
          locale={locale}
        />
      </details>
    </article>
  );
};

const chartsOf = ({ first, second, pairs }: PlanComparison, locale: Locale) =>
  pairs.flatMap((pair) => [
    ...pair.first.flatMap((each) => each.lines.map((line) => drawnTrend(first, each, line, 0, locale))),
    ...pair.second.lines.map((line) => drawnTrend(second, pair.second, line, 0, locale)),
  ]);

const Rest = ({ comparison: { first, second, dropped, alone }, locale }: PartProps) => (
  <>
    {dropped.length > 0 && (
      <section class="node-section">
        <h2>{words.plans.dropped[locale]}</h2>
        <ul class="bullets">
          {dropped.map(({ indicator, reason }) => (
            <li {...inJapanese(locale)}>
              <a href={addressesFor(locale).indicator(first.publication.planId, indicator.indicator.id)}>
                {indicator.indicator.name}
              </a>{' '}
              <span class="muted">{words.plans.reason(reason).ja}</span>
            </li>
          ))}
        </ul>
      </section>
    )}
    <section class="node-section">
      <h2>{words.plans.alone[locale]}</h2>
      <ul class="bullets">
        {([first, second] as const).map((plan, place) => (
          <li>
            <a href={addressesFor(locale).plan(plan.publication.planId)} {...inJapanese(locale)}>
              {plan.publication.plan.title}
            </a>{' '}
            {words.plans.aloneIn(place === 0 ? alone.first : alone.second)[locale]}
          </li>
        ))}
      </ul>
    </section>
  </>
);

/** Two plans side by side: what one carries on from the other, what people linked, what bears the same name. */
export const comparePlansPage: PublicPage = {
  path: '/compare/:first/:second',
  dataPath: '/compare/:first/:second',
  query: [],
  addresses: async (published, addresses) =>
    comparablePlans(await published.plans()).map(([first, second]) =>
      addresses.comparePlans(first.publication.planId, second.publication.planId),
    ),
  async answer({ published, locale, params }) {
    const [a, b] = [await published.plan(params.first ?? ''), await published.plan(params.second ?? '')];
    if (a === undefined || b === undefined || a === b) return undefined;
    const pair = inComparedOrder(a, b);
    const comparison = comparePlans(...pair);
    if (pair[0] !== a || !isComparable(comparison)) return undefined;
    const [first, second] = pair;
    const addresses = addressesFor(locale);
    const here = addresses.comparePlans(first.publication.planId, second.publication.planId);
    const dataLinks = { csv: addresses.data(here, 'csv'), json: addresses.data(here, 'json') };
    const titles = pair.map(({ publication }) => publication.plan.title);
    const title = words.plans.title(titles[0] ?? '', titles[1] ?? '')[locale];
    const lead = words.plans.lead[comparison.isSuccession ? 'succession' : 'shared'][locale];
    const table = () => plansTable(comparison);
    return {
      title,
      description: lead,
      crumbs: [
        { title: messages.site.home[locale], href: addresses.home() },
        { title: words.title[locale], href: addresses.compare() },
      ],
      current: 'compare',
      dataLinks,
      data: {
        table,
        json: () => ({
          compared: pair.map(({ publication }) => publication.planId),
          rows: tableRecords(table()),
        }),
      },
      body: () => (
        <>
          <header class="page-head">
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
          </header>
          <Plans comparison={comparison} locale={locale} />
          <section class="node-section">
            <h2>
              {words.plans.pairs[locale]} <small class="muted">{comparison.pairs.length}</small>
            </h2>
            {comparison.pairs.length > 0 && (
              <MultiplesKey locale={locale} charts={chartsOf(comparison, locale)} />
            )}
            {comparison.pairs.map((each, place) => (
              <Pair comparison={comparison} pair={each} place={place} locale={locale} />
            ))}
          </section>
          <Rest comparison={comparison} locale={locale} />
          <section class="page-data">
            <h2>{messages.data.about[locale]}</h2>
            <DataLinks {...dataLinks} locale={locale} />
          </section>
        </>
      ),
    };
  },
};
