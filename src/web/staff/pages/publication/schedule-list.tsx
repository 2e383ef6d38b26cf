import { japaneseMoment } from '#app';
import type { ScheduledPublication } from '#domain';
import { type Locale, secondPersonMessages as two, publishingMessages as words } from '#messages';
import type { StaffAddresses } from '../../addresses.ts';

interface ScheduleProps {
  readonly planId: string;
  /** The plan wants a second person to approve. */
  readonly wantsSecond: boolean;
  readonly isOwn: (scheduled: ScheduledPublication) => boolean;
  readonly schedules: readonly ScheduledPublication[];
  readonly locale: Locale;
  readonly addresses: StaffAddresses;
}

/** Publications at a set time: what waits, and what became of the others and why. */
export const ScheduleList = ({ planId, wantsSecond, isOwn, schedules, locale, addresses }: ScheduleProps) =>
  schedules.length === 0 ? null : (
    <section class="staff-section" id="schedules">
      <h2>{words.scheduled[locale]}</h2>
      <ul class="correction-list">
        {schedules.map((scheduled) => {
          const { id, due, reportingYear, by, approvedBy, state, second } = scheduled;
          const needsSecond =
            state.kind === 'waiting' &&
            second === undefined &&
            (scheduled.needsSecond === true || wantsSecond);
          const { day, hour } = japaneseMoment(due);
          return (
            <li>
              <p>
                {words.scheduledLine(words.moment(day, hour), reportingYear, by, approvedBy)[locale]}{' '}
                <strong>{(needsSecond ? two.waits : words.states[state.kind])[locale]}</strong>{' '}
                {second !== undefined && two.approvedBy(second.by)[locale]}
              </p>
              {state.kind === 'held' && (
                <p class="schedule-why">
                  {state.why[locale]} {state.remedy[locale]}
                </p>
              )}
              {needsSecond && isOwn(scheduled) && <p class="muted">{two.notOwn[locale]}</p>}
              {needsSecond && !isOwn(scheduled) && (
                <form method="post" action={addresses.approvePublication(planId, id)}>
                  <button class="button" type="submit">
                    {two.approve[locale]}
                  </button>
                </form>
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
