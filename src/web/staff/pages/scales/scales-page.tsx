import type { ListedScale } from '#app';
import type { RatingScale } from '#domain';
import { scaleMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';

interface ScalesProps extends PageSetting {
  readonly scales: readonly ListedScale[];
}

/** Rating scales, shipped and own, with the plans that use them. */
export const scalesPage = ({ scales, locale, addresses }: ScalesProps): StaffPage => {
  const own = scales.filter(({ stored }) => stored !== null);
  return {
    title: words.title[locale],
    crumbs: [],
    body: (
      <>
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        <section class="staff-section">
          <h2>{words.own[locale]}</h2>
          {own.length === 0 ? (
            <p>{words.noOwn[locale]}</p>
          ) : (
            <ul class="edit-steps">
              {own.map((listed) => (
                <ScaleItem {...{ listed, locale, addresses }} />
              ))}
            </ul>
          )}
        </section>
        <section class="staff-section">
          <h2>{words.shipped[locale]}</h2>
          <ul class="edit-steps">
            {scales
              .filter(({ stored }) => stored === null)
              .map((listed) => (
                <ScaleItem {...{ listed, locale, addresses }} />
              ))}
          </ul>
        </section>
      </>
    ),
  };
};

const ScaleItem = ({ listed, locale, addresses }: PageSetting & { readonly listed: ListedScale }) => {
  const { scale, stored, plans } = listed;
  return (
    <li class="panel">
      <h3>{scale.name[locale]}</h3>
      <ScaleRules scale={scale} locale={locale} />
      <p class="muted" {...inJapanese(locale)}>
        {words.source(scale.source).ja}
      </p>
      {plans.length > 0 && <p>{words.usedBy(plans.map(({ title }) => title).join('、'))[locale]}</p>}
      <p class="buttons">
        {stored !== null && (
          <a href={addresses.scale(scale.id)} aria-label={`${words.edit[locale]}: ${scale.name[locale]}`}>
            {words.edit[locale]}
          </a>
        )}
      </p>
      <form method="post" action={addresses.scales()}>
        <input type="hidden" name="scale" value={scale.id} />
        <button
          class="button button-quiet"
          type="submit"
          aria-label={`${words.copy[locale]}: ${scale.name[locale]}`}
        >
          {words.copy[locale]}
        </button>
      </form>
    </li>
  );
};

/** The classes of a scale with their rules in words. */
const ScaleRules = ({ scale, locale }: { readonly scale: RatingScale } & Pick<PageSetting, 'locale'>) => (
  <ul class="scale-rules">
    {scale.classes.map(({ symbol, label, rule, tone }) => (
      <li class={`tone-${tone}`}>
        {symbol !== label[locale] && `${symbol} `}
        <strong>{label[locale]}</strong>: {rule[locale]}
      </li>
    ))}
  </ul>
);
