import { type ReviewView, reviewBookKinds } from '#app';
import { reviewBookMessages as words } from '#messages';
import type { PageSetting } from '../../staff-page.ts';

interface ReviewBooksProps extends PageSetting {
  readonly view: Pick<ReviewView, 'review' | 'snapshots' | 'permitted'>;
}

/**
 * The review to print, once something is shown: material for the meeting, blank and filled in, and for those who look
 * after the review the report; each as PDF and Excel.
 */
export const ReviewBooks = ({ view, locale, addresses }: ReviewBooksProps) => {
  const { review, snapshots, permitted } = view;
  if (snapshots.length === 0 || !permitted.has('opinion.read')) return null;
  const kinds = reviewBookKinds.filter((kind) => kind !== 'report' || permitted.has('externalReview.create'));
  return (
    <section class="staff-section" id="books">
      <h2>{words.title[locale]}</h2>
      <ul class="review-books">
        {kinds.map((kind) => (
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
};
