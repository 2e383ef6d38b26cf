import type { ComparedVersions, VersionOfRound } from '#app';
import type { Round } from '#domain';
import { roundPageMessages, roundDifferenceMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { VersionComparison } from '../publication/version-comparison.tsx';

interface RoundVersionsProps extends PageSetting {
  readonly round: Round;
  readonly planTitle: string;
  readonly versions: readonly VersionOfRound[];
  readonly chosen: { readonly from: string | undefined; readonly to: string };
  readonly compared: ComparedVersions | null;
}

/** What changed between any two rounds of a plan, or between one as it is and as it was settled before. */
export const roundVersionsPage = (props: RoundVersionsProps): StaffPage => {
  const { round, planTitle, versions, chosen, compared, locale, addresses } = props;
  return {
    title: `${words.title[locale]} | ${round.title}`,
    crumbs: [
      { title: roundPageMessages.title[locale], href: addresses.rounds() },
      { title: round.title, href: addresses.round(round.id), lang: 'ja' },
    ],
    body: (
      <>
        <header class="page-head">
          <p class="muted" {...inJapanese(locale)}>
            {planTitle}
          </p>
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        {versions.length < 2 ? (
          <p class="notice">{words.alone[locale]}</p>
        ) : (
          <VersionComparison
            label={words.title}
            action={addresses.roundCompare(round.id)}
            options={versions.map((version) => ({
              name: version.name,
              label: words.version(version.round, version.settled?.on ?? null),
            }))}
            chosen={chosen}
            compared={compared}
            jsonAddress={({ from, to }) => addresses.roundCompare(round.id, { from, to, as: 'json' })}
            locale={locale}
          />
        )}
      </>
    ),
  };
};
