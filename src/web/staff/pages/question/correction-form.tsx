import { type AskedQuestion, readingOf } from '#app';
import type { ImportQuestion } from '#domain';
import { type Locale, staffMessages as messages } from '#messages';
import { Field } from '../../field.tsx';
import type { Problems } from '../../staff-page.ts';
import { ReadingWords } from './reading-words.tsx';

const words = messages.question;

interface CorrectionProps {
  readonly question: ImportQuestion;
  readonly asked: AskedQuestion;
  readonly locale: Locale;
  readonly action: string;
  readonly problems: Problems;
  readonly typed: string | undefined;
}

/** The text as it should stand in the document. What was typed shows its reading before it is saved. */
export const CorrectionForm = ({ question, asked, locale, action, problems, typed }: CorrectionProps) => {
  const given = asked.given?.answer;
  const text = typed ?? (given?.decision === 'corrected' ? given.text : startText(question));
  const reading = typed === undefined ? null : readingOf(question, typed);
  const doubtful = reading?.certainty === 'doubtful';
  return (
    <form class="form correction" method="post" action={action}>
      <Field
        name="text"
        label={words.correction}
        hint={question.kind === 'value' ? words.correctionHint : words.namesHint}
        value={text}
        japanese
        {...{ locale, problems }}
      />
      {reading !== null && (
        <p class="as-read" role="status">
          <span class="muted">{words.readAs[locale]}</span> <ReadingWords reading={reading} locale={locale} />
        </p>
      )}
      <p class="buttons">
        <button class="button" type="submit" name="decision" value="corrected">
          {words.correct[locale]}
        </button>
        {question.kind === 'value' && (
          <button class="button button-quiet" type="submit" name="decision" value="try">
            {words.tryReading[locale]}
          </button>
        )}
        {doubtful && (
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
