import type { PlanSummary, Round } from '#domain';
import { fiscalYearText, roundMessages, roundPageMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';

interface RoundsProps extends PageSetting {
  readonly rounds: readonly Round[];
  readonly plans: readonly PlanSummary[];
  readonly mayCreate: boolean;
}

/** The rounds of the installation, newest year first. */
export const roundsPage = ({ rounds, plans, mayCreate, locale, addresses }: RoundsProps): StaffPage => ({
  title: words.title[locale],
  crumbs: [],
  body: (
    <>
      <header class="page-head">
        <h1>{words.title[locale]}</h1>
        <p class="lead">{words.lead[locale]}</p>
      </header>
      {rounds.length === 0 ? (
        <p>{words.none[locale]}</p>
      ) : (
        <ul class="plan-list">
          {rounds.map((round) => (
            <li class="panel">
              <h2 {...inJapanese(locale)}>
                <a href={addresses.round(round.id)}>{round.title}</a>
              </h2>
              <p>
                <span class={`state round-${round.state}`}>{words.states[round.state][locale]}</span>{' '}
                <span {...inJapanese(locale)}>{plans.find(({ id }) => id === round.planId)?.title}</span>{' '}
                {fiscalYearText(round.year)[locale]} {roundMessages.parts[round.part][locale]}
              </p>
              <p class="muted">
                {round.steps
                  .map(
                    ({ step, due }) => `${roundMessages.steps[step][locale]} ${words.dayText(due)[locale]}`,
                  )
                  .join(' → ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayCreate && (
        <p class="buttons staff-section">
          <a class="button" href={addresses.newRound()}>
            {words.create[locale]}
          </a>
        </p>
      )}
    </>
  ),
});
