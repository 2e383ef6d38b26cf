import {
  type Action,
  type Addressee,
  addresseeName,
  type Person,
  peopleWho,
  type Round,
  type Stage,
  type Stores,
  type Submission,
  waitsFor,
} from '#domain';
import { letterMessages, roundMessages } from '#messages';
import { japaneseDate } from '../japanese-date.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { daysLeftOf } from './days-left.ts';
import { mailLinks } from './mail-links.ts';
import { writeMails } from './write-mails.ts';

type Mailing = Pick<Stores, 'people' | 'divisions' | 'outbox' | 'mailChoices'>;

/** Those who may do this to an answerer's submission, as people and divisions are today. */
const peopleFor = async (
  { people, divisions }: Mailing,
  { clock }: Desk,
  round: Round,
): Promise<(action: Action, answerer: Addressee, stage: Stage) => readonly Person[]> => {
  const among = { day: japaneseDate(clock.now()), divisions: await divisions.list() };
  const all = await people.list();
  return (action, answerer, stage) =>
    peopleWho(all, action, { plan: round.planId, answerer, stage, round: round.state }, among);
};

const aboutOf = (round: Round, answerer: Addressee) => ({
  plan: round.planId,
  round: round.id,
  answerer,
  comment: null,
});

/** Tells everybody who is asked for something that a round has been opened. */
export const tellOpened = async (stores: Mailing, desk: Desk, round: Round): Promise<void> => {
  if (desk.post === undefined) return;
  const who = await peopleFor(stores, desk, round);
  const today = japaneseDate(desk.clock.now());
  for (const { answerer, keys } of round.asked)
    if (keys.length > 0)
      await writeMails(stores, desk, {
        kind: 'opened',
        to: who('submission.answer', answerer, 'requested'),
        about: aboutOf(round, answerer),
        letter: letterMessages.opened(
          {
            round: round.title,
            answerer: addresseeName(answerer),
            link: mailLinks(desk.post).submission(round, answerer),
          },
          daysLeftOf(round, { stage: 'requested' }, today),
          round.message,
        ),
      });
};

/**
 * Tells of a step: those it comes back to of the reason, and after an approval, check or confirmation those who
 * answered how far it is.
 */
export const tellStep = async (
  stores: Mailing,
  desk: Desk,
  {
    round,
    submission,
    action,
    reason,
  }: {
    readonly round: Round;
    readonly submission: Submission;
    readonly action: Action;
    readonly reason: string;
  },
): Promise<void> => {
  if (desk.post === undefined) return;
  const { answerer, stage } = submission;
  const who = await peopleFor(stores, desk, round);
  const about = {
    round: round.title,
    answerer: addresseeName(answerer),
    link: mailLinks(desk.post).submission(round, answerer),
  };
  const by = nameOf(desk.by);
  if (action === 'submission.sendBack' || action === 'submission.return' || action === 'submission.object') {
    const next = waitsFor(stage)?.action;
    if (next === undefined) return;
    await writeMails(stores, desk, {
      kind: 'returned',
      to: who(next, answerer, stage),
      about: aboutOf(round, answerer),
      letter: letterMessages.returned(about, by, reason),
    });
  } else if (
    action === 'submission.approve' ||
    action === 'submission.accept' ||
    action === 'submission.confirm'
  )
    await writeMails(stores, desk, {
      kind: 'approved',
      // Whoever may answer while it is theirs to answer.
      to: who('submission.answer', answerer, 'returned'),
      about: aboutOf(round, answerer),
      letter: letterMessages.approved(about, by, roundMessages.stages[stage]),
    });
};

/** Tells those who answered that the round has been settled. */
export const tellSettled = async (stores: Mailing, desk: Desk, round: Round): Promise<void> => {
  if (desk.post === undefined) return;
  const who = await peopleFor(stores, desk, { ...round, state: 'open' });
  for (const { answerer } of round.asked)
    await writeMails(stores, desk, {
      kind: 'settled',
      to: who('submission.answer', answerer, 'returned'),
      about: aboutOf(round, answerer),
      letter: letterMessages.settled({
        round: round.title,
        answerer: addresseeName(answerer),
        link: mailLinks(desk.post).submission(round, answerer),
      }),
    });
};
