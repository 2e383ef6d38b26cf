import { addresseeName, type Round, type Submission } from '#domain';
import { type LetterText, letterMessages } from '#messages';
import { daysLeftOf } from '../mail/days-left.ts';
import { mailLinks } from '../mail/mail-links.ts';
import type { Post } from '../services.ts';

/** What a reminder says, before it is addressed to anybody. `by` null: it goes out by itself. */
export const reminderLetter = (
  round: Round,
  submission: Submission,
  {
    post,
    today,
    words = '',
    by,
  }: { readonly post: Post; readonly today: string; readonly words?: string; readonly by: string | null },
): LetterText => {
  const { stage, answerer } = submission;
  return letterMessages.reminder(
    {
      round: round.title,
      answerer: addresseeName(answerer),
      link: mailLinks(post).submission(round, answerer),
    },
    stage === 'returned' || stage === 'approve' || stage === 'confirm' ? stage : 'answer',
    { days: daysLeftOf(round, submission, today), words, by },
  );
};
