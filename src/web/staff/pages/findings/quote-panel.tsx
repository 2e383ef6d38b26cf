import { type CellAt, findCell, placeText, type Quote, type Review, textsWith } from '#domain';
import { dateText, historyMessages, staffFindingMessages as words } from '#messages';
import { inJapanese } from '../../staff-page.ts';
import { CorrectionForm } from './correction-form.tsx';
import type { FindingProps } from './finding-page.tsx';

/** A quote with the way to its source, what the source said before a correction, and the form to correct it. */
export const QuotePanel = (props: FindingProps & { readonly quote: Quote; readonly index: number }) => {
  const { quote, view, locale, addresses, titles } = props;
  const own = quote.plan === view.plan.id;
  const { file, place } = quote;
  const reviewed = own ? reviewOf(props) : undefined;
  return (
    <section class="panel quote-panel">
      <h3 {...inJapanese(locale)}>{quote.label}</h3>
      {!own && <p class="muted">{words.ofOtherPlan(titles.get(quote.plan) ?? quote.plan)[locale]}</p>}
      <blockquote class="excerpt excerpt-text" {...inJapanese(locale)}>
        {quote.text === '' ? words.blank[locale] : quote.text}
      </blockquote>
      {place !== null &&
        (file === undefined ? (
          <p class="place">
            {words.inDocument[locale]}: {placeText(place)}
          </p>
        ) : (
          <p>
            <a href={addresses.sourcePlace(file, place)}>
              {words.openSource[locale]}
              <span class="visually-hidden" {...inJapanese(locale)}>
                {' '}
                {quote.label}
              </span>
            </a>{' '}
            <span class="place">{placeText(place)}</span>
          </p>
        ))}
      {reviewed !== undefined && (
        <dl class="quote-origin">
          <dt>{words.asRead[locale]}</dt>
          <dd {...inJapanese(locale)}>{reviewed.from.text === '' ? words.blank.ja : reviewed.from.text}</dd>
          <dd class="muted">{words.correctedBy(reviewed.by, dateText(reviewed.at))[locale]}</dd>
        </dl>
      )}
      {own && quote.at?.kind === 'cell' && quote.at.address.restatedOn === undefined && (
        <p>
          <a
            href={addresses.valueHistory(view.plan.id, historyQuery(quote.at))}
            aria-label={historyMessages.linkOf(quote.label)[locale]}
          >
            {historyMessages.link[locale]}
          </a>
        </p>
      )}
      {own && quote.at !== undefined && <CorrectionForm {...props} at={quote.at} />}
    </section>
  );
};

const historyQuery = ({ address, year }: CellAt): Readonly<Record<string, string>> => ({
  indicator: address.indicatorId,
  series: address.seriesId,
  role: address.role,
  ...(address.role === 'baseline' ? {} : { year: String(year ?? address.index) }),
});

/** Who corrected the cell or text already, and what it said before. */
const reviewOf = ({
  quote: { at, text },
  view: { plan },
}: Pick<FindingProps, 'view'> & { readonly quote: Quote }): Review | undefined => {
  if (at === undefined) return undefined;
  return at.kind === 'cell'
    ? findCell(plan, at)?.recorded?.reviewed
    : textsWith(plan, at, text).find(({ reviewed }) => reviewed !== undefined)?.reviewed;
};
