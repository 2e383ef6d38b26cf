import type { Comment, Mention, Mentionable, Round } from '#domain';
import { authorise, NotPermittedError } from '../people/authorise.ts';
import { type Desk, personOf } from '../people/desk.ts';
import { findSubmission, type SubmissionAddress } from '../rounds/find-submission.ts';
import { mentionablesOf } from './mentionables-of.ts';

/** Who is named in the comments of a submission, and who can be. Never with anybody's address. */
export interface MentionView {
  readonly mentions: readonly Mention[];
  readonly mentionable: readonly Mentionable[];
  /** id of the one who looks; null without accounts. */
  readonly self: string | null;
}

/** Throws `RoundNotFoundError` also for a submission that the person may not read. */
export const viewMentions = async (desk: Desk, address: SubmissionAddress): Promise<MentionView> =>
  desk.storage.transaction(async (stores) => {
    const { round } = await findSubmission(desk, stores, address, 'submission.read');
    const mentionable = await mentionablesOf(stores, desk, round, address.answerer);
    return {
      mentions: await stores.mentions.of(round.id, address.answerer),
      mentionable: mentionable.map(({ person, name, role }) => ({ person, name, role })),
      self: personOf(desk),
    };
  });

/** Notes that the one who looks has seen the comments that name them on a submission. */
export const seeMentions = async (desk: Desk, { round, answerer }: SubmissionAddress): Promise<void> => {
  const person = personOf(desk);
  if (person === null) return;
  await desk.storage.transaction(({ mentions }) =>
    mentions.see({ person, round, answerer, at: desk.clock.now() }),
  );
};

/** A comment that names the one who asks and that they have not seen. */
export interface UnseenMention {
  readonly round: Round;
  readonly comment: Comment;
}

/** The comments that name the one who asks, until they have seen them; newest first. What they may no longer read is left out. */
export const listMentions = async (desk: Desk): Promise<readonly UnseenMention[]> => {
  const person = personOf(desk);
  if (person === null) return [];
  return desk.storage.transaction(async ({ mentions, rounds }) => {
    const unseen: UnseenMention[] = [];
    for (const mention of await mentions.unseen(person)) {
      const round = await rounds.find(mention.round);
      const comment = (await rounds.comments(mention.round, mention.answerer)).find(
        ({ id }) => id === mention.comment,
      );
      if (round === undefined || comment === undefined) continue;
      const on = { plan: round.planId, answerer: mention.answerer, round: round.state };
      try {
        authorise(desk, 'submission.read', on);
        unseen.push({ round, comment });
      } catch (error) {
        if (!(error instanceof NotPermittedError)) throw error;
      }
    }
    return unseen;
  });
};
