import type { ExternalReviewState, GradeChoice, ResponseStanding } from '#domain';
import { type Locale, externalReviewMessages as terms } from '#messages';

/** The state of a review in a word. */
export const ReviewState = ({
  state,
  locale,
}: {
  readonly state: ExternalReviewState;
  readonly locale: Locale;
}) => <span class={`state review-${state}`}>{terms.states[state][locale]}</span>;

/** How far the response to an opinion is, in a word. */
export const Standing = ({
  standing,
  locale,
}: {
  readonly standing: ResponseStanding;
  readonly locale: Locale;
}) => <span class={`state standing-${standing}`}>{terms.standings[standing][locale]}</span>;

/** A member's grade: with its symbol where it was taken from a rating scale. */
export const choiceText = ({ symbol, label }: GradeChoice, locale: Locale): string =>
  symbol === undefined || symbol === label[locale] ? label[locale] : `${symbol} ${label[locale]}`;
