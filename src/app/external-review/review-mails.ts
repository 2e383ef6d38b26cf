import {
  type Action,
  type Addressee,
  addresseeKey,
  addresseeName,
  type ExternalReview,
  type MessageSubject,
  type OpinionHeader,
  type Person,
  peopleWho,
  type Stores,
} from '#domain';
import { reviewLetterMessages as letters } from '#messages';
import { japaneseDate } from '../japanese-date.ts';
import { mailLinks } from '../mail/mail-links.ts';
import { writeMails } from '../mail/write-mails.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { onReview } from './find-review.ts';

type Mailing = Pick<Stores, 'people' | 'divisions' | 'outbox' | 'mailChoices' | 'externalReviews'>;

const whoMay = async (
  { people, divisions }: Mailing,
  { clock }: Desk,
  action: Action,
  review: ExternalReview,
): Promise<(answerer?: Addressee) => readonly Person[]> => {
  const among = { day: japaneseDate(clock.now()), divisions: await divisions.list() };
  const all = await people.list();
  return (answerer) => peopleWho(all, action, { ...onReview(review), ...(answerer && { answerer }) }, among);
};

const aboutOf = ({ planId, round }: ExternalReview, answerer: Addressee | null): MessageSubject => ({
  plan: planId,
  round,
  answerer,
  comment: null,
});

/** Tells the members that their opinions are asked for. */
export const tellOpinionsAsked = async (
  stores: Mailing,
  desk: Desk,
  review: ExternalReview,
): Promise<void> => {
  if (desk.post === undefined) return;
  const who = await whoMay(stores, desk, 'opinion.give', review);
  await writeMails(stores, desk, {
    kind: 'review_opened',
    to: who(),
    about: aboutOf(review, null),
    letter: letters.opinionsAsked(
      { review: review.title, link: mailLinks(desk.post).externalReview(review.id), due: review.opinionsDue },
      review.message,
    ),
  });
};

/** Tells each division how many opinions wait for its response. */
export const tellResponsesAsked = async (
  stores: Mailing,
  desk: Desk,
  review: ExternalReview,
): Promise<void> => {
  if (desk.post === undefined) return;
  const who = await whoMay(stores, desk, 'opinion.respond', review);
  const waiting = (await stores.externalReviews.opinions(review.id)).filter(
    ({ withdrawn, standing }) => withdrawn === null && (standing === 'waiting' || standing === 'returned'),
  );
  const byAnswerer = Map.groupBy(
    waiting.flatMap(({ answerers }) => answerers),
    addresseeKey,
  );
  for (const [answerer, ...others] of byAnswerer.values())
    if (answerer !== undefined)
      await writeMails(stores, desk, {
        kind: 'responses_asked',
        to: who(answerer),
        about: aboutOf(review, answerer),
        letter: letters.responsesAsked(
          { review: review.title, link: mailLinks(desk.post).my, due: review.responsesDue },
          addresseeName(answerer),
          others.length + 1,
        ),
      });
};

/** Tells those who answer an opinion that their response came back, and why. */
export const tellResponseReturned = async (
  stores: Mailing,
  desk: Desk,
  review: ExternalReview,
  { id, answerers, returned }: OpinionHeader,
): Promise<void> => {
  if (desk.post === undefined || returned === null) return;
  const who = await whoMay(stores, desk, 'opinion.respond', review);
  const to = new Map(answerers.flatMap(who).map((person) => [person.id, person]));
  await writeMails(stores, desk, {
    kind: 'returned',
    to: [...to.values()],
    about: aboutOf(review, answerers[0] ?? null),
    letter: letters.responseReturned(
      { review: review.title, link: mailLinks(desk.post).opinion(id), due: review.responsesDue },
      nameOf(desk.by),
      returned.reason,
    ),
  });
};
