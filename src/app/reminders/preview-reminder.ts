import {
  type Addressee,
  addresseeKey,
  isMailAddress,
  isToBeReminded,
  type MailChoice,
  type Person,
  peopleWho,
  type ReminderGroup,
  type Round,
  type Stores,
  type Submission,
  usualChoice,
  waitsFor,
  wantsMail,
} from '#domain';
import { type LetterText, letterMessages } from '#messages';
import { japaneseDate } from '../japanese-date.ts';
import { mailLinks } from '../mail/mail-links.ts';
import { authorise } from '../people/authorise.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { RoundNotFoundError } from '../rounds/round-errors.ts';
import { remindedAt } from './last-reminded.ts';
import { reminderLetter } from './reminder-letter.ts';

/** Somebody a reminder is meant for. */
export interface ReminderRecipient {
  readonly name: string;
  /** null: none, or none that a mail can be sent to. */
  readonly address: string | null;
  readonly language: MailChoice['language'];
  readonly wants: boolean;
}

/** One of those who would be reminded. */
export interface ReminderLine {
  readonly answerer: Addressee;
  readonly submission: Submission;
  readonly recipients: readonly ReminderRecipient[];
  /** Why no mail reaches anybody there; null when one does. */
  readonly problem: 'nobody' | 'no_address' | 'unwanted' | null;
  /** Instant; null when they never were. */
  readonly remindedAt: string | null;
  /** As the first recipient gets it, in both languages. */
  readonly letter: LetterText;
}

/** Whoever has to do something with the submission at its stage. */
export const peopleToRemind = (
  people: readonly Person[],
  round: Round,
  { stage, answerer }: Submission,
  among: Parameters<typeof peopleWho>[3],
): readonly Person[] => {
  const action = waitsFor(stage)?.action;
  const on = { plan: round.planId, answerer, stage, round: round.state };
  return action === undefined ? [] : peopleWho(people, action, on, among);
};

/** The round, for whoever may remind in it. Throws `RoundNotFoundError`, `NotPermittedError`. */
export const roundToRemind = async (
  desk: Desk,
  { rounds }: Pick<Stores, 'rounds'>,
  id: string,
): Promise<Round> => {
  const round = await rounds.find(id);
  if (round === undefined) throw new RoundNotFoundError();
  authorise(desk, 'round.remind', { plan: round.planId, round: round.state });
  return round;
};

const problemOf = (recipients: readonly ReminderRecipient[]): ReminderLine['problem'] => {
  if (recipients.length === 0) return 'nobody';
  if (recipients.every(({ address }) => address === null)) return 'no_address';
  return recipients.some(({ address, wants }) => address !== null && wants) ? null : 'unwanted';
};

/**
 * Everybody in a group with the people a reminder would go to and its text; nothing is sent. `origin`: where links lead,
 * also when no mail can leave. Throws `RoundNotFoundError`, `NotPermittedError`.
 */
export const previewReminder = async (
  desk: Desk,
  id: string,
  {
    group,
    words,
    origin,
  }: { readonly group: ReminderGroup; readonly words: string; readonly origin: string },
): Promise<{
  readonly round: Round;
  readonly lines: readonly ReminderLine[];
  /** Of each group. */
  readonly counts: (group: ReminderGroup) => number;
}> =>
  desk.storage.transaction(async (stores) => {
    const round = await roundToRemind(desk, stores, id);
    const today = japaneseDate(desk.clock.now());
    const [people, divisions] = [await stores.people.list(), await stores.divisions.list()];
    const choices = await stores.mailChoices.all();
    const reminded = await remindedAt(stores, id);
    const submissions = await stores.rounds.submissions(id);
    const post = { origin };
    const lines = submissions
      .filter((submission) => isToBeReminded(group, submission))
      .map((submission): ReminderLine => {
        const { answerer } = submission;
        const recipients = peopleToRemind(people, round, submission, { day: today, divisions }).map(
          ({ id: person, name, email }): ReminderRecipient => {
            const choice = choices.get(person) ?? usualChoice;
            return {
              name,
              address: isMailAddress(email ?? '') ? email : null,
              language: choice.language,
              wants: wantsMail(choice, 'reminder'),
            };
          },
        );
        const letter = reminderLetter(round, submission, { post, today, words, by: nameOf(desk.by) });
        const { account } = mailLinks(post);
        const name = recipients[0]?.name ?? '';
        return {
          answerer,
          submission,
          recipients,
          problem: problemOf(recipients),
          remindedAt: reminded.get(addresseeKey(answerer)) ?? null,
          letter: letterMessages.whole(name, letter, { origin, account }),
        };
      });
    const counts = (each: ReminderGroup): number =>
      submissions.filter((submission) => isToBeReminded(each, submission)).length;
    return { round, lines, counts };
  });
