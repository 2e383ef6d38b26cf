import { type Difference, groupByCause } from '#domain';
import { editionMessages, fiscalYearText, type Locale, differenceMessages as words } from '#messages';
import { ScrollRegion } from '../scroll-region/scroll-region.tsx';
import { YearText } from '../year/year-text.tsx';

export interface DifferenceRow {
  readonly difference: Difference;
  /** Why, for the last column. */
  readonly reason?: string | null;
  /** Who said so. */
  readonly by?: string | null;
}

interface DifferenceTableProps {
  /** Name of the table for a screen reader. */
  readonly label: string;
  readonly rows: readonly DifferenceRow[];
  readonly locale: Locale;
  /** 誤 and 正 in a 正誤表; 前 and 後 elsewhere. */
  readonly as?: 'errata' | 'changes';
  /** With a column of reasons. */
  readonly reasons?: boolean;
  /** Page of what the difference is about. */
  linkOf?(difference: Difference): string | null;
}

const Side = ({
  difference,
  side,
  head,
  locale,
}: {
  difference: Difference;
  side: 'before' | 'after';
  head: string | undefined;
  locale: Locale;
}) => {
  const text = words.sidesIn(difference, locale)[side];
  return (
    <td class={side === 'before' ? 'difference-text difference-before' : 'difference-text'} data-name={head}>
      {text === null ? (
        <span class="muted">{words.nothing[locale]}</span>
      ) : (
        <span lang={locale === 'ja' || difference.inEnglish ? undefined : 'ja'}>{text}</span>
      )}
    </td>
  );
};

/** More than these are folded: whoever wants them opens them, without JavaScript too. */
const shownAtOnce = 6;

/** Grades, rates and findings that follow from one change, those of a line and year together. */
const Consequences = ({
  cause,
  consequences,
  locale,
  columns,
}: {
  cause: Difference;
  consequences: readonly Difference[];
  locale: Locale;
  columns: number;
}) => {
  const { errata } = editionMessages;
  const lineOf = ({ series, indicator, name, year }: Difference) =>
    JSON.stringify([indicator, series, name, year]);
  const groups = [...Map.groupBy(consequences, lineOf).values()];
  const list = (
    <ul>
      {groups.map((group) => {
        const [first] = group;
        const isOther =
          first !== undefined &&
          (first.name !== '' || first.where !== cause.where) &&
          (first.name !== cause.name || first.year !== cause.year);
        return (
          <li>
            {isOther && (
              <>
                <span lang={locale === 'ja' ? undefined : 'ja'}>{words.place(first)[locale]}</span>
                {first.year !== null && (
                  <>
                    {' '}
                    <YearText text={fiscalYearText(first.year)[locale]} locale={locale} />
                  </>
                )}
                :{' '}
              </>
            )}
            {group.map((each) => words.follows(each)[locale]).join(locale === 'ja' ? '、' : '; ')}
          </li>
        );
      })}
    </ul>
  );
  return (
    <tr class="difference-follows">
      <td colspan={columns}>
        {groups.length > shownAtOnce ? (
          <details>
            <summary>{errata.followingCount(consequences.length)[locale]}</summary>
            {list}
          </details>
        ) : (
          <>
            <span class="difference-what">{errata.following[locale]}</span>
            {list}
          </>
        )}
      </td>
    </tr>
  );
};

/**
 * Differences between two versions: where, what, before, after, and why where that was said. Grades, rates and findings
 * that follow from a change stand under it, not as lines of their own.
 */
export const DifferenceTable = ({ label, rows, locale, as, reasons, linkOf }: DifferenceTableProps) => {
  const { errata } = editionMessages;
  const heads = as === 'errata' ? [errata.wrong, errata.right] : [errata.before, errata.after];
  const columns = reasons ? 4 : 3;
  return (
    <ScrollRegion label={label}>
      <table class="sheet sheet-stacks difference-table">
        <thead>
          <tr>
            <th scope="col">{errata.place[locale]}</th>
            {heads.map((head) => (
              <th scope="col">{head[locale]}</th>
            ))}
            {reasons && <th scope="col">{errata.reason[locale]}</th>}
          </tr>
        </thead>
        {groupByCause(rows).map(({ cause: { difference, reason, by }, consequences }) => {
          const link = linkOf?.(difference) ?? null;
          const place = words.place(difference)[locale];
          return (
            <tbody>
              <tr>
                <th scope="row">
                  <span lang={locale === 'ja' ? undefined : 'ja'}>
                    {link === null ? place : <a href={link}>{place}</a>}
                  </span>
                  <span class="difference-what">
                    <YearText text={words.what(difference)[locale]} locale={locale} />
                  </span>
                </th>
                <Side difference={difference} side="before" head={heads[0]?.[locale]} locale={locale} />
                <Side difference={difference} side="after" head={heads[1]?.[locale]} locale={locale} />
                {reasons && (
                  <td class="difference-text" data-name={errata.reason[locale]}>
                    {reason ? (
                      <>
                        <span lang={locale === 'ja' ? undefined : 'ja'}>{reason}</span>
                        {by && <span class="difference-what">{errata.by(by)[locale]}</span>}
                      </>
                    ) : (
                      <span class="muted">
                        {
                          (difference.settled
                            ? errata.settled
                            : as === 'errata'
                              ? errata.consequence
                              : errata.consequenceOfSettled)[locale]
                        }
                      </span>
                    )}
                  </td>
                )}
              </tr>
              {consequences.length > 0 && (
                <Consequences
                  cause={difference}
                  consequences={consequences.map((each) => each.difference)}
                  {...{ locale, columns }}
                />
              )}
            </tbody>
          );
        })}
      </table>
    </ScrollRegion>
  );
};
