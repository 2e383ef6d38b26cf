import type { AskedQuestion } from '#app';
import { type Locale, type LocalizedText, staffMessages as messages } from '#messages';
import { inJapanese } from '../../staff-page.ts';
import type { OverviewProps } from './overview-page.tsx';

const words = messages.question;

/** What was said to a question, in a word. */
const stateOf = ({
  given,
  earlier,
}: AskedQuestion): { readonly state: keyof typeof words.states; readonly text: LocalizedText } => {
  const state = given?.answer.decision ?? earlier?.decision ?? 'open';
  return { state, text: words.states[state] };
};

export const State = ({ asked, locale }: { readonly asked: AskedQuestion; readonly locale: Locale }) => {
  const { state, text } = stateOf(asked);
  return (
    <span class={`state state-${state}`}>
      {text[locale]}
      {asked.given === null && asked.earlier !== null && ` (${words.earlier[locale]})`}
    </span>
  );
};

/** Every question with its state, each with its own address. */
export const QuestionList = ({ view, locale, addresses }: OverviewProps) => (
  <details class="fold" open={view.questions.length <= 30}>
    <summary>{messages.recognised.showQuestions[locale]}</summary>
    <ol class="question-list">
      {view.questions.map((asked) => (
        <li>
          <a href={addresses.question(view.pending.id, asked.question.key)} {...inJapanese(locale)}>
            {asked.question.about}
            {asked.question.raw !== '' && (
              <span class="question-raw">{asked.question.raw.replaceAll('\n', ' ').slice(0, 40)}</span>
            )}
          </a>{' '}
          <State asked={asked} locale={locale} />
        </li>
      ))}
    </ol>
  </details>
);
