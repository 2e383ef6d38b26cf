import type { AnsweredQuestion, SharedQuestion } from '#app';
import type { Answer } from '#domain';
import {
  entryMessages,
  fiscalYearText,
  type Locale,
  roundMessages,
  roundPageMessages,
  submissionPageMessages as words,
} from '#messages';
import { inJapanese } from '../../staff-page.ts';
import { fieldName, questionLabel } from './submission-view.ts';

interface TextProps {
  readonly answered: AnsweredQuestion;
  readonly shown: Answer;
  readonly at: number;
  readonly locale: Locale;
  readonly editable: boolean;
  readonly remarks: unknown;
  /** What was said about it. */
  readonly thread: unknown;
  /** What is made of this answer and those of others, where that is shown. */
  readonly shared?: SharedQuestion | undefined;
}

/** A text, a policy or an amount of a project, with what was written before beside it. */
export const TextAnswer = (props: TextProps) => {
  const { answered, shown, at, locale, editable } = props;
  const { question, halves } = answered;
  if (question.kind === 'value') return null;
  const name = fieldName(at, 'text');
  const kind =
    question.kind === 'text' ? words.textKinds[question.text] : words.projectFields[question.field];
  return (
    <div class="text-answer" data-row={at}>
      <div class="field">
        {editable ? (
          <>
            <label for={name}>{kind[locale]}</label>
            <input type="hidden" name={fieldName(at, 'key')} value={question.key} />
            <input type="hidden" name={fieldName(at, 'seen')} value={String(answered.version)} />
            <TextInput {...props} name={name} label={questionLabel(answered)[locale]} />
          </>
        ) : (
          <>
            <h4>{kind[locale]}</h4>
            <p class="prose" {...(shown.text === '' ? {} : inJapanese(locale))}>
              {shown.text === '' ? words.blank[locale] : shown.text}
            </p>
          </>
        )}
        <div class="answer-said" data-remarks={at}>
          {props.remarks}
          {props.shared?.made && (
            <div class="whole">
              <p class="muted">{roundPageMessages.merge.made[locale]}</p>
              <p class="prose" {...inJapanese(locale)}>
                {props.shared.made.answer.text}
              </p>
            </div>
          )}
        </div>
        {props.thread}
      </div>
      <div class="text-before">
        {question.earlier === null ? (
          <p class="muted">{words.noneBefore[locale]}</p>
        ) : (
          <>
            <p class="muted">{words.lastYear(fiscalYearText(question.earlier.year))[locale]}</p>
            <p class="prose" {...inJapanese(locale)}>
              {question.earlier.text}
            </p>
          </>
        )}
        {halves.map(({ part, answer }) => (
          <>
            <p class="muted">{roundMessages.parts[part][locale]}</p>
            <p class="prose" {...inJapanese(locale)}>
              {answer.text}
            </p>
          </>
        ))}
      </div>
    </div>
  );
};

const TextInput = ({
  answered: { question },
  shown,
  name,
  label,
  locale,
}: TextProps & { readonly name: string; readonly label: string }) => {
  if (question.kind === 'text' && question.text === 'policy') {
    const other = shown.text !== '' && entryMessages.policies.every(({ ja }) => ja !== shown.text);
    return (
      <select class="input input-short" id={name} name={name} aria-label={label}>
        <option value="" />
        {entryMessages.policies.map((policy) => (
          <option value={policy.ja} selected={policy.ja === shown.text}>
            {policy[locale]}
          </option>
        ))}
        {other && (
          <option value={shown.text} selected>
            {shown.text}
          </option>
        )}
      </select>
    );
  }
  if (question.kind === 'project' && (question.field === 'budget' || question.field === 'settled_cost'))
    return (
      <input
        class="input input-short answer-value"
        id={name}
        name={name}
        value={shown.text}
        lang="ja"
        autocomplete="off"
        aria-label={label}
      />
    );
  return (
    <textarea class="input" id={name} name={name} rows={4} lang="ja" aria-label={label}>
      {shown.text}
    </textarea>
  );
};
