import type { SubmissionView } from '#app';
import { roundMessages, submissionPageMessages as words } from '#messages';
import { inJapanese, type PageSetting, type Problems } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';
import { deedsOf, isAnswerable, needsReason, questionLabel } from './submission-view.ts';

interface DeedsProps extends PageSetting {
  readonly view: SubmissionView;
  readonly problems: Problems;
  readonly said: { readonly reason: string; readonly comment: string } | undefined;
}

/** Exactly what the one who looks can do with the submission now. */
export const Deeds = ({ view, problems, said, locale }: DeedsProps) => {
  const deeds = deedsOf(view);
  const editable = isAnswerable(view);
  const problem = problems.reason;
  return (
    <section class="panel staff-section">
      <h2>{words.next[locale]}</h2>
      {deeds.some(needsReason) && (
        <div class={problem ? 'field field-wrong' : 'field'}>
          <label for="reason">{words.reason[locale]}</label>
          <p class="hint" id="reason-hint">
            {words.reasonHint[locale]}
          </p>
          {problem && (
            <p class="field-problem" id="reason-problem">
              {problem[locale]}
            </p>
          )}
          <textarea
            class="input"
            id="reason"
            name="reason"
            rows={2}
            lang="ja"
            aria-describedby={problem ? 'reason-problem reason-hint' : 'reason-hint'}
            aria-invalid={problem ? 'true' : undefined}
          >
            {said?.reason}
          </textarea>
        </div>
      )}
      {!editable && deeds.length === 0 && <p>{words.nothingToDo[locale]}</p>}
      <p class="buttons">
        {editable && (
          <button class="button button-quiet" type="submit" name="do" value="save">
            {words.save[locale]}
          </button>
        )}
        {deeds.map((deed) => (
          <button
            class={needsReason(deed) || deed === 'submission.withdraw' ? 'button button-quiet' : 'button'}
            type="submit"
            name="do"
            value={deed}
          >
            {words.deeds[deed][locale]}
          </button>
        ))}
      </p>
    </section>
  );
};

/** What was said about the submission and its answers, and a field to say more. */
export const Comments = ({ view, problems, said, locale }: DeedsProps) => {
  const labels = new Map(view.questions.map((each) => [each.question.key, questionLabel(each)[locale]]));
  const problem = problems.comment;
  return (
    <section class="panel staff-section">
      <h2>{words.comments[locale]}</h2>
      {view.comments.length === 0 ? (
        <p class="muted">{words.noComments[locale]}</p>
      ) : (
        <ul class="comment-list">
          {view.comments.map((comment) => (
            <li>
              <p class="muted">
                {comment.by} {timeText(comment.at, locale)}
                {comment.key !== null && (
                  <span {...inJapanese(locale)}> {labels.get(comment.key) ?? ''}</span>
                )}
              </p>
              <p class="prose">{comment.text}</p>
            </li>
          ))}
        </ul>
      )}
      {view.permitted.has('submission.comment') && view.round.state === 'open' && (
        <div class="form">
          <div class="field">
            <label for="about">{words.commentOn[locale]}</label>
            <select class="input" id="about" name="about">
              <option value="">{words.wholeSubmission[locale]}</option>
              {[...labels].map(([key, label]) => (
                <option value={key}>{label}</option>
              ))}
            </select>
          </div>
          <div class={problem ? 'field field-wrong' : 'field'}>
            <label for="comment">{words.comment[locale]}</label>
            {problem && (
              <p class="field-problem" id="comment-problem">
                {problem[locale]}
              </p>
            )}
            <textarea
              class="input"
              id="comment"
              name="comment"
              rows={2}
              lang="ja"
              aria-describedby={problem ? 'comment-problem' : undefined}
            >
              {said?.comment}
            </textarea>
          </div>
          <p>
            <button class="button button-quiet" type="submit" name="do" value="comment">
              {words.send[locale]}
            </button>
          </p>
        </div>
      )}
    </section>
  );
};

/** The stage in a word. */
export const StageMark = ({
  stage,
  locale,
}: Pick<PageSetting, 'locale'> & { readonly stage: keyof typeof roundMessages.stages }) => (
  <span class={`state stage-${stage}`}>{roundMessages.stages[stage][locale]}</span>
);
