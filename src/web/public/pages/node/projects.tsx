import { FiscalYear } from '#components';
import type { Project } from '#domain';
import { type Locale, webMessages as messages } from '#messages';
import type { Addresses } from '../../addresses.ts';
import { inJapanese } from '../../public-page.ts';

/** 主な事業: what was done, by whom. */
export const Projects = ({
  planId,
  projects,
  locale,
  addresses,
}: {
  readonly planId: string;
  readonly projects: readonly Project[];
  readonly locale: Locale;
  readonly addresses: Addresses;
}) =>
  projects.length === 0 ? null : (
    <section class="node-section">
      <h2>{messages.node.projects[locale]}</h2>
      {projects.map((project) => (
        <article class="project">
          <h3 {...inJapanese(locale)}>
            <a href={addresses.project(planId, project.id)}>{project.title}</a>
          </h3>
          <p class="muted">
            <FiscalYear year={project.year} locale={locale} form="plain" />
            {project.divisions.length > 0 && (
              <span {...inJapanese(locale)}> · {project.divisions.join('、')}</span>
            )}
          </p>
          <p class="prose" {...inJapanese(locale)}>
            {project.text}
          </p>
        </article>
      ))}
    </section>
  );
