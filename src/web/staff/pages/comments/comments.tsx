import { mentionText } from '#domain';
import { mentionMessages, submissionPageMessages as words } from '#messages';
import { inJapanese } from '../../staff-page.ts';
import { TextArea } from '../findings/text-area.tsx';
import { questionLabel, type SubmissionProps } from '../rounds/submission-view.ts';
import { CommentItem, commentPart, personPart } from './comment-item.tsx';
import { mayComment } from './thread.tsx';

/** Everything that was said about the submission and its answers, and a field to say more about the whole. */
export const Comments = (props: SubmissionProps) => {
  const { view, mentions, locale } = props;
  const labels = new Map(view.questions.map((each) => [each.question.key, questionLabel(each)[locale]]));
  return (
    <section class="panel staff-section" id="comments">
      <h2>{words.comments[locale]}</h2>
      {view.comments.length === 0 ? (
        <p class="muted">{words.noComments[locale]}</p>
      ) : (
        <ul class="comment-list">
          {view.comments.map((comment) => {
            const label = comment.key === null ? undefined : labels.get(comment.key);
            return (
              <CommentItem
                comment={comment}
                mentions={mentions}
                locale={locale}
                anchored={label === undefined}
                about={
                  label !== undefined && (
                    <a href={`#${commentPart(comment.id)}`}>
                      <span {...inJapanese(locale)}>{label}</span>
                      <span class="visually-hidden"> {mentionMessages.atItem[locale]}</span>
                    </a>
                  )
                }
              />
            );
          })}
        </ul>
      )}
      {mayComment(props) && <CommentForm {...props} />}
    </section>
  );
};

const CommentForm = ({ mentions, problems = {}, said, locale }: SubmissionProps) => {
  const { mentionable } = mentions;
  return (
    <div class="form">
      <TextArea
        name="comment"
        label={words.comment}
        hint={mentionMessages.hint}
        value={said?.comment ?? ''}
        japanese
        {...{ locale, problems }}
      />
      <p>
        <button class="button button-quiet" type="submit" name="do" value="comment">
          {words.send[locale]}
        </button>
      </p>
      <h3 id="mentionable">{mentionMessages.people[locale]}</h3>
      {mentionable.length === 0 ? (
        <p class="muted">{mentionMessages.nobody[locale]}</p>
      ) : (
        <ul class="mentionable" aria-labelledby="mentionable">
          {mentionable.map((one) => (
            <li id={personPart(one.person)} {...inJapanese(locale)}>
              <code>{mentionText(one, mentionable)}</code> <span class="muted">{one.role}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
