import type { ExternalReview, PlanSummary } from '#domain';
import { dayText, externalReviewMessages, fiscalYearText, reviewPageMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { ReviewState } from './review-marks.tsx';

interface ReviewsProps extends PageSetting {
  readonly reviews: readonly ExternalReview[];
  readonly plans: readonly PlanSummary[];
  readonly mayCreate: boolean;
}

/** The external reviews that somebody may see, newest year first. */
export const reviewsPage = ({ reviews, plans, mayCreate, locale, addresses }: ReviewsProps): StaffPage => ({
  title: words.title[locale],
  crumbs: [],
  body: (
    <>
      <header class="page-head">
        <h1>{words.title[locale]}</h1>
        <p class="lead">{words.lead[locale]}</p>
      </header>
      {reviews.length === 0 ? (
        <p>{words.none[locale]}</p>
      ) : (
        <ul class="plan-list">
          {reviews.map((review) => (
            <li class="panel">
              <h2 {...inJapanese(locale)}>
                <a href={addresses.externalReview(review.id)}>{review.title}</a>
              </h2>
              <p>
                <ReviewState state={review.state} locale={locale} />{' '}
                <span {...inJapanese(locale)}>{plans.find(({ id }) => id === review.planId)?.title}</span>{' '}
                {fiscalYearText(review.year)[locale]}
              </p>
              <p class="muted">
                {externalReviewMessages.states.open[locale]} {dayText(review.opinionsDue)[locale]} →{' '}
                {externalReviewMessages.states.responding[locale]} {dayText(review.responsesDue)[locale]}
              </p>
            </li>
          ))}
        </ul>
      )}
      {mayCreate && (
        <p class="buttons staff-section">
          <a class="button" href={addresses.newExternalReview()}>
            {words.create[locale]}
          </a>
        </p>
      )}
    </>
  ),
});
