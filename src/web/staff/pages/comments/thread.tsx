import type { AnsweredQuestion } from '#app';
import { mentionMessages, submissionPageMessages as words } from '#messages';
import { questionLabel, type SubmissionProps } from '../rounds/submission-view.ts';
import { CommentItem } from './comment-item.tsx';

interface ThreadProps extends SubmissionProps {
  readonly answered: AnsweredQuestion;
  /** Place of the question on the page. */
  readonly at: number;
}

export const mayComment = ({ view }: Pick<SubmissionProps, 'view'>): boolean =>
  view.permitted.has('submission.comment') && view.round.state === 'open';

/** What was said about one answer, beside it, and a field to say more; closed until there is something to read. */
export const Thread = (props: ThreadProps) => {
  const { answered, at, view, mentions, problems = {}, said, locale } = props;
  const comments = view.comments.filter(({ key }) => key === answered.question.key);
  const name = `comment-${at}`;
  const [problem, typed] = [problems[name], said?.items?.get(at) ?? ''];
  if (comments.length === 0 && !mayComment(props)) return null;
  return (
    <details class="thread" open={comments.length > 0 || problem !== undefined || typed !== ''}>
      <summary>{mentionMessages.thread(comments.length)[locale]}</summary>
      {comments.length > 0 && (
        <ul class="comment-list">
          {comments.map((comment) => (
            <CommentItem comment={comment} mentions={mentions} locale={locale} anchored />
          ))}
        </ul>
      )}
      {mayComment(props) && (
        <div class={problem ? 'field field-wrong' : 'field'}>
          {problem && (
            <p class="field-problem" id={`${name}-problem`}>
              {problem[locale]}
            </p>
          )}
          <input type="hidden" name={`about-${at}`} value={answered.question.key} />
          <textarea
            class="input"
            id={name}
            name={name}
            rows={2}
            lang="ja"
            aria-label={mentionMessages.threadOf(questionLabel(answered)[locale])[locale]}
            aria-describedby={problem ? `${name}-problem` : undefined}
            aria-invalid={problem ? 'true' : undefined}
          >
            {typed}
          </textarea>
          <button class="button button-quiet button-small" type="submit" name="do" value={name}>
            {words.send[locale]}
          </button>
        </div>
      )}
    </details>
  );
};
