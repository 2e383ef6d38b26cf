import { type ComparedVersions, japaneseDate, type VersionOfPlan, type WithRights } from '#app';
import type { Plan } from '#domain';
import { type LocalizedText, staffFindingMessages, versionMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { VersionComparison } from './version-comparison.tsx';

interface VersionsProps extends PageSetting, WithRights {
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
        japaneseDate(version.revision.at),
        version.revision.by,
        version.revision.why,
      );

/** What changed between any two versions of a plan: saved ones and published ones. */
export const versionsPage = ({
  plan,
  versions,
  compared,
  may,
  locale,
  addresses,
}: VersionsProps): StaffPage => ({
  title: `${words.title[locale]} | ${plan.title}`,
  crumbs: may.has('finding.answer')
    ? [
        { title: staffFindingMessages.title[locale], href: addresses.plans() },
        { title: plan.title, href: addresses.findings(plan.id), lang: 'ja' },
      ]
    : [],
  body: (
    <>
      <header class="page-head">
        <p class="muted" {...inJapanese(locale)}>
          {plan.title}
        </p>
        <h1>{words.title[locale]}</h1>
        <p class="lead">{words.lead[locale]}</p>
      </header>
      <VersionComparison
        label={words.title}
        action={addresses.versions(plan.id)}
        options={[
          { name: 'now', label: words.now },
          ...versions.map((version) => ({ name: version.name, label: nameOf(version) })),
        ]}
        chosen={{
          from: compared?.from ?? versions.find(({ kind }) => kind === 'edition')?.name,
          to: compared?.to ?? 'now',
        }}
        compared={compared}
        jsonAddress={({ from, to }) => addresses.versions(plan.id, { from, to, as: 'json' })}
        locale={locale}
      />
    </>
  ),
});
