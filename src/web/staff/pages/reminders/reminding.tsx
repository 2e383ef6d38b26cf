import type { SubmissionLine } from '#app';
import { isToBeReminded, type Round } from '#domain';
import { reminderMessages, roundPageMessages as words } from '#messages';
import type { PageSetting } from '../../staff-page.ts';

interface RemindingProps extends PageSetting {
  readonly round: Round;
  readonly lines: readonly SubmissionLine[];
  readonly may: { readonly remind: boolean };
  readonly reminders: { readonly undelivered: number } | null;
}

/** The button for exactly those who have not handed in, and mails that did not arrive. */
export const Reminding = ({ round, lines, may, reminders, locale, addresses }: RemindingProps) => {
  const unhanded = lines.filter(({ submission }) => isToBeReminded('unhanded', submission));
  const count = (kind: 'division' | 'municipality'): number =>
    unhanded.filter(({ answerer }) => answerer.kind === kind).length;
  const who = words.answerers({ divisions: count('division'), municipalities: count('municipality') });
  const undelivered = reminders?.undelivered ?? 0;
  return (
    <div class="staff-section">
      {undelivered > 0 && (
        <p class="notice notice-warning">
          {reminderMessages.failedMails(undelivered)[locale]}{' '}
          <a href={addresses.mail()}>{reminderMessages.lookAtMails[locale]}</a>
        </p>
      )}
      {may.remind && (
        <p class="buttons">
          <a
            class={unhanded.length > 0 ? 'button button-quiet' : undefined}
            href={addresses.roundReminder(round.id)}
          >
            {(unhanded.length > 0 ? reminderMessages.button(who) : reminderMessages.title)[locale]}
          </a>
        </p>
      )}
    </div>
  );
};
