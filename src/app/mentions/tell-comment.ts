import {
  addresseeName,
  type Comment,
  type Mentionable,
  mentionText,
  type Person,
  peopleWho,
  type Round,
  readMentions,
  type Stores,
} from '#domain';
import { type LocalizedText, letterMessages, mentionMessages } from '#messages';
import { japaneseDate } from '../japanese-date.ts';
import { mailLinks } from '../mail/mail-links.ts';
import { writeMails } from '../mail/write-mails.ts';
import type { Desk } from '../people/desk.ts';
import { RoundRefusedError } from '../rounds/round-errors.ts';
import { mentionablesOf } from './mentionables-of.ts';

const listed = (some: readonly Mentionable[], all: readonly Mentionable[]): string =>
  some.map((one) => mentionText(one, all)).join('、');

/** Those named in a text. Throws `RoundRefusedError` for a name that fits nobody or several, with whom it can be. */
const namedIn = (
  text: string,
  all: readonly Mentionable[],
): readonly { readonly person: string; readonly written: string }[] => {
  const { named, unknown, several } = readMentions(text, all);
  const problems: LocalizedText[] = [];
  if (unknown.length > 0) problems.push(mentionMessages.unknown(unknown, listed(all, all)));
  if (several.length > 0) {
    const bare = (name: string): string => name.normalize('NFKC').replace(/[@\s]/g, '');
    const fitting = all.filter(({ name }) => several.some((one) => bare(name).startsWith(bare(one))));
    problems.push(mentionMessages.several(several, listed(fitting, all)));
  }
  if (problems.length > 0) throw new RoundRefusedError(problems);
  return named;
};

/**
 * Notes who is named in a comment, and tells them; and everybody else whom it concerns: what a planner says concerns
 * those who answer, what they say concerns each other and the planners. Throws `RoundRefusedError` for names that cannot
 * be told apart or are nobody's.
 */
export const tellComment = async (
  stores: Stores,
  desk: Desk,
  {
    round,
    comment,
    what,
  }: { readonly round: Round; readonly comment: Comment; readonly what: LocalizedText | null },
): Promise<void> => {
  const { answerer, at } = comment;
  const all = await mentionablesOf(stores, desk, round, answerer);
  const named = namedIn(comment.text, all).filter(({ person }) => person !== comment.person);
  for (const { person, written } of named)
    await stores.mentions.add({
      comment: comment.id,
      person,
      written,
      round: round.id,
      answerer,
      at,
      seenAt: null,
    });
  if (desk.post === undefined) return;
  const about = {
    round: round.title,
    answerer: addresseeName(answerer),
    link: mailLinks(desk.post).submission(round, answerer, comment.id),
  };
  const subject = { plan: round.planId, round: round.id, answerer, comment: comment.id };
  const isNamed = ({ id }: Person): boolean => named.some(({ person }) => person === id);
  const people = all.map(({ is }) => is);
  await writeMails(stores, desk, {
    kind: 'mentioned',
    to: people.filter(isNamed),
    about: subject,
    letter: letterMessages.mentioned(about, comment.by, what, comment.text),
  });
  const among = { day: japaneseDate(desk.clock.now()), divisions: await stores.divisions.list() };
  const planners = peopleWho(people, 'submission.accept', { plan: round.planId, answerer }, among);
  const fromPlanner = planners.some(({ id }) => id === comment.person);
  await writeMails(stores, desk, {
    kind: 'commented',
    to: people.filter((person) => !isNamed(person) && !(fromPlanner && planners.includes(person))),
    about: subject,
    letter: letterMessages.commented(about, comment.by, what, comment.text),
  });
};
