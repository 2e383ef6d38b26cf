import { plansOf } from '#app/published';
import { FiscalYear, RecordedFigure } from '#components';
import { pageMessages as messages } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { NodeCode } from '../../node-code.tsx';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { GradeLines } from '../grade-lines.tsx';
import { PointsOf } from '../municipality/points-of.tsx';
import { nodeCrumbs } from '../node-crumbs.ts';

const words = messages.project;

/** 主な事業: what was done, by whom, at what cost, and which indicators it serves. */
export const projectPage: PublicPage = {
  path: '/plans/:plan/projects/:project',
  query: [],
  ofYear: true,
  addresses: async (published, addresses, year) =>
    (await plansOf(published, year)).flatMap(({ publication: { planId, plan } }) =>
      plan.projects.map(({ id }) => addresses.project(planId, id)),
    ),
  async answer({ published, locale, params, year }) {
    const plan = await published.plan(params.plan ?? '', year);
    const project = plan?.publication.plan.projects.find(({ id }) => id === params.project);
    const node = plan?.nodes.get(project?.nodeId ?? '');
    if (plan === undefined || project === undefined || node === undefined) return undefined;
    const addresses = addressesFor(locale, year);
    const layers = await published.layers();
    const { planId } = plan.publication;
    const siblings = plan.publication.plan.projects.filter(
      (each) => each.nodeId === project.nodeId && each !== project,
    );
    const costs = [
      [words.budget, project.budget],
      [words.settledCost, project.settledCost],
    ] as const;
    return {
      title: project.title,
      description: project.text.slice(0, 120) || project.title,
      crumbs: nodeCrumbs(plan, [...node.ancestors, node.node], locale, addresses),
      body: () => (
        <>
          <header class="page-head">
            <h1 {...inJapanese(locale)}>{project.title}</h1>
            <dl class="fact-line">
              <div>
                <dt>{words.year[locale]}</dt>
                <dd>
                  <FiscalYear year={project.year} locale={locale} />
                </dd>
              </div>
              {project.divisions.length > 0 && (
                <div>
                  <dt>{words.divisions[locale]}</dt>
                  <dd {...inJapanese(locale)}>
                    {project.divisions.map((name, place) => (
                      <>
                        {place > 0 && '、'}
                        <a href={addresses.division(name)}>{name}</a>
                      </>
                    ))}
                  </dd>
                </div>
              )}
              {costs.map(
                ([name, recorded]) =>
                  recorded !== undefined && (
                    <div>
                      <dt>{name[locale]}</dt>
                      <dd>
                        <RecordedFigure recorded={recorded} locale={locale} />
                      </dd>
                    </div>
                  ),
              )}
            </dl>
          </header>
          <section class="node-section">
            <h2>{words.what[locale]}</h2>
            <p class="prose" {...inJapanese(locale)}>
              {project.text}
            </p>
          </section>
          {project.outputs !== undefined && (
            <section class="node-section">
              <h2>{words.outputs[locale]}</h2>
              <p class="prose" {...inJapanese(locale)}>
                {project.outputs}
              </p>
            </section>
          )}
          <section class="node-section">
            <h2>{words.measure[locale]}</h2>
            <p class="sentence" {...inJapanese(locale)}>
              <a href={addresses.node(planId, node.node.id)}>
                <NodeCode code={node.node.code} />
                {node.node.title}
              </a>
            </p>
            {node.rows.length > 0 && (
              <>
                <h3>{words.indicators[locale]}</h3>
                <GradeLines
                  plan={plan}
                  lines={node.rows.map(({ indicator }) => ({ indicator }))}
                  locale={locale}
                  addresses={addresses}
                />
              </>
            )}
          </section>
          <PointsOf
            layers={layers}
            plan={plan}
            locale={locale}
            isOf={(subject) => subject.project?.id === project.id}
          />
          {siblings.length > 0 && (
            <section class="node-section">
              <h2>{words.siblings[locale]}</h2>
              <ul class="index-list" {...inJapanese(locale)}>
                {siblings.map((each) => (
                  <li>
                    <a href={addresses.project(planId, each.id)}>{each.title}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      ),
    };
  },
};
