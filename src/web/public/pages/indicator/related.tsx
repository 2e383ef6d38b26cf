import type { LinkedName, PublishedIndicator, PublishedPlan } from '#app/published';
import { GradeBadge } from '#components';
import { compareMessages, type Locale, webMessages as messages } from '#messages';
import { type Addresses, addressesFor } from '../../addresses.ts';
import { inJapanese } from '../../public-page.ts';

const words = messages.indicator;

export interface PartProps {
  readonly plan: PublishedPlan;
  readonly indicator: PublishedIndicator;
  readonly locale: Locale;
  readonly addresses: Addresses;
}

/** As pages of two plans name them: the earlier one of a succession first, else by id. */
const inOrder = (
  { publication: { planId, plan } }: PublishedPlan,
  other: LinkedName,
): [first: string, second: string] => {
  const isLater = plan.succession?.plan === other.planId;
  const isEarlier = other.continues === planId;
  return isLater || (!isEarlier && other.planId < planId) ? [other.planId, planId] : [planId, other.planId];
};

/** Other places of this plan, and other plans with an indicator of the name; nothing when it stands alone. */
export const Places = ({
  plan,
  indicator,
  locale,
  addresses,
  elsewhere,
  isNewest,
}: PartProps & { readonly elsewhere: readonly LinkedName[]; readonly isNewest: boolean }) => {
  return (
    <>
      {indicator.places.length > 1 && (
        <section class="node-section">
          <h2>{words.elsewhere[locale]}</h2>
          <ul class="places">
            {indicator.places.map(({ node, placement }) => (
              <li {...inJapanese(locale)}>
                <a href={addresses.node(plan.publication.planId, node.node.id)}>
                  {[...node.ancestors, node.node]
                    .map((each) => [each.code, each.title].filter((text) => text !== null).join(' '))
                    .join(' › ')}
                </a>
                {placement.restated && <span class="tag">再掲</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {elsewhere.length > 0 && (
        <section class="node-section">
          <h2>{words.sameName[locale]}</h2>
          <ul class="places">
            {elsewhere.map((other) => (
              <li {...inJapanese(locale)}>
                <a href={addressesFor(locale).indicator(other.planId, other.id)}>
                  {other.planTitle} › {other.name}
                </a>{' '}
                <span class="muted" lang={locale}>
                  {compareMessages.plans.relation[other.relation][locale]}
                </span>
                {isNewest && (
                  <>
                    {' '}
                    <a lang={locale} href={addressesFor(locale).comparePlans(...inOrder(plan, other))}>
                      {compareMessages.beside[locale]}
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

/** The other indicators of the measure, with their grades. */
export const Siblings = ({ plan, indicator, locale, addresses }: PartProps) => {
  const siblings = (indicator.places[0]?.node.rows ?? []).filter((row) => row.indicator !== indicator);
  return siblings.length === 0 ? null : (
    <section class="node-section">
      <h2>{words.siblings[locale]}</h2>
      <ul class="siblings">
        {siblings.map((row) => (
          <li>
            <a
              href={addresses.indicator(plan.publication.planId, row.indicator.indicator.id)}
              {...inJapanese(locale)}
            >
              {row.indicator.indicator.name}
            </a>{' '}
            {row.indicator.lines.map((line) => (
              <GradeBadge outcome={line.evaluation?.outcome ?? null} locale={locale} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
};
