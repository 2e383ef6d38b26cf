import { addresseeKey, type Round, reminderDays, reminderOn, type Stores } from '#domain';
import { isDayOff } from '../calendar/is-day-off.ts';
import { japaneseDate } from '../japanese-date.ts';
import { writeMails } from '../mail/write-mails.ts';
import { type Desk, installationDesk } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import type { Post, Services } from '../services.ts';
import { peopleToRemind, roundToRemind } from './preview-reminder.ts';
import { reminderLetter } from './reminder-letter.ts';

/** Chooses on which working days before the last day of a step a round reminds by itself; none turns it off. */
export const setReminders = async (desk: Desk, id: string, days: readonly number[]): Promise<Round> =>
  desk.storage.transaction(async (stores) => {
    const before = await roundToRemind(desk, stores, id);
    const chosen = reminderDays.filter((each) => days.includes(each));
    const round: Round = { ...before, remindBefore: chosen };
    await stores.rounds.save(round);
    await keepRecord(stores.records, desk, {
      deed: 'round.reminders',
      plan: round.planId,
      round: id,
      before: JSON.stringify(before.remindBefore ?? []),
      after: JSON.stringify(chosen),
    });
    return round;
  });

/**
 * Sends the reminders of open rounds that fall on today, each once: what was sent is in the record, and is looked for
 * there in the same transaction. May run as often as one likes. Says how many mails were written.
 */
export const remindByItself = async (services: Services & { readonly post: Post }): Promise<number> => {
  const desk = installationDesk(services);
  const today = japaneseDate(services.clock.now());
  const open = (await services.storage.transaction(({ rounds }) => rounds.list())).filter(
    ({ state, remindBefore = [] }) => state === 'open' && remindBefore.length > 0,
  );
  let mails = 0;
  for (const { id } of open)
    mails += await services.storage.transaction((stores) =>
      remindIn(stores, { ...desk, ...services }, id, today),
    );
  return mails;
};

const remindIn = async (
  stores: Stores,
  desk: Desk & { readonly post: Post },
  id: string,
  today: string,
): Promise<number> => {
  const round = await stores.rounds.find(id);
  if (round === undefined) return 0;
  const [people, divisions] = [await stores.people.list(), await stores.divisions.list()];
  let mails = 0;
  for (const submission of await stores.rounds.submissions(id)) {
    const due = reminderOn(round, submission, today, isDayOff);
    if (due === null) continue;
    const subject = addresseeKey(submission.answerer);
    const after = JSON.stringify({ byItself: due });
    const earlier = await stores.records.list(
      { round: id, subject, deed: 'round.remind' },
      { offset: 0, limit: 1000 },
    );
    if (earlier.some((line) => line.after === after)) continue;
    const written = await writeMails(stores, desk, {
      kind: 'reminder',
      to: peopleToRemind(people, round, submission, { day: today, divisions }),
      about: { plan: round.planId, round: id, answerer: submission.answerer, comment: null },
      letter: reminderLetter(round, submission, { post: desk.post, today, by: null }),
    });
    if (written.length === 0) continue;
    mails += written.length;
    await keepRecord(stores.records, desk, {
      deed: 'round.remind',
      plan: round.planId,
      round: id,
      subject,
      after,
    });
  }
  return mails;
};
