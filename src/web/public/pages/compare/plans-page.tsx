import {
  type ComparedPair,
  comparablePlans,
  comparePlans,
  inComparedOrder,
  isComparable,
  type PlanComparison,
  type PublishedIndicator,
  type Term,
} from '#app/published';
import { DataLinks, FiscalYear, MultiplesKey, YearText } from '#components';
import { type DataTable, tableRecords } from '#domain';
import { webMessages as messages, webSentences, compareMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { dataColumns } from './data-columns.ts';
import { chartsOfPairs, PlanPair, type PlanPartProps } from './plan-pairs.tsx';
import { TwoPlans, twoPlansText } from './two-plans.tsx';

/** In what the indicator's lines differ from those they stand beside. */
const differsOf = ({ lines }: ComparedPair, indicator: PublishedIndicator): ReadonlySet<Term> =>
  new Set(
    lines
      .filter(({ first }) => first.some((each) => each.indicator === indicator))
      .flatMap(({ differs }) => differs),
  );

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
      [...differsOf(pair, indicator)].join(' ') || null,
    ]),
  ),
});

const Plans = ({ comparison: { first, second, sameScale }, locale }: PlanPartProps) => (
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
    {!sameScale && (
      <p class="notice">
        <strong>
          {words.years.otherScale(first.publication.scale.name, second.publication.scale.name)[locale]}
        </strong>
      </p>
    )}
  </section>
);

const Rest = ({ comparison: { first, second, dropped, alone }, locale }: PlanPartProps) => (
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
    const title = twoPlansText(pair, locale);
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
            <h1>
              <TwoPlans plans={pair} locale={locale} />
            </h1>
            <p class="lead">{lead}</p>
          </header>
          <Plans comparison={comparison} locale={locale} />
          <section class="node-section">
            <h2>
              {words.plans.pairs[locale]} <small class="muted">{comparison.pairs.length}</small>
            </h2>
            {comparison.pairs.length > 0 && (
              <MultiplesKey locale={locale} charts={chartsOfPairs(comparison, locale)} />
            )}
            {comparison.pairs.map((each, place) => (
              <PlanPair comparison={comparison} pair={each} place={place} locale={locale} />
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
