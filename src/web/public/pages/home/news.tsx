import { type Edition, editionName } from '#app/published';
import { YearText } from '#components';
import { dateText, fiscalYearText, type Locale, webSentences, shareMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';

/** What was published and corrected last, each leading to its edition. */
export const News = ({
  editions,
  locale,
}: {
  readonly editions: readonly Edition[];
  readonly locale: Locale;
}) => {
  const addresses = addressesFor(locale);
  return (
    <section class="gathered">
      <h2>{words.news[locale]}</h2>
      <ul class="news">
        {editions.map(({ summary }) => (
          <li>
            <span class="muted">
              <YearText text={dateText(summary.publishedOn)[locale]} locale={locale} />
            </span>{' '}
            <a href={addresses.version(summary.planId, editionName(summary))}>
              <YearText
                text={
                  words.published[summary.follows?.kind ?? 'first'](
                    summary.planTitle,
                    fiscalYearText(summary.reportingYear)[locale],
                    webSentences.edition(summary),
                  )[locale]
                }
                locale={locale}
              />
            </a>
          </li>
        ))}
      </ul>
      <ul class="data-links no-print">
        <li>
          <a href={addresses.corrections()}>{words.allCorrections[locale]}</a>
        </li>
        <li>
          <a href={addresses.feed()}>{words.feed[locale]}</a>
        </li>
      </ul>
    </section>
  );
};
