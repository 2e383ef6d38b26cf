import type { LinkPairView, LinkRow, LinkSide } from '#app';
import { RecordedFigure, ScrollRegion } from '#components';
import { type Locale, linkMessages as words } from '#messages';
import { inJapanese } from '../../staff-page.ts';

interface EvidenceProps {
  readonly pair: LinkPairView;
  readonly locale: Locale;
}

/** Both indicators side by side: what they share, where they stand, their values over the years. */
export const PairEvidence = ({ pair, locale }: EvidenceProps) => (
  <>
    {pair.proposed !== null && (
      <p>
        {pair.proposed !== 'different' && words.proposed[pair.proposed][locale]}{' '}
        <span class="muted">
          {words.evidence[locale]}:{' '}
          {pair.reasons.map((reason) => words.reasons[reason][locale]).join(locale === 'ja' ? '、' : ', ')}
        </span>
      </p>
    )}
    <ScrollRegion
      label={[pair.a, pair.b].map((side) => `${side.plan.title} ${side.indicator?.name ?? ''}`).join(' / ')}
    >
      <table class="link-table">
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{words.value[locale]}</span>
            </th>
            {[pair.a, pair.b].map((side) => (
              <th scope="col" {...inJapanese(locale)}>
                <span class="link-plan">{side.plan.title}</span>{' '}
                <strong>{side.indicator?.name ?? side.address.indicator}</strong>
                {side.indicator === null && <span class="link-gone"> {words.gone[locale]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Fact label={words.place[locale]} of={({ node }) => node} {...{ pair, locale }} />
          <Fact
            label={words.divisions[locale]}
            of={({ indicator }) => indicator?.divisions.join('、') ?? ''}
            {...{ pair, locale }}
          />
          <Fact
            label={words.source[locale]}
            of={({ indicator }) => indicator?.source ?? ''}
            {...{ pair, locale }}
          />
          {pair.rows.map((row) => (
            <tr>
              <th scope="row">{rowLabel(row, locale)}</th>
              {[row.a, row.b].map((recorded) => (
                <td class="link-value">
                  <RecordedFigure recorded={recorded} locale={locale} columnPeriod />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
    {pair.contradictions.length > 0 && (
      <div class="notice notice-warning">
        <h3>{words.contradictions[locale]}</h3>
        <ul class="link-contradictions">
          {pair.contradictions.map((finding) => (
            <li>
              {finding.quotes.map(({ label, text }, index) => (
                <span {...inJapanese(locale)}>
                  {index > 0 && ' ⇔ '}
                  {label} {text}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </div>
    )}
  </>
);

/** A line of the table in words; left out when neither says anything. */
const Fact = ({
  label,
  of,
  pair,
  locale,
}: EvidenceProps & { readonly label: string; readonly of: (side: LinkSide) => string }) => {
  const [ours, theirs] = [of(pair.a), of(pair.b)];
  return ours === '' && theirs === '' ? null : (
    <tr>
      <th scope="row">{label}</th>
      {[ours, theirs].map((text) => (
        <td {...(text === '' ? {} : inJapanese(locale))}>
          {text === '' ? <span class="muted">{words.blank[locale]}</span> : text}
        </td>
      ))}
    </tr>
  );
};

const rowLabel = ({ cell }: LinkRow, locale: Locale): string =>
  cell.role === 'actual' ? words.actual(cell.year)[locale] : words[cell.role][locale];
