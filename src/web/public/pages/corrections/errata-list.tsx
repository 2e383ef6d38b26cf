import { editionName, type Following, pagesOf } from '#app/published';
import { DifferenceTable, YearText } from '#components';
import { dateText, type Locale, webSentences, editionMessages as words } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese } from '../../public-page.ts';

interface ErrataListProps {
  readonly followings: readonly Following[];
  readonly locale: Locale;
  /** Names the plan of each, where several plans stand together. */
  readonly named?: boolean;
}

/** 正誤表 and 追補, one after the other: day, approver, and every line with place, wrong, right, reason. */
export const ErrataList = ({ followings, locale, named }: ErrataListProps) => (
  <>
    {followings.map(({ edition, follows }) => {
      const { summary } = edition;
      const addresses = addressesFor(locale);
      const pages = addressesFor(locale, pagesOf(edition));
      return (
        <section class="errata">
          <h2>
            {named && <span {...inJapanese(locale)}>{summary.planTitle} </span>}
            <a href={addresses.version(summary.planId, editionName(summary))}>
              <YearText text={words.one(summary)[locale]} locale={locale} />
            </a>{' '}
            <span class="tag">{words.kind[follows.kind][locale]}</span>
          </h2>
          <p class="muted">
            <YearText text={dateText(summary.publishedOn)[locale]} locale={locale} /> ·{' '}
            <span {...inJapanese(locale)}>{webSentences.approvedBy(summary.approvedBy)[locale]}</span>
          </p>
          <DifferenceTable
            label={words.errata.of(summary)[locale]}
            rows={follows.entries}
            locale={locale}
            as={follows.kind === 'correction' ? 'errata' : 'changes'}
            reasons
            linkOf={({ indicator, kind }) =>
              indicator === null || kind === 'removed' ? null : pages.indicator(summary.planId, indicator)
            }
          />
        </section>
      );
    })}
  </>
);
