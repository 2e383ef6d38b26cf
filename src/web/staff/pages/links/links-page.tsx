import type { LinkFilter, LinkList, LinkPairView, LinkState } from '#app';
import type { Plan } from '#domain';
import { linkMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { LinkChoice, namesOf, PairTitle, relations, UndoLast } from './link-choice.tsx';
import { PairEvidence } from './pair-evidence.tsx';

export interface LinksProps extends PageSetting {
  readonly list: LinkList;
  readonly filter: LinkFilter;
  /** The pair that was decided just before, and what held until then (`none` for nothing). */
  readonly done: { readonly pair: LinkPairView; readonly before: string } | null;
}

const states: readonly LinkState[] = ['open', ...relations];

/** The query of a list: the same pairs in the same order. */
const queryOf = ({ state, plan }: LinkFilter, page: number): Readonly<Record<string, string>> => ({
  state,
  ...(plan === '' ? {} : { plan }),
  ...(page === 1 ? {} : { page: String(page) }),
});

/** Pairs of indicators to decide about, with filters, pages, and a way to any other pair. */
export const linksPage = (props: LinksProps): StaffPage => {
  const { locale, addresses, list, filter, done } = props;
  const back = queryOf(filter, list.page);
  return {
    title: words.title[locale],
    crumbs: [],
    body: (
      <>
        {done !== null && <Done {...props} done={done} />}
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
          <details class="link-meanings">
            <summary>{words.meaningsLabel[locale]}</summary>
            <dl>
              {relations.map((relation) => (
                <>
                  <dt>{words.relations[relation][locale]}</dt>
                  <dd>{words.meanings[relation][locale]}</dd>
                </>
              ))}
            </dl>
          </details>
        </header>
        <Filters {...props} />
        {list.pairs.length === 0 ? (
          <p>{words.none[filter.state === 'open' ? 'open' : 'decided'][locale]}</p>
        ) : (
          <ol class="link-list" start={1}>
            {list.pairs.map((pair) => (
              <li class="panel link-pair">
                <h2>
                  <PairTitle pair={pair} locale={locale} />
                </h2>
                <PairEvidence pair={pair} locale={locale} />
                <LinkChoice {...{ pair, locale, addresses, back }} />
              </li>
            ))}
          </ol>
        )}
        <Pager {...props} />
        <Chooser {...props} />
      </>
    ),
  };
};

/** One pair alone: chosen by a person, or come back to. */
export const linkPairPage = ({
  pair,
  locale,
  addresses,
}: PageSetting & { readonly pair: LinkPairView }): StaffPage => ({
  title: words.pairTitle[locale],
  crumbs: [{ title: words.title[locale], href: addresses.links() }],
  body: (
    <>
      <header class="page-head">
        <h1>
          <PairTitle pair={pair} locale={locale} />
        </h1>
      </header>
      <div class="panel link-pair">
        <PairEvidence pair={pair} locale={locale} />
        <LinkChoice {...{ pair, locale, addresses }} back={{}} />
      </div>
    </>
  ),
});

const Done = ({
  locale,
  addresses,
  list,
  filter,
  done,
}: LinksProps & { readonly done: NonNullable<LinksProps['done']> }) => {
  const { pair, before } = done;
  const [first, second] = namesOf(pair);
  const relation = pair.decision?.relation ?? null;
  return (
    <div class="notice" role="status">
      <p>
        {relation === null
          ? words.undone(first, second)[locale]
          : words.done(first, second, words.relations[relation])[locale]}
      </p>
      <UndoLast {...{ pair, before, locale, addresses }} back={queryOf(filter, list.page)} />
    </div>
  );
};

const Filters = ({ locale, addresses, list, filter }: LinksProps) => (
  <div class="link-filters">
    <nav aria-label={words.states.label[locale]}>
      <ul class="link-states">
        {states.map((state) => (
          <li>
            <a
              href={addresses.links(queryOf({ ...filter, state }, 1))}
              aria-current={state === filter.state ? 'page' : undefined}
            >
              {words.states[state](list.counts[state])[locale]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    {list.plans.length > 1 && (
      <form class="link-plan-filter" method="get" action={addresses.links()}>
        <input type="hidden" name="state" value={filter.state} />
        <label for="plan">{words.planFilter[locale]}</label>
        <select class="input" id="plan" name="plan">
          <option value="">{words.allPlans[locale]}</option>
          {list.plans.map(({ id, title }) => (
            <option value={id} selected={id === filter.plan} {...inJapanese(locale)}>
              {title}
            </option>
          ))}
        </select>
        <button class="button button-quiet" type="submit">
          {words.buttons.show[locale]}
        </button>
      </form>
    )}
  </div>
);

const Pager = ({ locale, addresses, list, filter }: LinksProps) =>
  list.pages === 1 ? null : (
    <nav class="pager" aria-label={words.pager[locale]}>
      {list.page > 1 && (
        <a href={addresses.links(queryOf(filter, list.page - 1))} rel="prev">
          {words.previous[locale]}
        </a>
      )}
      <span>{words.page(list.page, list.pages)[locale]}</span>
      {list.page < list.pages && (
        <a href={addresses.links(queryOf(filter, list.page + 1))} rel="next">
          {words.next[locale]}
        </a>
      )}
    </nav>
  );

/** Any two indicators, for pairs that nothing proposes. */
const Chooser = ({ locale, addresses, list }: LinksProps) =>
  list.plans.length === 0 ? null : (
    <details class="staff-section link-chooser">
      <summary>{words.choose[locale]}</summary>
      <p class="hint">{words.chooseHint[locale]}</p>
      <form class="form" method="get" action={addresses.linkPair()}>
        {(['first', 'second'] as const).map((name) => (
          <div class="field">
            <label for={name}>{words[name][locale]}</label>
            <select class="input" id={name} name={name} {...inJapanese(locale)}>
              {list.plans.map((plan) => (
                <Indicators plan={plan} />
              ))}
            </select>
          </div>
        ))}
        <p>
          <button class="button button-quiet" type="submit">
            {words.buttons.look[locale]}
          </button>
        </p>
      </form>
    </details>
  );

const Indicators = ({ plan }: { readonly plan: Plan }) => (
  <optgroup label={plan.title}>
    {plan.indicators.map(({ id, name }) => (
      <option value={JSON.stringify([plan.id, id])}>{name}</option>
    ))}
  </optgroup>
);
