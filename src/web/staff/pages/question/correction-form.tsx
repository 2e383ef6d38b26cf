import { readingOf } from '#app';
import type { ImportQuestion } from '#domain';
import { staffMessages as messages } from '#messages';
import { Field } from '../../field.tsx';
import type { Problems } from '../../staff-page.ts';
import type { AnswerFormProps } from './choices.tsx';
import { ReadingWords } from './reading-words.tsx';

const words = messages.question;

interface CorrectionProps extends AnswerFormProps {
  /** Name of the input on the page; several forms may stand there. */
  readonly id: string;
  readonly problems: Problems;
  /** What was typed and is not saved. */
  readonly typed: string | undefined;
  /** In one line, without the hint: one of many on a page. */
  readonly compact?: boolean;
}

/** The text as it should stand in the document. What was typed shows its reading before it is saved. */
export const CorrectionForm = (props: CorrectionProps) => {
  const { asked, locale, action, stamp, id, problems, typed, compact } = props;
  const { question } = asked;
  const given = asked.given?.answer;
  const text = typed ?? (given?.decision === 'corrected' ? given.text : startText(question));
  const reading = typed === undefined ? null : readingOf(question, typed);
  return (
    <form class={compact ? 'correction correction-line' : 'form correction'} method="post" action={action}>
      <input type="hidden" name="seen" value={stamp} />
      <Field
        id={id}
        name="text"
        label={words.correction}
        hint={compact ? undefined : question.kind === 'value' ? words.correctionHint : words.namesHint}
        value={text}
        japanese
        edited
        {...{ locale, problems }}
      />
      {reading !== null && (
        <p class="as-read" role="status">
          <span class="muted">{words.readAs[locale]}</span> <ReadingWords reading={reading} locale={locale} />
        </p>
      )}
      <p class="buttons">
        <button class="button button-quiet" type="submit" name="decision" value="corrected">
          {words.correct[locale]}
        </button>
        {question.kind === 'value' && (
          <button class="button button-quiet" type="submit" name="decision" value="try">
            {words.tryReading[locale]}
          </button>
        )}
        {reading?.certainty === 'doubtful' && (
          <button class="button button-quiet" type="submit" name="decision" value="insisted">
            {words.insist[locale]}
          </button>
        )}
      </p>
    </form>
  );
};

const startText = (question: ImportQuestion): string => {
  if (question.kind === 'name') return question.proposal ?? question.text;
  return question.kind === 'value' ? (question.proposal ?? question.recorded?.cell ?? '') : '';
};
