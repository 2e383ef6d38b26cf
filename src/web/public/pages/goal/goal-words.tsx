import { goalSummary, type PublishedNode, type PublishedPlan } from '#app/published';
import { type Locale, plainSummaryMessages as words } from '#messages';
import { inJapanese } from '../../public-page.ts';

export interface GoalWordsProps {
  readonly plan: PublishedPlan;
  readonly node: PublishedNode;
  readonly locale: Locale;
  /** Only what a person wrote: where the counts stand beside it already. */
  readonly writtenOnly?: boolean;
}

/** What is said of a goal's year in plain words: the planner's, or a sentence of counts that says what it is. */
export const GoalWords = ({ plan, node, locale, writtenOnly = false }: GoalWordsProps) => {
  const summary = goalSummary(plan, node);
  if (summary === null || (writtenOnly && !summary.written)) return null;
  const text = summary[locale] ?? summary.ja;
  const isForeign = summary[locale] === null;
  return (
    <div class="goal-words">
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p class="sentence" {...(isForeign ? inJapanese(locale) : {})}>
            {line}
          </p>
        ))}
      {!summary.written && <p class="goal-words-note">{words.computed[locale]}</p>}
      {isForeign && <p class="goal-words-note">{words.japaneseOnly[locale]}</p>}
    </div>
  );
};
