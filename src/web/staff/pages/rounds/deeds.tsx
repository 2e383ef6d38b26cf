import type { SubmissionView } from '#app';
import { roundMessages, submissionPageMessages as words } from '#messages';
import type { PageSetting, Problems } from '../../staff-page.ts';
import { deedsOf, isAnswerable, needsReason } from './submission-view.ts';

interface DeedsProps extends PageSetting {
  readonly view: SubmissionView;
  readonly problems: Problems;
  readonly said: { readonly reason: string } | undefined;
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

/** The stage in a word. */
export const StageMark = ({
  stage,
  locale,
}: Pick<PageSetting, 'locale'> & { readonly stage: keyof typeof roundMessages.stages }) => (
  <span class={`state stage-${stage}`}>{roundMessages.stages[stage][locale]}</span>
);
