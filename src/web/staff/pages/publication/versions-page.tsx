import type { ComparedVersions, VersionOfPlan } from '#app';
import { DifferenceTable } from '#components';
import type { Plan } from '#domain';
import {
  editionMessages,
  type LocalizedText,
  staffFindingMessages,
  versionMessages as words,
} from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';

interface VersionsProps extends PageSetting {
  readonly plan: Plan;
  readonly versions: readonly VersionOfPlan[];
  /** What was chosen; null before anything was. */
  readonly compared: ComparedVersions | null;
}

const nameOf = (version: VersionOfPlan): LocalizedText =>
  version.kind === 'edition'
    ? words.edition(version.edition)
    : words.revision(
        version.revision.revision,
        version.revision.at,
        version.revision.by,
        version.revision.why,
      );

/** What changed between any two versions of a plan: saved ones and published ones. */
export const versionsPage = ({ plan, versions, compared, locale, addresses }: VersionsProps): StaffPage => {
  const select = (name: 'from' | 'to', chosen: string | undefined) => (
    <div class="field">
      <label for={name}>{words[name][locale]}</label>
      <select class="input" id={name} name={name}>
        <option value="now" selected={chosen === 'now'}>
          {words.now[locale]}
        </option>
        {versions.map((version) => (
          <option value={version.name} selected={chosen === version.name} {...inJapanese(locale)}>
            {nameOf(version)[locale]}
          </option>
        ))}
      </select>
    </div>
  );
  return {
    title: `${words.title[locale]} | ${plan.title}`,
    crumbs: [
      { title: staffFindingMessages.title[locale], href: addresses.plans() },
      { title: plan.title, href: addresses.findings(plan.id), lang: 'ja' },
    ],
    body: (
      <>
        <header class="page-head">
          <p class="muted" {...inJapanese(locale)}>
            {plan.title}
          </p>
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        <form class="version-form" method="get" action={addresses.versions(plan.id)}>
          {select('from', compared?.from ?? versions.find(({ kind }) => kind === 'edition')?.name)}
          {select('to', compared?.to ?? 'now')}
          <p>
            <button class="button" type="submit">
              {words.show[locale]}
            </button>
          </p>
        </form>
        {compared !== null && (
          <section class="staff-section" aria-live="polite">
            <h2>
              {compared.differences.length === 0
                ? editionMessages.changes.none[locale]
                : editionMessages.changes.count(compared.differences.length)[locale]}
            </h2>
            {compared.differences.length > 0 && (
              <>
                <DifferenceTable
                  label={words.title[locale]}
                  rows={compared.differences.map((difference) => ({ difference }))}
                  locale={locale}
                />
                <p>
                  <a href={addresses.versions(plan.id, { from: compared.from, to: compared.to, as: 'json' })}>
                    {words.asJson[locale]}
                  </a>
                </p>
              </>
            )}
          </section>
        )}
      </>
    ),
  };
};
