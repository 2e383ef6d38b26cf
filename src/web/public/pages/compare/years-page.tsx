import {
  type ComparedLine,
  compareYears,
  editionName,
  labelOfLine,
  linesUnder,
  type Published,
  type PublishedNode,
  type PublishedPlan,
  pagesOf,
  tallyGrades,
  withDescendants,
  type YearComparison,
} from '#app/published';
import { DataLinks, FiscalYear, GradeCounts, YearText } from '#components';
import { type DataTable, tableRecords } from '#domain';
import { type Locale, webMessages as messages, webSentences, compareMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { NodeCode } from '../../node-code.tsx';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { dataColumns } from './data-columns.ts';
import { movements, YearMovements, YearTable } from './year-lines.tsx';

/** Every two fiscal years of which the plan has a publication, the earlier one first. */
export const yearPairs = ({ years }: Pick<PublishedPlan, 'years'>): readonly (readonly [number, number])[] =>
  years.flatMap((to, at) => years.slice(at + 1).map((from) => [from, to] as const));

const sideCells = (of: ComparedLine['before'], year: number): (string | null)[] => {
  const evaluation = of?.line.evaluation ?? null;
  const outcome = evaluation?.outcome;
  return [
    of === null ? null : String(year),
    evaluation?.actual ?? null,
    outcome === undefined ? null : outcome.kind === 'graded' ? outcome.grade.label.ja : outcome.reason,
  ];
};

const yearsTable = ({ before, after, lines }: YearComparison): DataTable => ({
  columns: dataColumns(
    'place',
    'indicator',
    'line',
    'movement',
    'year_before',
    'result_before',
    'grade_before',
    'year_after',
    'result_after',
    'grade_after',
    'differs',
  ),
  rows: lines.map((line) => {
    const of = line.after ?? line.before;
    return [
      [line.node?.node.code, line.node?.node.title].filter((text) => text != null).join(' ') || null,
      of?.indicator.indicator.name ?? null,
      of === null ? null : labelOfLine(of.line) || null,
      line.movement,
      ...sideCells(line.before, before.publication.reportingYear),
      ...sideCells(line.after, after.publication.reportingYear),
      line.differs.join(' ') || null,
    ];
  }),
});

/** Goals, and measures with indicators of their own; goals alone where that would be a page of bars. */
const nodesOf = ({ roots }: PublishedPlan): readonly PublishedNode[] => {
  const all = roots
    .flatMap(withDescendants)
    .filter((node) => node.ancestors.length === 0 || node.rows.length > 0);
  return all.length <= 40 ? all : roots;
};

interface PartProps {
  readonly comparison: YearComparison;
  readonly locale: Locale;
}

const Editions = ({ comparison, locale }: PartProps) => {
  const { before, after, sameScale } = comparison;
  const addresses = addressesFor(locale);
  return (
    <section class="node-section">
      <h2>{words.years.editions[locale]}</h2>
      <ul class="index-list">
        {[before, after].map(({ publication }) => (
          <li>
            <FiscalYear year={publication.reportingYear} locale={locale} />
            <small>
              <a href={addresses.version(publication.planId, editionName(publication))}>
                <YearText text={webSentences.edition(publication)[locale]} locale={locale} />
              </a>
            </small>
            <small>
              {words.years.scale[locale]}: {publication.scale.name[locale]}
            </small>
          </li>
        ))}
      </ul>
      {sameScale ? (
        <p class="muted">{words.years.sameScale[locale]}</p>
      ) : (
        <p class="notice">
          <strong>
            {words.years.otherScale(before.publication.scale.name, after.publication.scale.name)[locale]}
          </strong>
        </p>
      )}
    </section>
  );
};

/** Grades of each goal and measure, then and now. */
const Nodes = ({ comparison, locale }: PartProps) => (
  <section class="node-section">
    <h2>{words.years.nodes[locale]}</h2>
    <ul class="compared-nodes">
      {nodesOf(comparison.after).map((node) => (
        <li>
          <p class="goal-title sentence" {...inJapanese(locale)}>
            <NodeCode code={node.node.code} />
            {node.node.title}
          </p>
          {[comparison.before, comparison.after].map((plan) => {
            const own = plan.nodes.get(node.node.id);
            return (
              <div class="compared-bar">
                <p>
                  <FiscalYear year={plan.publication.reportingYear} locale={locale} form="plain" />
                </p>
                {own === undefined ? (
                  <p class="muted">{webSentences.noIndicators()[locale]}</p>
                ) : (
                  <GradeCounts
                    tally={tallyGrades(plan.publication.scale, linesUnder(own))}
                    locale={locale}
                    size="small"
                    of={`${node.node.title} ${plan.publication.reportingYear}`}
                  />
                )}
              </div>
            );
          })}
        </li>
      ))}
    </ul>
  </section>
);

/** How many lines moved which way. */
const Counts = ({ comparison, locale }: PartProps) => (
  <ul class="compared-counts">
    {movements.flatMap((movement) => {
      const count = comparison.lines.filter((line) => line.movement === movement).length;
      return count === 0
        ? []
        : [
            <li>
              {words.years.movement[movement][locale]} <b>{count}</b>
            </li>,
          ];
    })}
  </ul>
);

/** Two fiscal years of a plan as an address names them; undefined where there is no such thing. */
export const comparedYears = async (
  published: Published,
  planId: string,
  from: string,
  to: string,
): Promise<YearComparison | undefined> => {
  if (!/^\d{4}$/.test(from) || !/^\d{4}$/.test(to) || from >= to) return undefined;
  const [before, after] = [
    await published.plan(planId, Number(from)),
    await published.plan(planId, Number(to)),
  ];
  return before && after && compareYears(before, after);
};

/** Two years of a plan, each by its own publication: what moved, what did not, and what cannot be compared. */
export const compareYearsPage: PublicPage = {
  path: '/plans/:plan/compare/:from/:to',
  dataPath: '/plans/:plan/compare/:from/:to',
  query: [],
  addresses: async (published, addresses) =>
    (await published.plans()).flatMap((plan) =>
      yearPairs(plan).map(([from, to]) => addresses.compareYears(plan.publication.planId, from, to)),
    ),
  async answer({ published, locale, params }) {
    const planId = params.plan ?? '';
    const comparison = await comparedYears(published, planId, params.from ?? '', params.to ?? '');
    if (comparison === undefined) return undefined;
    const { before, after } = comparison;
    const addresses = addressesFor(locale);
    const [from, to] = [before.publication.reportingYear, after.publication.reportingYear];
    const here = addresses.compareYears(planId, from, to);
    const dataLinks = { csv: addresses.data(here, 'csv'), json: addresses.data(here, 'json') };
    const title = words.years.title(from, to)[locale];
    const name = after.publication.plan.title;
    const table = () => yearsTable(comparison);
    return {
      title: `${title} ${name}`,
      description: words.years.lead[locale],
      crumbs: [
        { title: messages.site.home[locale], href: addresses.home() },
        { title: name, href: addresses.plan(planId), lang: 'ja' },
        { title: words.title[locale], href: addresses.compare() },
      ],
      current: 'compare',
      dataLinks,
      data: {
        table,
        json: () => ({
          compared: [before, after].map(({ publication }) => editionName(publication)),
          rows: tableRecords(table()),
        }),
      },
      body: () => (
        <>
          <header class="page-head">
            <p class="eyebrow" {...inJapanese(locale)}>
              <a href={addressesFor(locale, pagesOf(after.edition)).plan(planId)}>{name}</a>
            </p>
            <h1>
              <YearText text={title} locale={locale} />
            </h1>
            <p class="lead">{words.years.lead[locale]}</p>
          </header>
          {comparison.lines.length === 0 ? (
            <p class="notice">{words.years.noLines[locale]}</p>
          ) : (
            <>
              <Counts comparison={comparison} locale={locale} />
              <Editions comparison={comparison} locale={locale} />
              <Nodes comparison={comparison} locale={locale} />
              <YearMovements comparison={comparison} locale={locale} />
              <section class="node-section">
                <h2>{words.years.table[locale]}</h2>
                <YearTable comparison={comparison} locale={locale} />
              </section>
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
