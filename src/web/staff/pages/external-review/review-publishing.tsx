import type { ReviewView } from '#app';
import { reviewPublishings } from '#domain';
import { reviewPageMessages, externalReviewMessages as terms } from '#messages';
import type { PageSetting } from '../../staff-page.ts';
import { RadioGroup } from './radio-group.tsx';

interface PublishingProps extends PageSetting {
  readonly view: Pick<ReviewView, 'review'>;
}

/** Whether publications of the year carry the review, and whether members are named in them. */
export const ReviewPublishing = ({ view: { review }, locale, addresses }: PublishingProps) => {
  const words = reviewPageMessages.publishing;
  return (
    <section class="staff-section">
      <h2>{words.title[locale]}</h2>
      <form class="form" method="post" action={addresses.externalReviewPart(review.id, 'publishing')}>
        <p>{words.lead[locale]}</p>
        <RadioGroup
          name="publishing"
          label={reviewPageMessages.form.publishing}
          chosen={review.publishing}
          locale={locale}
        >
          {reviewPublishings.map((each) => [each, terms.publishings[each][locale]] as const)}
        </RadioGroup>
        <p>
          <button class="button button-quiet" type="submit">
            {words.button[locale]}
          </button>
        </p>
      </form>
    </section>
  );
};
