import type { PublishedPlan } from '#app/published';
import { type Locale, externalReviewMessages as words } from '#messages';
import type { Addresses } from '../../addresses.ts';
import { PublishedOpinions, saysSomethingOf } from './published-opinions.tsx';

/** On the page of a node: what the committee said of it. */
export const NodeReview = ({
  plan,
  node,
  locale,
  addresses,
}: {
  readonly plan: PublishedPlan;
  readonly node: string;
  readonly locale: Locale;
  readonly addresses: Addresses;
}) => {
  const review = plan.publication.externalReview;
  return review === undefined || !saysSomethingOf(review, node) ? null : (
    <section class="node-section">
      <h2>{words.published.ofNode[locale]}</h2>
      <PublishedOpinions review={review} node={node} locale={locale} />
      <p>
        <a href={addresses.externalReview(plan.publication.planId)}>{words.published.see[locale]}</a>
      </p>
    </section>
  );
};
