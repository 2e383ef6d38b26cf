import type { Comment } from '#domain';
import { roundMessages } from '#messages';
import { type Desk, nameOf } from '../people/desk.ts';
import { findSubmission, type SubmissionAddress } from './find-submission.ts';
import { RoundRefusedError } from './round-errors.ts';

const longest = 2000;

/**
 * Adds a comment to a submission, or to one answer of it (`key`). Throws `RoundRefusedError` for an empty or too
 * long one, `NotPermittedError`, `RoundNotFoundError`.
 */
export const commentOn = async (
  desk: Desk,
  address: SubmissionAddress,
  { key, text: typed }: { readonly key: string | null; readonly text: string },
): Promise<Comment> =>
  desk.storage.transaction(async ({ rounds }) => {
    const { round } = await findSubmission(desk, { rounds }, address, 'submission.comment');
    const text = typed
      .toWellFormed()
      .replaceAll(/(?!\n)\p{Cc}/gu, '')
      .trim();
    if (text === '' || text.length > longest)
      throw new RoundRefusedError([roundMessages.commentUnsuitable(longest)]);
    const comment: Comment = {
      id: desk.ids.next(),
      round: round.id,
      answerer: address.answerer,
      key,
      text,
      person: desk.by.kind === 'person' ? desk.by.actor.person.id : null,
      by: nameOf(desk.by),
      at: desk.clock.now(),
    };
    await rounds.comment(comment);
    return comment;
  });
