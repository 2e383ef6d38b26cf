import {
  byDivision,
  type DivisionPart,
  divisionsOf,
  type PublishedIndicator,
  type PublishedPlan,
} from '#app/published';
import type { Project } from '#domain';
import { type Locale, pageMessages as messages, webMessages } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { GradeLines } from '../grade-lines.tsx';
import { furtherPages, ListPages, NextPage, pageOf, titleOfPage } from '../long-list.tsx';

const words = messages.division;

/** Every division that answers for something, with how much. */
export const divisionsPage: PublicPage = {
  path: '/divisions',
  query: [],
  addresses: async (_published, addresses) => [addresses.divisions()],
  async answer({ published, locale }) {
    const plans = await published.plans();
    const addresses = addressesFor(locale);
    const divisions = divisionsOf(plans).map((name) => {
      const parts = byDivision(plans, name);
      return {
        name,
        indicators: parts.reduce((sum, part) => sum + part.indicators.length, 0),
        projects: parts.reduce((sum, part) => sum + part.projects.length, 0),
      };
    });
    return {
      title: words.index[locale],
      description: words.indexLead[locale],
      crumbs: [{ title: webMessages.site.home[locale], href: addresses.home() }],
      body: () => (
        <>
          <header class="page-head">
            <h1>{words.index[locale]}</h1>
            <p class="lead">{words.indexLead[locale]}</p>
          </header>
          {divisions.length === 0 ? (
            <p class="notice">{words.none[locale]}</p>
          ) : (
            <ul class="index-list">
              {divisions.map(({ name, indicators, projects }) => (
                <li>
                  <a href={addresses.division(name)} {...inJapanese(locale)}>
                    {name}
                  </a>
                  <small class="muted">
                    {[
                      ...(indicators > 0 ? [words.indicators(indicators)[locale]] : []),
                      ...(projects > 0 ? [words.projects(projects)[locale]] : []),
                    ].join(' · ')}
                  </small>
                </li>
              ))}
            </ul>
          )}
        </>
      ),
    };
  },
};

/** What a line of the page is about. */
type Line = { readonly plan: PublishedPlan } & (
  | { readonly indicator: PublishedIndicator; readonly project?: never }
  | { readonly project: Project; readonly indicator?: never }
);

/** In the order of the page. */
const linesOfDivision = (parts: readonly DivisionPart[]): readonly Line[] =>
  parts.flatMap(({ plan, indicators, projects }) => [
    ...indicators.map((indicator) => ({ plan, indicator })),
    ...projects.map((project) => ({ plan, project })),
  ]);

interface PartProps {
  readonly part: DivisionPart;
  /** Of the page, those of other plans among them. */
  readonly lines: readonly Line[];
  readonly locale: Locale;
}

const Part = ({ part: { plan, ...all }, lines, locale }: PartProps) => {
  const addresses = addressesFor(locale);
  const { planId } = plan.publication;
  const own = lines.filter((line) => line.plan === plan);
  const indicators = own.flatMap(({ indicator }) => (indicator === undefined ? [] : [{ indicator }]));
  const projects = own.flatMap(({ project }) => (project === undefined ? [] : [project]));
  return own.length === 0 ? null : (
    <section class="gathered">
      <h2 {...inJapanese(locale)}>
        <a href={addresses.plan(planId)}>{plan.publication.plan.title}</a>
      </h2>
      {indicators.length > 0 && (
        <>
          <h3>{words.indicators(all.indicators.length)[locale]}</h3>
          <GradeLines plan={plan} lines={indicators} locale={locale} addresses={addresses} />
        </>
      )}
      {projects.length > 0 && (
        <>
          <h3>{words.projects(all.projects.length)[locale]}</h3>
          <ul class="index-list" {...inJapanese(locale)}>
            {projects.map((project) => (
              <li>
                <a href={addresses.project(planId, project.id)}>{project.title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};

/** What one division answers for, in every plan. */
export const divisionPage: PublicPage = {
  path: '/divisions/:division',
  query: [],
  addresses: async (published, addresses) =>
    divisionsOf(await published.plans()).map((name) => addresses.division(name)),
  async further(published, addresses) {
    const plans = await published.plans();
    return divisionsOf(plans).flatMap((name) =>
      furtherPages(linesOfDivision(byDivision(plans, name)).length).map((page) =>
        addresses.division(name, page),
      ),
    );
  },
  async answer({ published, locale, params }) {
    const name = params.division ?? '';
    const parts = byDivision(await published.plans(), name);
    const page = pageOf(linesOfDivision(parts), params);
    if (parts.length === 0 || page === undefined) return undefined;
    const addresses = addressesFor(locale);
    const title = words.title(name)[locale];
    const pages = { of: page, locale, addressOf: (number: number) => addresses.division(name, number) };
    return {
      title: titleOfPage(title, page),
      description: title,
      crumbs: [
        { title: webMessages.site.home[locale], href: addresses.home() },
        { title: words.index[locale], href: addresses.divisions() },
      ],
      body: () => (
        <>
          <header class="page-head">
            <h1>{title}</h1>
          </header>
          <ListPages {...pages} />
          {parts.map((part) => (
            <Part part={part} lines={page.lines} locale={locale} />
          ))}
          <NextPage {...pages} />
        </>
      ),
    };
  },
};
