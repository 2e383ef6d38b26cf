import {
  evaluationsOf,
  findingRecord,
  hasMunicipalities,
  linkedNames,
  observationTable,
  plansOf,
  publicFindings,
} from '#app/published';
import { DataLinks, YearText } from '#components';
import { tableRecords } from '#domain';
import { compareMessages, webMessages as messages, pageMessages, webSentences } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { indicatorDataset } from '../../dataset.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { EditionMark, IndicatorErrata } from '../edition-mark.tsx';
import { FindingList } from '../finding-list.tsx';
import { nodeCrumbs } from '../node-crumbs.ts';
import { ShareSection } from '../share/share-section.tsx';
import { EarlierTable, earlierOf } from './earlier-table.tsx';
import { FactList } from './fact-list.tsx';
import { LineOverview } from './line-overview.tsx';
import { LineStory } from './line-story.tsx';
import { MunicipalValues } from './municipal-values.tsx';
import { OriginList } from './origin-list.tsx';
import { type PartProps, Places, Siblings } from './related.tsx';
import { SettingsList } from './settings-list.tsx';
import { ValueTable } from './value-table.tsx';

const words = messages.indicator;

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

/** An indicator: the sentence, the pictures, the table, every fact explained, and where each number comes from. */
export const indicatorPage: PublicPage = {
  path: '/plans/:plan/indicators/:indicator',
  dataPath: '/plans/:plan/indicators/:indicator',
  query: [],
  ofYear: true,
  addresses: async (published, addresses, year) =>
    (await plansOf(published, year)).flatMap((plan) =>
      [...plan.indicators.keys()].map((id) => addresses.indicator(plan.publication.planId, id)),
    ),
  async answer({ published, locale, params, year, site }) {
    const plan = await published.plan(params.plan ?? '', year);
    const indicator = plan?.indicators.get(params.indicator ?? '');
    if (plan === undefined || indicator === undefined) return undefined;
    const { publication } = plan;
    const { name, id } = indicator.indicator;
    const addresses = addressesFor(locale, year);
    const here = addresses.indicator(publication.planId, id);
    const dataLinks = { csv: addresses.data(here, 'csv'), json: addresses.data(here, 'json') };
    const layers = await published.layers();
    const names = await published.names();
    const elsewhere = linkedNames(publication.planId, { id, name }, names);
    const isMunicipal = year === undefined && hasMunicipalities(publication.planId, { id, name }, names);
    const findings = publicFindings(publication).filter(({ finding }) => finding.indicator === id);
    const [home] = indicator.places;
    const above = home === undefined ? [] : [...home.node.ancestors, home.node.node];
    const part = { plan, indicator, locale, addresses };
    const placements = indicator.places.map(({ placement }) => placement);
    const table = () =>
      observationTable(
        plan,
        placements.filter(({ restated }) => !restated),
      );
    return {
      title: name,
      description: indicator.lines.map((line) => line.evaluation?.summary[locale] ?? '').join(' ') || name,
      crumbs: nodeCrumbs(plan, above, locale, addresses),
      dataLinks,
      dataset: indicatorDataset({ plan, locale, addresses, site }, indicator),
      ...(indicator.lines[0]?.evaluation == null ? {} : { card: addresses.card(publication.planId, id) }),
      data: {
        table,
        json: () => ({
          indicator: indicator.indicator,
          evaluations: evaluationsOf(plan, id),
          placements,
          findings: findings.map(findingRecord),
          earlier: earlierOf(plan, indicator).map((line) => ({
            plan: line.plan.id,
            planTitle: line.plan.title,
            indicator: line.indicator.id,
            series: line.series.id,
            way: line.way,
            sameLine: line.continued,
            unbroken: line.unbroken,
            actuals: line.series.actuals,
          })),
          observations: tableRecords(table()),
        }),
      },
      body: () => (
        <>
          <EditionMark plan={plan} locale={locale} />
          <header class="page-head">
            <h1 {...inJapanese(locale)}>{name}</h1>
          </header>
          {indicator.lines.length > 2 && <LineOverview plan={plan} indicator={indicator} locale={locale} />}
          <MunicipalValues {...part} layers={layers} />
          <div class="line-stories">
            {indicator.lines.map((line, place) => (
              <LineStory plan={plan} indicator={indicator} line={line} place={place} locale={locale} />
            ))}
          </div>
          <p class="publication-line">
            {indicator.indicator.divisions.map((division, place) => (
              <span {...inJapanese(locale)}>
                {place > 0 && '、'}
                <a href={addresses.division(division)}>{division}</a>
              </span>
            ))}
            {indicator.indicator.divisions.length > 0 && ' · '}
            <YearText text={webSentences.edition(publication)[locale]} locale={locale} /> ·{' '}
            <span {...inJapanese(locale)}>{webSentences.approvedBy(publication.approvedBy)[locale]}</span>
          </p>
          <ul class="data-links no-print">
            <li>
              <a href={addresses.rating(publication.planId, id)}>{pageMessages.rating.link[locale]}</a>
            </li>
            {isMunicipal && (
              <li>
                <a href={addresses.compareMunicipalities(publication.planId, id)}>
                  {compareMessages.municipalities.link[locale]}
                </a>
              </li>
            )}
          </ul>
          <IndicatorErrata plan={plan} locale={locale} indicator={id} />
          <FindingList findings={findings} locale={locale} />
          <section class="node-section">
            <h2>{words.values[locale]}</h2>
            <ValueTable
              indicator={indicator.indicator}
              convention={publication.plan.yearConvention}
              locale={locale}
            />
            <EarlierTable {...part} />
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
          <Places {...part} elsewhere={elsewhere} isNewest={year === undefined} />
          <Siblings {...part} />
          <ShareSection {...part} site={site} />
          <section class="page-data">
            <h2>{messages.data.about[locale]}</h2>
            <DataLinks {...dataLinks} locale={locale} />
          </section>
        </>
      ),
    };
  },
};
