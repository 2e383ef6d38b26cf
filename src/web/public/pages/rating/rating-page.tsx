import { type PublishedIndicator, type PublishedLine, type PublishedPlan, plansOf } from '#app/published';
import { GradeBadge, RecordedFigure, ScrollRegion, YearText } from '#components';
import { type Locale, pageMessages as messages, webMessages } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { FactList } from '../indicator/fact-list.tsx';
import { nodeCrumbs } from '../node-crumbs.ts';

const words = messages.rating;

interface LineProps {
  readonly plan: PublishedPlan;
  readonly indicator: PublishedIndicator;
  readonly line: PublishedLine;
  readonly locale: Locale;
}

const Figures = ({ plan, line: { series, part }, locale }: LineProps) => {
  const { reportingYear } = plan.publication;
  const figures = [
    [webMessages.figure.baseline, series.baseline],
    [
      webMessages.figure.actual,
      series.actuals.find((each) => each.reportingYear === reportingYear)?.recorded,
    ],
    [webMessages.figure.target, series.targets.findLast((each) => each.kind === 'final')?.recorded],
  ] as const;
  return (
    <dl class="fact-line">
      {figures.map(([name, recorded]) => (
        <div>
          <dt>{name[locale]}</dt>
          <dd>
            {recorded == null ? (
              <span class="no-figure no-figure-none">{webMessages.figure.blank[locale]}</span>
            ) : (
              <RecordedFigure recorded={recorded} locale={locale} part={part} columnPeriod />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};

/** The plan's scale with the class that holds for the line marked. */
const Rules = ({ plan, line, locale }: LineProps) => {
  const { scale } = plan.publication;
  const outcome = line.evaluation?.outcome;
  return (
    <ScrollRegion label={scale.name[locale]}>
      <table class="sheet rating-table">
        <caption>{scale.name[locale]}</caption>
        <thead>
          <tr>
            <th scope="col">{webMessages.plan.grade[locale]}</th>
            <th scope="col">{webMessages.ratings.rule[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {scale.classes.map((grade) => {
            const applies = outcome?.kind === 'graded' && outcome.grade.id === grade.id;
            return (
              <tr class={applies ? 'applies' : undefined}>
                <th scope="row">
                  <GradeBadge
                    outcome={{ kind: 'graded', scale: scale.id, grade, because: grade.label }}
                    locale={locale}
                  />
                </th>
                <td>
                  {grade.rule[locale]}
                  {applies && <span class="applies-mark">← {words.applies[locale]}</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
};

const Line = (props: LineProps) => {
  const { line, indicator, locale } = props;
  const { evaluation } = line;
  const labels = [line.series.label, line.part].filter((label) => label !== null);
  const named = indicator.lines.length > 1;
  const Heading = named ? 'h3' : 'h2';
  return (
    <section class="node-section">
      {named && <h2 {...inJapanese(locale)}>{labels.join('・')}</h2>}
      <p class="line-grade">
        <GradeBadge outcome={evaluation?.outcome ?? null} locale={locale} size="large" />
      </p>
      {evaluation !== null && (
        <p class="lead">
          <YearText text={evaluation.summary[locale]} locale={locale} />
        </p>
      )}
      <Heading>{words.figures[locale]}</Heading>
      <Figures {...props} />
      {evaluation !== null && (
        <>
          <Heading>{words.steps[locale]}</Heading>
          <FactList evaluation={evaluation} locale={locale} />
        </>
      )}
      <Heading>{words.rules[locale]}</Heading>
      <Rules {...props} />
    </section>
  );
};

/** 「この評価の見方」 of one indicator: its own figures put into the rules, step by step. */
export const ratingPage: PublicPage = {
  path: '/plans/:plan/indicators/:indicator/rating',
  query: [],
  ofYear: true,
  addresses: async (published, addresses, year) =>
    (await plansOf(published, year)).flatMap((plan) =>
      [...plan.indicators.keys()].map((id) => addresses.rating(plan.publication.planId, id)),
    ),
  async answer({ published, locale, params, year }) {
    const plan = await published.plan(params.plan ?? '', year);
    const indicator = plan?.indicators.get(params.indicator ?? '');
    if (plan === undefined || indicator === undefined) return undefined;
    const addresses = addressesFor(locale, year);
    const { name, id } = indicator.indicator;
    const [home] = indicator.places;
    const here = addresses.indicator(plan.publication.planId, id);
    return {
      title: words.title(name)[locale],
      description: words.description(name)[locale],
      crumbs: [
        ...nodeCrumbs(
          plan,
          home === undefined ? [] : [...home.node.ancestors, home.node.node],
          locale,
          addresses,
        ),
        { title: name, href: here, lang: 'ja' },
      ],
      current: 'ratings',
      body: () => (
        <>
          <header class="page-head">
            <h1>{words.title(name)[locale]}</h1>
            <p class="lead">{words.lead[locale]}</p>
          </header>
          {indicator.lines.map((line) => (
            <Line plan={plan} indicator={indicator} line={line} locale={locale} />
          ))}
          <ul class="data-links no-print">
            <li>
              <a href={here}>{words.toIndicator[locale]}</a>
            </li>
            <li>
              <a href={addresses.ratings()}>{words.all[locale]}</a>
            </li>
          </ul>
        </>
      ),
    };
  },
};
