import type { PublishedLine, PublishedPlan } from '#app/published';
import { GradeBadge, ScrollRegion, YearText } from '#components';
import type { RatingScale } from '#domain';
import { type Locale, webMessages as messages } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';

const words = messages.ratings;

const facts = [
  'achievement',
  'progress',
  'expected',
  'pace',
  'baselineChange',
  'requiredPerYear',
  'forecast',
] as const;

const Scale = ({
  scale,
  plans,
  locale,
}: {
  readonly scale: RatingScale;
  readonly plans: readonly PublishedPlan[];
  readonly locale: Locale;
}) => (
  <section class="node-section">
    <h2>{scale.name[locale]}</h2>
    <p class="muted">
      {words.ruleSource[locale]}: <span {...inJapanese(locale)}>{scale.source}</span>
    </p>
    <ScrollRegion label={scale.name[locale]}>
      <table class="sheet rating-table">
        <thead>
          <tr>
            <th scope="col">{messages.plan.grade[locale]}</th>
            <th scope="col">{words.rule[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {scale.classes.map((grade) => (
            <tr>
              <th scope="row">
                <GradeBadge
                  outcome={{ kind: 'graded', scale: scale.id, grade, because: grade.label }}
                  locale={locale}
                />
              </th>
              <td>{grade.rule[locale]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
    <p>{words.usedBy[locale]}:</p>
    <ul class="places">
      {plans.map((plan) => (
        <li {...inJapanese(locale)}>
          <a href={addressesFor(locale).plan(plan.publication.planId)}>{plan.publication.plan.title}</a>
        </li>
      ))}
    </ul>
  </section>
);

/** A graded line with as many known facts as possible, to show how a grade comes about. */
const exampleOf = (plans: readonly PublishedPlan[]) => {
  const known = (line: PublishedLine) =>
    facts.filter((name) => line.evaluation !== null && line.evaluation.facts[name].value !== null).length;
  return plans
    .flatMap((plan) =>
      [...plan.indicators.values()].flatMap((indicator) =>
        indicator.lines.map((line) => ({ plan, indicator, line })),
      ),
    )
    .filter(({ line }) => line.evaluation?.outcome.kind === 'graded')
    .reduce<{
      plan: PublishedPlan;
      indicator: { indicator: { id: string; name: string } };
      line: PublishedLine;
    } | null>((best, each) => (best === null || known(each.line) > known(best.line) ? each : best), null);
};

/** 「この評価の見方」: the scales in use with their conditions, what is not graded, and a worked example. */
export const ratingsPage: PublicPage = {
  path: '/ratings',
  query: [],
  addresses: async (_published, addresses) => [addresses.ratings()],
  async answer({ published, locale }) {
    const plans = await published.plans();
    const scales = Map.groupBy(plans, (plan) => plan.publication.scale.id);
    const example = exampleOf(plans);
    const evaluation = example?.line.evaluation ?? null;
    return {
      title: words.title[locale],
      description: words.lead[locale],
      crumbs: [{ title: messages.site.home[locale], href: addressesFor(locale).home() }],
      current: 'ratings',
      body: () => (
        <>
          <header class="page-head">
            <h1>{words.title[locale]}</h1>
            <p class="lead">{words.lead[locale]}</p>
          </header>
          {[...scales.values()].map(([first, ...others]) =>
            first === undefined ? null : (
              <Scale scale={first.publication.scale} plans={[first, ...others]} locale={locale} />
            ),
          )}
          <section class="node-section">
            <h2>{words.factsTitle[locale]}</h2>
            <dl class="settings">
              {facts.map((name) => (
                <div>
                  <dt>{messages.indicator[name][locale]}</dt>
                  <dd>{words.facts[name][locale]}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section class="node-section">
            <h2>{words.unratedTitle[locale]}</h2>
            <p class="lead">{words.unratedLead[locale]}</p>
            <dl class="settings">
              {Object.entries(messages.grade.reasons).map(([reason, name]) => (
                <div>
                  <dt>{name[locale]}</dt>
                  <dd>{words.reasons[reason as keyof typeof words.reasons][locale]}</dd>
                </div>
              ))}
            </dl>
          </section>
          {example !== null && evaluation !== null && (
            <section class="node-section">
              <h2>{words.example[locale]}</h2>
              <p {...inJapanese(locale)}>
                <a
                  href={addressesFor(locale).indicator(
                    example.plan.publication.planId,
                    example.indicator.indicator.id,
                  )}
                >
                  {example.indicator.indicator.name}
                </a>
              </p>
              <p class="line-grade">
                <GradeBadge outcome={evaluation.outcome} locale={locale} size="large" />
              </p>
              <p class="lead">
                <YearText text={evaluation.summary[locale]} locale={locale} />
              </p>
              <ol class="steps">
                {facts.map((name) => (
                  <li>
                    <YearText text={evaluation.facts[name].explanation[locale]} locale={locale} />
                  </li>
                ))}
                <li>
                  <YearText text={evaluation.outcome.because[locale]} locale={locale} />
                </li>
              </ol>
            </section>
          )}
        </>
      ),
    };
  },
};
