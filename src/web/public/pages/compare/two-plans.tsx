import type { PublishedPlan } from '#app/published';
import { compareMessages, type Locale } from '#messages';
import { inJapanese } from '../../public-page.ts';

const words = compareMessages.plans;

type Two = readonly [PublishedPlan, PublishedPlan];

const titlesOf = (plans: Two): readonly string[] => plans.map(({ publication }) => publication.plan.title);

/** 「葵野市総合戦略と葵野市次期総合戦略をくらべる」 */
export const twoPlansText = (plans: Two, locale: Locale): string =>
  `${titlesOf(plans).join(words.between[locale])}${words.compared[locale]}`;

/** The same with each title kept together where the line is long enough. */
export const TwoPlans = ({ plans, locale }: { readonly plans: Two; readonly locale: Locale }) => (
  <>
    {titlesOf(plans).map((title, place) => (
      <>
        <span class="compared-name">
          <span {...inJapanese(locale)}>{title}</span>
          {(place === 0 ? words.between : words.compared)[locale].trimEnd()}
        </span>
        {place === 0 && locale !== 'ja' && ' '}
      </>
    ))}
  </>
);
