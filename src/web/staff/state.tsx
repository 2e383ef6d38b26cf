import type { AskedQuestion } from '#app';
import { type Locale, staffMessages as messages } from '#messages';

const words = messages.question;

/** What was said to a question, in a word. */
export const State = ({
  asked,
  locale,
}: {
  readonly asked: Pick<AskedQuestion, 'given' | 'earlier'>;
  readonly locale: Locale;
}) => {
  const state = asked.given?.answer.decision ?? asked.earlier?.decision ?? 'open';
  return (
    <span class={`state state-${state}`}>
      {words.states[state][locale]}
      {asked.given === null && asked.earlier !== null && ` (${words.earlier[locale]})`}
    </span>
  );
};
