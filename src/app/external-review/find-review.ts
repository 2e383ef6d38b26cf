import type {
  ActedOn,
  Action,
  ExternalReview,
  Opinion,
  OpinionHeader,
  ReviewSnapshot,
  Stores,
} from '#domain';
import { seesOthers } from '#domain';
import { authorise, isPermitted } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { ReviewNotFoundError } from './review-errors.ts';

type Reviews = Pick<Stores, 'externalReviews'>;
type Asking = Pick<Desk, 'by'>;

/** A review as rights ask about it. */
export const onReview = ({ planId, state }: Pick<ExternalReview, 'planId' | 'state'>): ActedOn => ({
  plan: planId,
  review: state,
});

/** Throws `ReviewNotFoundError`, `NotPermittedError`. */
export const findReview = async (
  desk: Asking,
  { externalReviews }: Reviews,
  id: string,
  action: Action,
): Promise<ExternalReview> => {
  const review = await externalReviews.find(id);
  if (review === undefined) throw new ReviewNotFoundError();
  authorise(desk, action, onReview(review));
  return review;
};

/** Who typed an opinion, as rights ask: null where a planner entered it. */
const authorOf = ({ enteredBy, member }: OpinionHeader): string | null =>
  enteredBy === null ? member.person : null;

/** Whether the one who asks may do this to an opinion: of several who answer it, being one of them is enough. */
export const mayOpinion = (
  desk: Asking,
  action: Action,
  review: ExternalReview,
  opinion: OpinionHeader,
): boolean =>
  opinion.answerers.some((answerer) =>
    isPermitted(desk, action, { ...onReview(review), answerer, author: authorOf(opinion) }),
  );

/** Whether the one who asks sees the opinion; one taken back is seen by its author and by planners. */
export const seesOpinion = (desk: Asking, review: ExternalReview, opinion: OpinionHeader): boolean => {
  if (opinion.withdrawn !== null)
    return mayOpinion(desk, 'opinion.withdraw', { ...review, state: 'open' }, opinion);
  return (
    mayOpinion(desk, 'opinion.read', review, opinion) ||
    (seesOthers(review) && mayOpinion(desk, 'opinion.readOthers', review, opinion))
  );
};

/** An opinion with its review, for a deed. Throws `ReviewNotFoundError` also for one that may not be seen, `NotPermittedError`. */
export const findOpinion = async (
  desk: Asking,
  { externalReviews }: Reviews,
  id: string,
  action: Action,
): Promise<{ readonly review: ExternalReview; readonly opinion: Opinion }> => {
  const opinion = await externalReviews.opinion(id);
  const review = opinion && (await externalReviews.find(opinion.review));
  if (opinion === undefined || review === undefined) throw new ReviewNotFoundError();
  authorise(desk, action, onReview(review));
  if (!seesOpinion(desk, review, opinion)) throw new ReviewNotFoundError();
  const [first] = opinion.answerers;
  if (!mayOpinion(desk, action, review, opinion))
    authorise(desk, action, {
      ...onReview(review),
      author: authorOf(opinion),
      ...(first && { answerer: first }),
    });
  return { review, opinion };
};

/** What members see now. Throws `ReviewNotFoundError` while nothing is shown yet. */
export const snapshotOf = async (
  { externalReviews }: Reviews,
  { id }: Pick<ExternalReview, 'id'>,
): Promise<ReviewSnapshot> => {
  const snapshot = await externalReviews.snapshot(id);
  if (snapshot === undefined) throw new ReviewNotFoundError();
  return snapshot;
};
