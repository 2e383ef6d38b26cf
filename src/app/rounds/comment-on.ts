import { addresseeKey, type Comment, type Round, roundQuestions, type Stores } from '#domain';
import { type LocalizedText, mentionMessages, roundMessages } from '#messages';
import { tellComment } from '../mentions/tell-comment.ts';
import { type Desk, nameOf, personOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { typedText } from '../typed-text.ts';
import { findSubmission, type SubmissionAddress } from './find-submission.ts';
import { RoundRefusedError } from './round-errors.ts';
import { questionText } from './take-step.ts';

const longest = 2000;

/** What a comment is about, in a few words; null for the submission as a whole. */
const questionNamed = async (
  { plans }: Pick<Stores, 'plans'>,
  round: Round,
  { answerer, key }: Comment,
): Promise<LocalizedText | null> => {
  if (key === null) return null;
  const plan = await plans.find(round.planId);
  const question = plan && roundQuestions(plan, round, answerer).find((each) => each.key === key);
  if (question === undefined) throw new RoundRefusedError([mentionMessages.aboutNothing]);
  const text = questionText(question);
  return { ja: text, en: text };
};

/**
 * Adds a comment to a submission, or to one answer of it (`key`), and tells those whom it names or concerns. Throws
 * `RoundRefusedError` for an empty or too long one, one about nothing that is asked, and one whose names fit nobody or
 * several, `NotPermittedError`, `RoundNotFoundError`.
 */
export const commentOn = async (
  desk: Desk,
  address: SubmissionAddress,
  { key, text: typed }: { readonly key: string | null; readonly text: string },
): Promise<Comment> =>
  desk.storage.transaction(async (stores) => {
    const { round } = await findSubmission(desk, stores, address, 'submission.comment');
    const text = typedText(typed.replaceAll('\t', ''));
    if (text === '' || text.length > longest)
      throw new RoundRefusedError([roundMessages.commentUnsuitable(longest)]);
    const comment: Comment = {
      id: desk.ids.next(),
      round: round.id,
      answerer: address.answerer,
      key,
      text,
      person: personOf(desk),
      by: nameOf(desk.by),
      at: desk.clock.now(),
    };
    const what = await questionNamed(stores, round, comment);
    await stores.rounds.comment(comment);
    await keepRecord(stores.records, desk, {
      deed: 'submission.comment',
      plan: round.planId,
      round: round.id,
      subject: addresseeKey(address.answerer),
      after: text,
    });
    await tellComment(stores, desk, { round, comment, what });
    return comment;
  });
