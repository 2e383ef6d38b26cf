import { japaneseMoment } from '#app';
import type { ScheduledPublication } from '#domain';
import { type Locale, publishingMessages as words } from '#messages';
import type { StaffAddresses } from '../../addresses.ts';

interface ScheduleProps {
  readonly planId: string;
  readonly schedules: readonly ScheduledPublication[];
  readonly locale: Locale;
  readonly addresses: StaffAddresses;
}

/** Publications at a set time: what waits, and what became of the others and why. */
export const ScheduleList = ({ planId, schedules, locale, addresses }: ScheduleProps) =>
  schedules.length === 0 ? null : (
    <section class="staff-section" id="schedules">
      <h2>{words.scheduled[locale]}</h2>
      <ul class="correction-list">
        {schedules.map(({ id, due, reportingYear, by, approvedBy, state }) => {
          const { day, hour } = japaneseMoment(due);
          return (
            <li>
              <p>
                {words.scheduledLine(words.moment(day, hour), reportingYear, by, approvedBy)[locale]}{' '}
                <strong>{words.states[state.kind][locale]}</strong>
              </p>
              {state.kind === 'held' && (
                <p class="schedule-why">
                  {state.why[locale]} {state.remedy[locale]}
                </p>
              )}
              {state.kind === 'waiting' && (
                <form method="post" action={addresses.withdrawSchedule(planId, id)}>
                  <button class="button button-plain" type="submit">
                    {words.withdraw[locale]}
                  </button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
