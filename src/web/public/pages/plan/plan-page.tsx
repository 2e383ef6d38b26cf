import {
  filterPlan,
  linesOfPlan,
  observationTable,
  type PlanFilter,
  type PublishedPlan,
  plansOf,
  rowsOf,
  tallyGrades,
} from '#app/published';
import { DataLinks, FiscalYear, GradeCounts, YearText } from '#components';
import { tableRecords } from '#domain';
import {
  editionMessages,
  externalReviewMessages,
  type Locale,
  webMessages as messages,
  pageMessages,
  webSentences,
} from '#messages';
import { addressesFor } from '../../addresses.ts';
import { planDataset } from '../../dataset.ts';
import { NodeCode } from '../../node-code.tsx';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { EditionMark } from '../edition-mark.tsx';
import { FilterForm, filterTexts } from './filter-form.tsx';
import { branchOf, type FoldedTree, levelsFolded } from './folded-tree.ts';
import { anchorOf, PlanTree } from './plan-tree.tsx';
import { YearLinks } from './year-links.tsx';

const words = messages.plan;

const filterOf = ({ division, municipality, grade }: Readonly<Record<string, string>>): PlanFilter => ({
  ...(division === undefined ? {} : { division }),
  ...(municipality === undefined ? {} : { municipality }),
  ...(grade === undefined ? {} : { grade }),
});

const PlanHead = ({ plan, locale }: { readonly plan: PublishedPlan; readonly locale: Locale }) => {
  const { publication } = plan;
  return (
    <header class="page-head">
      <p class="eyebrow" {...inJapanese(locale)}>
        {publication.plan.publisher}・{publication.plan.kind}
      </p>
      <h1 {...inJapanese(locale)}>{publication.plan.title}</h1>
      <dl class="fact-line">
        {publication.plan.period !== null && (
          <div>
            <dt>{words.period[locale]}</dt>
            <dd>
              <FiscalYear year={publication.plan.period.from} locale={locale} />
              {messages.plan.until[locale]}
              <FiscalYear year={publication.plan.period.to} locale={locale} />
            </dd>
          </div>
        )}
        <div>
          <dt>{words.year[locale]}</dt>
          <dd>
            <FiscalYear year={publication.reportingYear} locale={locale} />
          </dd>
        </div>
        <div>
          <dt>{words.edition[locale]}</dt>
          <dd>
            <a href={addressesFor(locale).versions(publication.planId)}>
              <YearText text={webSentences.edition(publication)[locale]} locale={locale} />
            </a>
            {plan.followings.length > 0 && (
              <>
                {' '}
                <a class="corrected-link" href={addressesFor(locale).planCorrections(publication.planId)}>
                  {editionMessages.errata.title[locale]}
                </a>
              </>
            )}
          </dd>
        </div>
      </dl>
    </header>
  );
};

/** A plan: its state at a glance, and the tree of goals and measures with every indicator's grade. */
export const planPage: PublicPage = {
  path: '/plans/:plan',
  dataPath: '/plans/:plan',
  query: ['division', 'municipality', 'grade', 'within'],
  ofYear: true,
  addresses: async (published, addresses, year) =>
    (await plansOf(published, year)).map((plan) => addresses.plan(plan.publication.planId)),
  async answer({ published, locale, params, query, year, site }) {
    const plan = await published.plan(params.plan ?? '', year);
    if (plan === undefined) return undefined;
    const { publication } = plan;
    const addresses = addressesFor(locale, year);
    const here = addresses.plan(publication.planId);
    const dataLinks = { csv: addresses.data(here, 'csv'), json: addresses.data(here, 'json') };
    const { within, ...conditions } = query;
    const isFiltered = Object.keys(conditions).length > 0;
    const filtered = filterPlan(plan, filterOf(conditions));
    const branch = within === undefined ? undefined : branchOf(filtered, within);
    const tree = branch === undefined ? filtered : [branch];
    const levels = levelsFolded(tree, branch === undefined ? 1 : 2);
    const folded: FoldedTree | undefined =
      levels === undefined
        ? undefined
        : {
            levels,
            isChosen: branch !== undefined,
            addressOf: (nodeId) =>
              isFiltered
                ? addresses.plan(publication.planId, { ...conditions, within: nodeId })
                : addresses.node(publication.planId, nodeId),
          };
    const tally = tallyGrades(publication.scale, linesOfPlan(plan));
    const shown = new Set(rowsOf(tree).map((row) => row.indicator)).size;
    const { id, contentHash, number, reportingYear, publishedOn } = publication;
    return {
      title: publication.plan.title,
      description: webSentences.tally(publication.plan.title, tally)[locale],
      crumbs: [{ title: messages.site.home[locale], href: addresses.home() }],
      dataLinks,
      dataset: planDataset({ plan, locale, addresses, site }),
      data: {
        table: () => observationTable(plan),
        json: () => ({
          publication: { id, contentHash, number, reportingYear, publishedOn, scale: publication.scale },
          plan: publication.plan,
          evaluations: publication.evaluations,
          summaries: publication.summaries ?? [],
          observations: tableRecords(observationTable(plan)),
        }),
      },
      body: () => (
        <>
          <EditionMark plan={plan} locale={locale} />
          <PlanHead plan={plan} locale={locale} />
          <section class="plan-state" aria-labelledby="state">
            <h2 id="state">{words.byGrade[locale]}</h2>
            <p class="muted">{webSentences.counted(plan.indicators.size, tally.total)[locale]}</p>
            <GradeCounts tally={tally} locale={locale} of={publication.plan.title} />
          </section>
          <YearLinks plan={plan} year={year} locale={locale} />
          {publication.externalReview !== undefined && (
            <p>
              <a href={addresses.externalReview(publication.planId)}>
                {externalReviewMessages.published.see[locale]}
              </a>
            </p>
          )}
          {plan.indicators.size > 0 && !(folded && site.asFiles) && (
            <FilterForm plan={plan} query={query} locale={locale} action={here} isForScript={site.asFiles} />
          )}
          {plan.indicators.size > 0 && (isFiltered || !folded) && (
            <p class="shown" role="status" {...(site.asFiles ? filterTexts(locale) : {})}>
              {(folded ? webSentences.matching : webSentences.shown)(shown, plan.indicators.size)[locale]}
            </p>
          )}
          {branch !== undefined && (
            <p>
              {words.within[locale]}: <span {...inJapanese(locale)}>{branch.node.node.title}</span>{' '}
              <a href={addresses.plan(publication.planId, conditions)}>{words.every[locale]}</a>
            </p>
          )}
          {folded && (
            <p class="notice folded-notice">
              {words.folded[locale]}{' '}
              {site.asFiles && <a href={addresses.divisions()}>{pageMessages.division.index[locale]}</a>}
            </p>
          )}
          {plan.roots.length === 0 ? (
            <p class="notice">{words.empty[locale]}</p>
          ) : tree.length === 0 ? (
            <p class="notice">{words.noMatch[locale]}</p>
          ) : (
            <>
              {tree.length > 1 && (
                <nav class="contents no-print" aria-label={words.contents[locale]}>
                  <ol class="contents-list">
                    {tree.map(({ node: { node } }) => (
                      <li>
                        <a href={`#${anchorOf(node.id)}`} {...inJapanese(locale)}>
                          <NodeCode code={node.code} />
                          {node.title}
                        </a>
                      </li>
                    ))}
                  </ol>
                </nav>
              )}
              <PlanTree
                nodes={tree}
                plan={plan}
                locale={locale}
                addresses={addresses}
                isFiltered={site.asFiles}
                folded={folded}
              />
            </>
          )}
          <section class="page-data">
            <h2>{messages.data.about[locale]}</h2>
            <DataLinks {...dataLinks} locale={locale} />
          </section>
        </>
      ),
    };
  },
};
