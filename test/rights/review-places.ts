import type { ActedOn, Action, ExternalReviewState } from '#domain';
import type { ReviewedCity } from '../fixtures/reviewed-city.ts';
import type { Place } from './url-table.ts';

const everyState = ['draft', 'open', 'responding', 'closed'] as const;

/** The same address for a review in each of these states. */
const ofReview = (
  needs: Action,
  states: readonly ExternalReviewState[],
  form?: Readonly<Record<string, string>>,
): readonly Place[] =>
  states.map((review) => ({
    needs,
    on: () => ({ plan: 'midori', review }),
    params: ({ reviews }) => ({ id: reviews[review], node: reviews.node, file: reviews.file }),
    ...(form && { form: () => form }),
    why: review,
  }));

const shoko: ActedOn['answerer'] = { kind: 'division', name: '商工課' };
const own = 'cast-外部評価委員';

const ofOpinion = (
  needs: Action,
  which: 'own' | 'entered' | 'waiting' | 'answered' | 'over',
  on: ActedOn,
  form?: Readonly<Record<string, string>>,
): Place => ({
  needs,
  on: () => ({ plan: 'midori', ...on }),
  params: ({ reviews }: { readonly reviews: ReviewedCity }) => ({ id: reviews[which] }),
  ...(form && { form: () => form }),
  why: which,
});

/** Addresses of external reviews, with the right that each needs. */
export const reviewPlaces: Readonly<Record<string, Place | readonly Place[]>> = {
  'GET /reviews': { needs: 'externalReview.read' },
  'GET /reviews/new': { needs: 'externalReview.create' },
  'POST /reviews/new': {
    needs: 'externalReview.create',
    on: () => ({ plan: 'midori' }),
    form: ({ reviews }) => ({ round: reviews.round, title: 'a' }),
  },
  'GET /reviews/:id': ofReview('externalReview.read', everyState),
  'GET /reviews/:id/edit': ofReview('externalReview.edit', ['draft', 'open']),
  'POST /reviews/:id/edit': ofReview('externalReview.edit', ['draft', 'open']),
  'POST /reviews/:id/open': ofReview('externalReview.open', ['draft']),
  'POST /reviews/:id/show': ofReview('externalReview.show', ['open']),
  'POST /reviews/:id/collect': ofReview('externalReview.collect', ['open']),
  'POST /reviews/:id/collect-again': ofReview('externalReview.collectAgain', ['responding']),
  'POST /reviews/:id/close': ofReview('externalReview.close', ['responding']),
  'POST /reviews/:id/reopen': ofReview('externalReview.reopen', ['closed']),
  'POST /reviews/:id/publishing': ofReview('externalReview.publish', ['closed']),
  'GET /reviews/:id/opinions.csv': ofReview('externalReview.edit', ['open', 'responding']),
  'GET /reviews/:id/books/:book': ofReview('opinion.read', ['open', 'responding', 'closed']).map((each) => ({
    ...each,
    params: (hall) => ({ ...each.params?.(hall), book: 'blank.xlsx' }),
  })),
  'GET /reviews/:id/nodes/:node': ofReview('opinion.read', ['open', 'responding', 'closed']),
  'POST /reviews/:id/nodes/:node': ofReview('opinion.give', ['open'], { opinion: 'a' }),
  'GET /reviews/:id/enter': ofReview('opinion.enter', ['open', 'responding']),
  'POST /reviews/:id/enter': ofReview('opinion.enter', ['open'], { name: '乙', opinion: 'a' }),
  'POST /reviews/:id/files': ofReview('externalReview.file', ['open']),
  'GET /reviews/:id/files/:file': ofReview('externalReview.read', ['open']),
  'POST /reviews/:id/files/:file': ofReview('externalReview.file', ['open']),
  'GET /opinions/:id': [
    ofOpinion('opinion.read', 'own', { review: 'open', answerer: shoko, author: own }),
    ofOpinion('opinion.read', 'waiting', { review: 'responding', answerer: shoko, author: own }),
  ],
  'POST /opinions/:id/text': ofOpinion(
    'opinion.change',
    'own',
    { review: 'open', author: own },
    { text: 'a', seen: '1' },
  ),
  'POST /opinions/:id/withdrawal': ofOpinion('opinion.withdraw', 'own', { review: 'open', author: own }),
  'POST /opinions/:id/response': [
    ofOpinion('opinion.respond', 'waiting', { review: 'responding', answerer: shoko }),
    ofOpinion('opinion.respond', 'answered', { review: 'responding', answerer: { kind: 'office' } }),
  ],
  'POST /opinions/:id/acceptance': ofOpinion('opinion.acceptResponse', 'answered', { review: 'responding' }),
  'POST /opinions/:id/return': ofOpinion('opinion.returnResponse', 'answered', { review: 'responding' }),
  'POST /opinions/:id/answerers': ofOpinion('opinion.assign', 'waiting', { review: 'responding' }),
  'POST /opinions/:id/reflection': ofOpinion('opinion.reflect', 'over', {
    review: 'closed',
    answerer: shoko,
  }),
};
