import { byDivision, divisionsOf } from '#app/published';
import { pageMessages as messages, webMessages } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese, type PublicPage } from '../../public-page.ts';
import { GradeLines } from '../grade-lines.tsx';

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

/** What one division answers for, in every plan. */
export const divisionPage: PublicPage = {
  path: '/divisions/:division',
  query: [],
  addresses: async (published, addresses) =>
    divisionsOf(await published.plans()).map((name) => addresses.division(name)),
  async answer({ published, locale, params }) {
    const name = params.division ?? '';
    const parts = byDivision(await published.plans(), name);
    if (parts.length === 0) return undefined;
    const addresses = addressesFor(locale);
    const title = words.title(name)[locale];
    return {
      title,
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
          {parts.map(({ plan, indicators, projects }) => (
            <section class="gathered">
              <h2 {...inJapanese(locale)}>
                <a href={addresses.plan(plan.publication.planId)}>{plan.publication.plan.title}</a>
              </h2>
              {indicators.length > 0 && (
                <>
                  <h3>{words.indicators(indicators.length)[locale]}</h3>
                  <GradeLines
                    plan={plan}
                    lines={indicators.map((indicator) => ({ indicator }))}
                    locale={locale}
                    addresses={addresses}
                  />
                </>
              )}
              {projects.length > 0 && (
                <>
                  <h3>{words.projects(projects.length)[locale]}</h3>
                  <ul class="index-list" {...inJapanese(locale)}>
                    {projects.map((project) => (
                      <li>
                        <a href={addresses.project(plan.publication.planId, project.id)}>{project.title}</a>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </section>
          ))}
        </>
      ),
    };
  },
};
