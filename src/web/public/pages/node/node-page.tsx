import {
  findingRecord,
  goalSummary,
  linesUnder,
  observationTable,
  type PublishedNode,
  plansOf,
  publicFindings,
  tallyGrades,
  withDescendants,
} from '#app/published';
import { DataLinks, FiscalYear, GradeCounts } from '#components';
import { municipalityName, tableRecords } from '#domain';
import { type Locale, webMessages as messages, plainSummaryMessages, webSentences } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { NodeCode } from '../../node-code.tsx';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { EditionMark } from '../edition-mark.tsx';
import { NodeReview } from '../external-review/node-review.tsx';
import { FindingList } from '../finding-list.tsx';
import { GoalWords } from '../goal/goal-words.tsx';
import { PointsOf } from '../municipality/points-of.tsx';
import { nodeCrumbs } from '../node-crumbs.ts';
import { Narratives } from './narratives.tsx';
import { NodeMultiples } from './node-multiples.tsx';
import { NodeSheet } from './node-sheet.tsx';
import { Projects } from './projects.tsx';

const words = messages.node;

const Municipalities = ({ node, locale }: { readonly node: PublishedNode; readonly locale: Locale }) => (
  <div>
    <dt>{words.municipalities[locale]}</dt>
    <dd {...inJapanese(locale)}>
      {node.municipalities.map((code, place) => (
        <>
          {place > 0 && '、'}
          <a href={addressesFor(locale).municipality(code)}>{municipalityName(code)}</a>
        </>
      ))}
    </dd>
  </div>
);

/** A goal or measure: the sheet's table, the narratives, the projects, and what lies below. */
export const nodePage: PublicPage = {
  path: '/plans/:plan/nodes/:node',
  dataPath: '/plans/:plan/nodes/:node',
  query: [],
  ofYear: true,
  addresses: async (published, addresses, year) =>
    (await plansOf(published, year)).flatMap((plan) =>
      [...plan.nodes.keys()].map((id) => addresses.node(plan.publication.planId, id)),
    ),
  async answer({ published, locale, params, year }) {
    const plan = await published.plan(params.plan ?? '', year);
    const node = plan?.nodes.get(params.node ?? '');
    if (plan === undefined || node === undefined) return undefined;
    const { publication } = plan;
    const addresses = addressesFor(locale, year);
    const layers = await published.layers();
    const here = addresses.node(publication.planId, node.node.id);
    const dataLinks = { csv: addresses.data(here, 'csv'), json: addresses.data(here, 'json') };
    const tally = tallyGrades(publication.scale, linesUnder(node));
    const below = withDescendants(node).flatMap(({ rows }) => rows.map(({ placement }) => placement));
    const notes = publication.plan.notes.filter((note) => note.nodeId === node.node.id);
    const findings = publicFindings(publication).filter(
      ({ finding }) => finding.node === node.node.id && finding.indicator === null,
    );
    const told = goalSummary(plan, node);
    /** Below the goals the counts say it all, unless somebody wrote something. */
    const summary = told?.written || node.ancestors.length === 0 ? told : null;
    const table = () => observationTable(plan, below);
    return {
      title: [node.node.code, node.node.title].filter((text) => text !== null).join(' '),
      description: told?.[locale] ?? webSentences.tally(node.node.title, tally)[locale],
      crumbs: nodeCrumbs(plan, node.ancestors, locale, addresses),
      dataLinks,
      data: {
        table,
        json: () => ({
          node: node.node,
          summary: told,
          narratives: publication.plan.narratives.filter((each) => each.nodeId === node.node.id),
          projects: publication.plan.projects.filter((each) => each.nodeId === node.node.id),
          findings: findings.map(findingRecord),
          observations: tableRecords(table()),
        }),
      },
      body: () => (
        <>
          <EditionMark plan={plan} locale={locale} />
          <header class="page-head">
            <p class="eyebrow" {...inJapanese(locale)}>
              {node.level} {node.node.code}
            </p>
            <h1 {...inJapanese(locale)}>{node.node.title}</h1>
            <dl class="fact-line">
              <div>
                <dt>{messages.plan.year[locale]}</dt>
                <dd>
                  <FiscalYear year={publication.reportingYear} locale={locale} />
                </dd>
              </div>
              {publication.plan.municipalities.length > 1 && <Municipalities node={node} locale={locale} />}
              {node.node.page !== undefined && (
                <div>
                  <dt>{words.page[locale]}</dt>
                  <dd>{node.node.page}</dd>
                </div>
              )}
            </dl>
          </header>
          {summary !== null && (
            <section class="node-section" aria-labelledby="summary">
              <h2 id="summary">{plainSummaryMessages.heading[locale]}</h2>
              <GoalWords plan={plan} node={node} locale={locale} />
            </section>
          )}
          <GradeCounts tally={tally} locale={locale} of={node.node.title} size="small" />
          <NodeMultiples plan={plan} node={node} locale={locale} addresses={addresses} />
          {node.rows.length > 0 && (
            <section class="node-section">
              <h2>{words.indicators[locale]}</h2>
              <NodeSheet plan={plan} node={node} locale={locale} addresses={addresses} />
              {notes.length > 0 && (
                <ul class="notes" {...inJapanese(locale)}>
                  {notes.map((note) => (
                    <li>{note.text}</li>
                  ))}
                </ul>
              )}
            </section>
          )}
          <FindingList findings={findings} locale={locale} />
          <Narratives
            narratives={publication.plan.narratives.filter((each) => each.nodeId === node.node.id)}
            locale={locale}
          />
          <Projects
            planId={publication.planId}
            addresses={addresses}
            projects={publication.plan.projects.filter((each) => each.nodeId === node.node.id)}
            locale={locale}
          />
          <PointsOf layers={layers} plan={plan} locale={locale} isOf={(subject) => subject.node === node} />
          <NodeReview plan={plan} node={node.node.id} locale={locale} addresses={addresses} />
          {node.children.length > 0 && (
            <section class="node-section">
              <h2>{words.under[locale]}</h2>
              <ul class="goal-list">
                {node.children.map((child) => (
                  <li>
                    <p class="goal-title sentence" {...inJapanese(locale)}>
                      <a href={addresses.node(publication.planId, child.node.id)}>
                        <NodeCode code={child.node.code} />
                        {child.node.title}
                      </a>
                    </p>
                    <GradeCounts
                      tally={tallyGrades(publication.scale, linesUnder(child))}
                      locale={locale}
                      size="small"
                      of={child.node.title}
                    />
                  </li>
                ))}
              </ul>
            </section>
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
