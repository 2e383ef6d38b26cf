import type { ComparedLine, Published, PublishedPlan } from '#app/published';
import { YearText } from '#components';
import { webMessages as messages, compareMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { chartedMovements } from './chart-pages.ts';
import { YearEntries, YearsKey } from './year-lines.tsx';
import { comparedYears, yearPairs } from './years-page.tsx';

const own = words.years;

/** By goal, in the order of the lines; those without a place under null. */
const byGoal = (lines: readonly ComparedLine[]) =>
  Map.groupBy(lines, ({ node }) => node?.ancestors[0] ?? node?.node ?? null);

/** How many pages each kind of movement fills, of every two years of the plan. */
const chartPagesOf = async (published: Published, plan: PublishedPlan) => {
  const { planId } = plan.publication;
  const found: { from: number; to: number; movement: string; pages: number }[] = [];
  for (const [from, to] of yearPairs(plan)) {
    const comparison = await comparedYears(published, planId, String(from), String(to));
    if (comparison === undefined) continue;
    for (const { movement, pages } of chartedMovements(comparison))
      found.push({ from, to, movement, pages: pages.length });
  }
  return found;
};

/** The charts of everything that moved in one way between two years, of plans too large for one page. */
export const compareMovementPage: PublicPage = {
  path: '/plans/:plan/compare/:from/:to/:movement/:page',
  query: [],
  async addresses(published, addresses) {
    const all: string[] = [];
    for (const plan of await published.plans())
      for (const { from, to, movement, pages } of await chartPagesOf(published, plan))
        for (let page = 1; page <= pages; page += 1)
          all.push(addresses.compareMovement(plan.publication.planId, from, to, movement, page));
    return all;
  },
  async answer({ published, locale, params }) {
    const planId = params.plan ?? '';
    const comparison = await comparedYears(published, planId, params.from ?? '', params.to ?? '');
    const kind =
      comparison && chartedMovements(comparison).find(({ movement }) => movement === params.movement);
    const page = /^[1-9]\d*$/.test(params.page ?? '') ? Number(params.page) : 0;
    const lines = kind?.pages[page - 1];
    if (comparison === undefined || kind === undefined || lines === undefined) return undefined;
    const addresses = addressesFor(locale);
    const [from, to] = [
      comparison.before.publication.reportingYear,
      comparison.after.publication.reportingYear,
    ];
    const address = (number: number) => addresses.compareMovement(planId, from, to, kind.movement, number);
    const first = kind.pages.slice(0, page - 1).reduce((sum, each) => sum + each.length, 1);
    const title = own.allOf(own.movement[kind.movement])[locale];
    const years = own.title(from, to)[locale];
    const plan = comparison.after.publication.plan.title;
    return {
      title: `${title} ${page} ${years} ${plan}`,
      description: own.lead[locale],
      crumbs: [
        { title: messages.site.home[locale], href: addresses.home() },
        { title: plan, href: addresses.plan(planId), lang: 'ja' },
        { title: words.title[locale], href: addresses.compare() },
        { title: years, href: addresses.compareYears(planId, from, to) },
      ],
      current: 'compare',
      body: () => (
        <>
          <header class="page-head">
            <p class="eyebrow" {...inJapanese(locale)}>
              <a href={addresses.plan(planId)}>{plan}</a>
            </p>
            <h1>{title}</h1>
            <p class="lead">
              <YearText text={own.betweenYears(from, to)[locale]} locale={locale} />{' '}
              {own.part(first, first + lines.length - 1, kind.lines.length)[locale]}
            </p>
          </header>
          {kind.pages.length > 1 && (
            <nav class="year-links no-print" aria-label={own.chartPages[locale]}>
              <ul class="year-links-list">
                {kind.pages.map((_, at) => (
                  <li>
                    <a href={address(at + 1)} aria-current={at + 1 === page ? 'page' : undefined}>
                      {own.page(at + 1)[locale]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <YearsKey comparison={comparison} lines={lines} locale={locale} />
          {[...byGoal(lines)].map(([goal, ofGoal], at) => (
            <section class="node-section">
              <h2 {...(goal === null ? {} : inJapanese(locale))}>
                {goal === null
                  ? own.noPlace[locale]
                  : [goal.code, goal.title].filter((text) => text !== null).join(' ')}
              </h2>
              <YearEntries comparison={comparison} lines={ofGoal} id={`goal-${at}`} locale={locale} />
            </section>
          ))}
          <ul class="data-links no-print">
            {page < kind.pages.length && (
              <li>
                <a href={address(page + 1)} rel="next">
                  {own.nextPage[locale]}
                </a>
              </li>
            )}
            <li>
              <a href={addresses.compareYears(planId, from, to)}>
                <YearText text={own.back(from, to)[locale]} locale={locale} />
              </a>
            </li>
          </ul>
        </>
      ),
    };
  },
};
