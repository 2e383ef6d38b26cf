import { type PublishedReview, publishedReview, type Stores } from '#domain';

/** What a publication of a plan and year carries of its external review; null where there is none, or it is withheld. */
export const reviewOfYear = async (
  { externalReviews }: Pick<Stores, 'externalReviews'>,
  planId: string,
  year: number,
): Promise<PublishedReview | null> => {
  const review = (await externalReviews.list()).find((each) => each.planId === planId && each.year === year);
  if (review === undefined || review.publishing === 'withheld') return null;
  return publishedReview(review, {
    opinions: await externalReviews.opinions(review.id),
    grades: await externalReviews.grades(review.id),
    files: await externalReviews.files(review.id),
  });
};
