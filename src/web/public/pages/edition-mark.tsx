import type { PublishedPlan } from '#app/published';
import { editionName } from '#app/published';
import { DifferenceTable, YearText } from '#components';
import { dateText, type Locale, editionMessages as words } from '#messages';
import { addressesFor } from '../addresses.ts';

/** Address of the newest edition of the same year. */
const newestOf = ({ years, edition: { summary } }: PublishedPlan): number | undefined =>
  summary.reportingYear === years[0] ? undefined : summary.reportingYear;

interface EditionMarkProps {
  readonly plan: PublishedPlan;
  readonly locale: Locale;
}

/** Says on every page of an edition that is not the newest that it was corrected, and where the newest is. */
export const EditionMark = ({ plan, locale }: EditionMarkProps) => {
  const { followedBy, inForce, summary } = plan.edition;
  if (inForce) return null;
  const addresses = addressesFor(locale);
  const said =
    followedBy === null
      ? words.mark.old
      : followedBy.follows?.kind === 'supplement'
        ? words.mark.supplemented(followedBy)
        : words.mark.corrected(followedBy);
  return (
    <aside class="edition-mark" aria-label={words.details[locale]}>
      <p>
        <strong>
          <YearText text={words.one(summary)[locale]} locale={locale} />: {said[locale]}
        </strong>{' '}
        {followedBy !== null && (
          <a href={addresses.version(summary.planId, editionName(followedBy))}>
            {words.errata.listed[locale]}
          </a>
        )}{' '}
        <a href={addressesFor(locale, newestOf(plan)).plan(summary.planId)}>{words.mark.newest[locale]}</a>
      </p>
    </aside>
  );
};

/** What was corrected or added about one indicator in this year, beside its figures. */
export const IndicatorErrata = ({
  plan,
  locale,
  indicator,
}: EditionMarkProps & { readonly indicator: string }) => {
  const addresses = addressesFor(locale);
  const own = plan.followings.flatMap((following) => {
    const entries = following.follows.entries.filter(({ difference }) => difference.indicator === indicator);
    return entries.length === 0 ? [] : [{ ...following, entries }];
  });
  if (own.length === 0) return null;
  return (
    <section class="errata-beside" aria-labelledby="errata">
      <h2 id="errata">{words.errata.title[locale]}</h2>
      {own.map(({ edition: { summary }, follows, entries }) => (
        <>
          <p>
            <a href={addresses.version(summary.planId, editionName(summary))}>
              <YearText text={words.one(summary)[locale]} locale={locale} />
            </a>{' '}
            {words.kind[follows.kind][locale]} ·{' '}
            <YearText text={dateText(summary.publishedOn)[locale]} locale={locale} />
          </p>
          <DifferenceTable
            label={words.errata.of(summary)[locale]}
            rows={entries}
            locale={locale}
            as={follows.kind === 'correction' ? 'errata' : 'changes'}
            reasons
          />
        </>
      ))}
    </section>
  );
};
