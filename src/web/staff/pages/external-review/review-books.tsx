import { reviewBookKinds } from '#app';
import type { ExternalReview } from '#domain';
import { reviewBookMessages as words } from '#messages';
import type { PageSetting } from '../../staff-page.ts';

interface ReviewBooksProps extends PageSetting {
  readonly review: Pick<ExternalReview, 'id'>;
  /** The report is for those who look after the review. */
  readonly hasReport: boolean;
}

/** The review to print: material for the meeting, blank and filled in, and the report; each as PDF and Excel. */
export const ReviewBooks = ({ review, hasReport, locale, addresses }: ReviewBooksProps) => (
  <section class="staff-section" id="books">
    <h2>{words.title[locale]}</h2>
    <ul class="review-books">
      {reviewBookKinds
        .filter((kind) => kind !== 'report' || hasReport)
        .map((kind) => (
          <li>
            <h3>{words.kinds[kind][locale]}</h3>
            <p class="muted">{words.hints[kind][locale]}</p>
            <p class="buttons">
              {(['pdf', 'xlsx'] as const).map((format) => (
                <a
                  class="button button-quiet"
                  href={addresses.reviewBook(review.id, `${kind}.${format}`)}
                  aria-label={`${words.kinds[kind][locale]}: ${words[format][locale]}`}
                  download
                >
                  {words[format][locale]}
                </a>
              ))}
            </p>
          </li>
        ))}
    </ul>
  </section>
);
