import { type AskedQuestion, hasProposal, readingOf } from '#app';
import { canConfirm, formatReading } from '#domain';
import { type Locale, staffMessages as messages } from '#messages';
import { inJapanese } from '../../staff-page.ts';
import { ReadingWords } from './reading-words.tsx';

const words = messages.question;

export interface AnswerFormProps {
  readonly asked: AskedQuestion;
  readonly locale: Locale;
  /** Where answers go. */
  readonly action: string;
  /** The answer that is shown, see `answerStamp`. */
  readonly stamp: string;
}

/** What was read, the proposal, and a button for everything that can be said without writing. */
export const Choices = (props: AnswerFormProps) => {
  const { locale, asked, action, stamp } = props;
  const { question } = asked;
  const japanese = inJapanese(locale);
  const proposal = question.kind === 'passage' ? null : question.proposal;
  const proposed = proposal === null ? null : readingOf(question, proposal);
  return (
    <form class="choices" method="post" action={action} lang={locale}>
      <input type="hidden" name="seen" value={stamp} />
      <AsRead {...props} />
      {proposal !== null && (
        <p class="proposed">
          <span class="proposed-label">{words.proposal[locale]}</span>{' '}
          <strong {...japanese}>{proposal}</strong>
          {proposed !== null && formatReading(proposed, locale) !== proposal && (
            <span class="proposed-reading">
              {' '}
              {words.readAs[locale]} <ReadingWords reading={proposed} locale={locale} />
            </span>
          )}
        </p>
      )}
      <p class="buttons">
        {hasProposal(question) && (
          <button class="button" type="submit" name="decision" value="proposed" data-accept>
            {words.acceptProposal[locale]}
          </button>
        )}
        {canConfirm(question) && (
          <button
            class={hasProposal(question) ? 'button button-quiet' : 'button'}
            type="submit"
            name="decision"
            value="confirmed"
            data-accept={hasProposal(question) ? undefined : true}
          >
            {words[acceptWord(asked)][locale]}
          </button>
        )}
        {question.kind === 'value' && (
          <button
            class="button button-quiet"
            type="submit"
            name="decision"
            value="unreadable"
            title={words.unreadableHint[locale]}
            data-unreadable
          >
            {words.unreadable[locale]}
          </button>
        )}
        {asked.given !== null && (
          <button class="button button-quiet" type="submit" name="decision" value="withdrawn">
            {words.withdraw[locale]}
          </button>
        )}
      </p>
    </form>
  );
};

const acceptWord = ({ question }: AskedQuestion): 'acceptPassage' | 'acceptBlank' | 'accept' => {
  if (question.kind === 'passage') return 'acceptPassage';
  return question.kind === 'value' && question.recorded === null ? 'acceptBlank' : 'accept';
};

/** The value, name or passage as the reader has it; a passage without text is what the source shows. */
const AsRead = ({ asked: { question }, locale }: AnswerFormProps) => {
  const japanese = inJapanese(locale);
  const text =
    question.kind === 'passage'
      ? (question.proposal ?? question.raw)
      : question.kind === 'name'
        ? question.text
        : '';
  if (question.kind === 'passage' && text === '') return null;
  return (
    <p class="as-read">
      <span class="as-read-label">{words.reading[locale]}</span>{' '}
      {question.kind === 'value' && question.recorded !== null ? (
        <ReadingWords reading={question.recorded.reading} locale={locale} />
      ) : text === '' ? (
        <span class="muted">{words.blankCell[locale]}</span>
      ) : (
        <strong {...japanese}>{text}</strong>
      )}
    </p>
  );
};
