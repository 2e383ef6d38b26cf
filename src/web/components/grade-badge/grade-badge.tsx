import type { Outcome } from '#domain';
import { type Locale, webMessages as messages } from '#messages';
import { onOneLine } from '../foundation/on-one-line.ts';

export interface GradeBadgeProps {
  /** null where the publication evaluates nothing. */
  readonly outcome: Outcome | null;
  readonly locale: Locale;
  readonly size?: 'normal' | 'large';
}

/** A grade as a word with its symbol, then colour; unrated with the reason. */
export const GradeBadge = ({ outcome, locale, size = 'normal' }: GradeBadgeProps) => {
  const classes = `grade${size === 'large' ? ' grade-large' : ''}`;
  if (outcome?.kind === 'graded') {
    const { grade } = outcome;
    return (
      <span class={onOneLine(`${classes} tone-${grade.tone}`, grade.symbol, grade.label[locale])}>
        {grade.symbol !== grade.label[locale] && (
          <span class="grade-symbol" aria-hidden="true">
            {grade.symbol}
          </span>
        )}
        {grade.label[locale]}
      </span>
    );
  }
  return (
    <span class={`${classes} tone-unrated`}>
      <span class="grade-symbol" aria-hidden="true">
        －
      </span>
      <span>
        {outcome === null ? messages.grade.noEvaluation[locale] : messages.grade.unrated[locale]}
        {outcome !== null && locale === 'en' && ' '}
        {outcome !== null && (
          <span class="grade-reason">
            ({(outcome.label ?? messages.grade.reasons[outcome.reason])[locale]})
          </span>
        )}
      </span>
    </span>
  );
};
