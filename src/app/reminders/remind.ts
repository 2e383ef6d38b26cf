import { type Addressee, addresseeKey, isToBeReminded, type ReminderGroup, sameAddressee } from '#domain';
import { reminderMessages } from '#messages';
import { japaneseDate } from '../japanese-date.ts';
import { writeMails } from '../mail/write-mails.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { RoundRefusedError } from '../rounds/round-errors.ts';
import { typedText } from '../typed-text.ts';
import { peopleToRemind, roundToRemind } from './preview-reminder.ts';
import { reminderLetter } from './reminder-letter.ts';

const longest = 2000;

export interface Reminded {
  /** Those who were, each with a line in the record. */
  readonly reminded: readonly Addressee[];
  readonly mails: number;
  /** Chosen, and no longer in the group: they have done their part meanwhile. */
  readonly passed: readonly Addressee[];
  /** Chosen, and no mail reaches anybody there. */
  readonly unreached: readonly Addressee[];
}

/**
 * Reminds those chosen who are in the group at this moment: a mail to everybody who has to do something, and a line in
 * the record. Where no mail can leave, only the line: that the planner has told them another way. Throws
 * `RoundRefusedError` when nobody is chosen or the words are too long, `RoundNotFoundError`, `NotPermittedError`.
 */
export const remind = async (
  desk: Desk,
  id: string,
  {
    group,
    chosen,
    words,
  }: { readonly group: ReminderGroup; readonly chosen: readonly Addressee[]; readonly words: string },
): Promise<Reminded> =>
  desk.storage.transaction(async (stores) => {
    const round = await roundToRemind(desk, stores, id);
    const said = typedText(words);
    if (said.length > longest) throw new RoundRefusedError([reminderMessages.wordsTooLong(longest)]);
    if (chosen.length === 0) throw new RoundRefusedError([reminderMessages.noneChosen]);
    const today = japaneseDate(desk.clock.now());
    const [people, divisions] = [await stores.people.list(), await stores.divisions.list()];
    const submissions = (await stores.rounds.submissions(id)).filter(({ answerer }) =>
      chosen.some((each) => sameAddressee(each, answerer)),
    );
    const [reminded, passed, unreached]: [Addressee[], Addressee[], Addressee[]] = [[], [], []];
    let mails = 0;
    for (const submission of submissions) {
      const { answerer } = submission;
      if (!isToBeReminded(group, submission)) {
        passed.push(answerer);
        continue;
      }
      const written =
        desk.post === undefined
          ? []
          : await writeMails(stores, desk, {
              kind: 'reminder',
              to: peopleToRemind(people, round, submission, { day: today, divisions }),
              about: { plan: round.planId, round: id, answerer, comment: null },
              letter: reminderLetter(round, submission, {
                post: desk.post,
                today,
                words: said,
                by: nameOf(desk.by),
              }),
            });
      if (desk.post !== undefined && written.length === 0) {
        unreached.push(answerer);
        continue;
      }
      mails += written.length;
      reminded.push(answerer);
      await keepRecord(stores.records, desk, {
        deed: 'round.remind',
        plan: round.planId,
        round: id,
        subject: addresseeKey(answerer),
        after: JSON.stringify({ group, mails: written.length }),
        reason: said || null,
      });
    }
    return { reminded, mails, passed, unreached };
  });
