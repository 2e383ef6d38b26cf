import {
  headlines,
  latestEditions,
  linesOfPlan,
  linesUnder,
  type PublishedPlan,
  plansTable,
  tallyGrades,
} from '#app/published';
import { DataLinks, FiscalYear, GradeCounts, YearText } from '#components';
import { tableRecords } from '#domain';
import { editionMessages, type Locale, webMessages as messages, webSentences } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { NodeCode } from '../../node-code.tsx';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { GoalWords } from '../goal/goal-words.tsx';
import { HeadlineLists } from './headline-lists.tsx';
import { News } from './news.tsx';

const words = messages.home;

/** Plans of up to so many goals list them with their grades; longer lists belong on the plan's page. */
const goalsListed = 12;

const PlanCard = ({ plan, locale }: { readonly plan: PublishedPlan; readonly locale: Locale }) => {
  const { publication } = plan;
  const addresses = addressesFor(locale);
  const tally = tallyGrades(publication.scale, linesOfPlan(plan));
  return (
    <article class="plan-card">
      <header class="plan-card-head">
        <p class="eyebrow" {...inJapanese(locale)}>
          {publication.plan.publisher}・{publication.plan.kind}
        </p>
        <h2 {...inJapanese(locale)}>
          <a href={addresses.plan(publication.planId)}>{publication.plan.title}</a>
        </h2>
        <p class="muted">
          <FiscalYear year={publication.reportingYear} locale={locale} /> ·{' '}
          <YearText text={webSentences.edition(publication)[locale]} locale={locale} />
        </p>
      </header>
      <p class="plan-card-state sentence">{webSentences.state(tally)[locale]}</p>
      <GradeCounts tally={tally} locale={locale} of={publication.plan.title} />
      {plan.roots.length > 0 && plan.roots.length <= goalsListed && (
        <section class="goals">
          <h3>{words.goals[locale]}</h3>
          <ul class="goal-list">
            {plan.roots.map((goal) => (
              <li>
                <p class="goal-title sentence" {...inJapanese(locale)}>
                  <a href={addresses.node(publication.planId, goal.node.id)}>
                    <NodeCode code={goal.node.code} />
                    {goal.node.title}
                  </a>
                </p>
                <GoalWords plan={plan} node={goal} locale={locale} />
                <GradeCounts
                  tally={tallyGrades(publication.scale, linesUnder(goal))}
                  locale={locale}
                  size="small"
                  of={goal.node.title}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
};

/** Publications and corrections told of. */
const newsListed = 5;

/** Home: what the plans want for the place, how far they have come, and three short lists. */
export const homePage: PublicPage = {
  path: '/',
  dataPath: '/plans',
  query: [],
  addresses: async (_published, addresses) => [addresses.home()],
  async answer({ published, locale }) {
    const plans = await published.plans();
    const editions = (await latestEditions(published)).slice(0, newsListed);
    const addresses = addressesFor(locale);
    const dataLinks = { csv: addresses.homeData('csv'), json: addresses.homeData('json') };
    return {
      title: words.title[locale],
      description: words.lead[locale],
      crumbs: [],
      current: 'home',
      dataLinks,
      data: { table: () => plansTable(plans), json: () => ({ plans: tableRecords(plansTable(plans)) }) },
      body: () => (
        <>
          <header class="page-head home-head">
            <h1>{words.title[locale]}</h1>
            <p class="lead">{words.lead[locale]}</p>
          </header>
          {plans.length === 0 ? (
            <div class="notice">
              <p>
                <strong>{words.empty[locale]}</strong>
              </p>
              <p>{words.emptyHint[locale]}</p>
            </div>
          ) : (
            <>
              <div class="plan-cards">
                {plans.map((plan) => (
                  <PlanCard plan={plan} locale={locale} />
                ))}
              </div>
              <HeadlineLists headlines={headlines(plans, 6)} locale={locale} />
              <News editions={editions} locale={locale} />
              <section class="page-data">
                <h2>{messages.data.about[locale]}</h2>
                <DataLinks {...dataLinks} locale={locale} />
                <p>
                  <a href={addresses.corrections()}>{editionMessages.errata.title[locale]}</a>
                </p>
              </section>
            </>
          )}
        </>
      ),
    };
  },
};
