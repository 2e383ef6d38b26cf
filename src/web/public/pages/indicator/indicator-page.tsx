import {
  observationTable,
  type PublishedIndicator,
  type PublishedPlan,
  sameNameElsewhere,
  toRecords,
} from '#app/published';
import { DataLinks, GradeBadge } from '#components';
import { type Locale, webMessages as messages, webSentences } from '#messages';
import { type Addresses, addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage, yearOf } from '../../public-page.ts';
import { FindingList } from '../finding-list.tsx';
import { nodeCrumbs } from '../node-crumbs.ts';
import { FactList } from './fact-list.tsx';
import { LineOverview } from './line-overview.tsx';
import { LineStory } from './line-story.tsx';
import { OriginList } from './origin-list.tsx';
import { SettingsList } from './settings-list.tsx';
import { ValueTable } from './value-table.tsx';

const words = messages.indicator;

interface PartProps {
  readonly plan: PublishedPlan;
  readonly indicator: PublishedIndicator;
  readonly locale: Locale;
  readonly addresses: Addresses;
}

/** Every line's facts; one table when the indicator has one line. */
const Facts = ({ indicator, locale }: PartProps) => (
  <section class="node-section" id="facts">
    <h2>{words.facts[locale]}</h2>
    {indicator.lines.map((line) => {
      const labels = [line.series.label, line.part].filter((label) => label !== null);
      return (
        line.evaluation !== null && (
          <>
            {labels.length > 0 && (
              <h3 class="facts-name" {...inJapanese(locale)}>
                {labels.join('・')}
              </h3>
            )}
            <FactList evaluation={line.evaluation} locale={locale} />
          </>
        )
      );
    })}
  </section>
);

type Elsewhere = ReturnType<typeof sameNameElsewhere>;

/** Other places of this plan, and other plans with an indicator of the name; nothing when it stands alone. */
const Places = ({
  plan,
  indicator,
  locale,
  addresses,
  elsewhere,
}: PartProps & { readonly elsewhere: Elsewhere }) => (
  <>
    {indicator.places.length > 1 && (
      <section class="node-section">
        <h2>{words.elsewhere[locale]}</h2>
        <ul class="places">
          {indicator.places.map(({ node, placement }) => (
            <li {...inJapanese(locale)}>
              <a href={addresses.node(plan.publication.planId, node.node.id)}>
                {[...node.ancestors, node.node]
                  .map((each) => [each.code, each.title].filter((text) => text !== null).join(' '))
                  .join(' › ')}
              </a>
              {placement.restated && <span class="tag">再掲</span>}
            </li>
          ))}
        </ul>
      </section>
    )}
    {elsewhere.length > 0 && (
      <section class="node-section">
        <h2>{words.sameName[locale]}</h2>
        <ul class="places">
          {elsewhere.map((other) => (
            <li {...inJapanese(locale)}>
              <a
                href={addressesFor(locale).indicator(
                  other.plan.publication.planId,
                  other.indicator.indicator.id,
                )}
              >
                {other.plan.publication.plan.title} › {other.indicator.indicator.name}
              </a>
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
);

/** The other indicators of the measure, with their grades. */
const Siblings = ({ plan, indicator, locale, addresses }: PartProps) => {
  const siblings = (indicator.places[0]?.node.rows ?? []).filter((row) => row.indicator !== indicator);
  return siblings.length === 0 ? null : (
    <section class="node-section">
      <h2>{words.siblings[locale]}</h2>
      <ul class="siblings">
        {siblings.map((row) => (
          <li>
            <a
              href={addresses.indicator(plan.publication.planId, row.indicator.indicator.id)}
              {...inJapanese(locale)}
            >
              {row.indicator.indicator.name}
            </a>{' '}
            {row.indicator.lines.map((line) => (
              <GradeBadge outcome={line.evaluation?.outcome ?? null} locale={locale} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** An indicator: the sentence, the pictures, the table, every fact explained, and where each number comes from. */
export const indicatorPage: PublicPage = {
  path: '/plans/:plan/indicators/:indicator',
  dataPath: '/plans/:plan/indicators/:indicator',
  query: ['year'],
  addresses: async (published, addresses) =>
    (await published.plans()).flatMap((plan) =>
      [...plan.indicators.keys()].map((id) => addresses.indicator(plan.publication.planId, id)),
    ),
  async answer({ published, locale, params, query }) {
    const year = yearOf(query);
    const plan = await published.plan(params.plan ?? '', year);
    const indicator = plan?.indicators.get(params.indicator ?? '');
    if (plan === undefined || indicator === undefined) return undefined;
    const { publication } = plan;
    const { name, id } = indicator.indicator;
    const addresses = addressesFor(locale, year);
    const here = addresses.indicator(publication.planId, id);
    const dataLinks = { csv: addresses.data(here, 'csv'), json: addresses.data(here, 'json') };
    const elsewhere = sameNameElsewhere(plan, name, await published.plans());
    const findings = publication.findings.filter((finding) => finding.indicator === id);
    const [home] = indicator.places;
    const above = home === undefined ? [] : [...home.node.ancestors, home.node.node];
    const part = { plan, indicator, locale, addresses };
    const original = (row: { indicator: PublishedIndicator; placement: { restated: boolean } }) =>
      row.indicator === indicator && !row.placement.restated;
    const table = () => observationTable(plan, (_node, row) => original(row));
    return {
      title: name,
      description: indicator.lines.map((line) => line.evaluation?.summary[locale] ?? '').join(' ') || name,
      crumbs: nodeCrumbs(plan, above, locale, addresses),
      dataLinks,
      data: {
        table,
        json: () => ({
          indicator: indicator.indicator,
          evaluations: publication.evaluations.filter((each) => each.indicatorId === id),
          placements: indicator.places.map((place) => place.placement),
          observations: toRecords(table()),
        }),
      },
      body: () => (
        <>
          <header class="page-head">
            <h1 {...inJapanese(locale)}>{name}</h1>
          </header>
          {indicator.lines.length > 2 && <LineOverview plan={plan} indicator={indicator} locale={locale} />}
          <div class="line-stories">
            {indicator.lines.map((line, place) => (
              <LineStory plan={plan} indicator={indicator} line={line} place={place} locale={locale} />
            ))}
          </div>
          <p class="publication-line">
            <span {...inJapanese(locale)}>{indicator.indicator.divisions.join('、')}</span>
            {indicator.indicator.divisions.length > 0 && ' · '}
            {webSentences.edition(publication)[locale]} ·{' '}
            <span {...inJapanese(locale)}>{webSentences.approvedBy(publication.approvedBy)[locale]}</span>
          </p>
          <p class="no-print">
            <a href={addresses.ratings()}>{messages.site.ratings[locale]}</a>
          </p>
          <FindingList findings={findings} locale={locale} />
          <section class="node-section">
            <h2>{words.values[locale]}</h2>
            <ValueTable
              indicator={indicator.indicator}
              convention={publication.plan.yearConvention}
              locale={locale}
            />
          </section>
          <Facts {...part} />
          <section class="node-section">
            <h2>{words.settings[locale]}</h2>
            <SettingsList indicator={indicator} locale={locale} />
          </section>
          <section class="node-section" id="origin" tabindex={-1}>
            <h2>{words.origin[locale]}</h2>
            <p class="muted">{words.originHint[locale]}</p>
            <OriginList indicator={indicator.indicator} locale={locale} />
          </section>
          <Places {...part} elsewhere={elsewhere} />
          <Siblings {...part} />
          <section class="page-data">
            <h2>{messages.data.about[locale]}</h2>
            <DataLinks {...dataLinks} locale={locale} />
          </section>
        </>
      ),
    };
  },
};
