import type { Difference } from '#domain';
import { editionMessages, type Locale, differenceMessages as words } from '#messages';
import { ScrollRegion } from '../scroll-region/scroll-region.tsx';

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

const Side = ({ text, locale, before }: { text: string | null; locale: Locale; before?: boolean }) => (
  <td class={before ? 'difference-text difference-before' : 'difference-text'}>
    {text === null ? (
      <span class="muted">{words.nothing[locale]}</span>
    ) : (
      <span lang={locale === 'ja' ? undefined : 'ja'}>{text}</span>
    )}
  </td>
);

/** Differences between two versions: where, what, before, after, and why where that was said. */
export const DifferenceTable = ({ label, rows, locale, as, reasons, linkOf }: DifferenceTableProps) => {
  const { errata } = editionMessages;
  const heads = as === 'errata' ? [errata.wrong, errata.right] : [errata.before, errata.after];
  return (
    <ScrollRegion label={label}>
      <table class="sheet difference-table">
        <thead>
          <tr>
            <th scope="col">{errata.place[locale]}</th>
            {heads.map((head) => (
              <th scope="col">{head[locale]}</th>
            ))}
            {reasons && <th scope="col">{errata.reason[locale]}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ difference, reason, by }) => {
            const link = linkOf?.(difference) ?? null;
            const place = words.place(difference)[locale];
            return (
              <tr>
                <th scope="row">
                  <span lang={locale === 'ja' ? undefined : 'ja'}>
                    {link === null ? place : <a href={link}>{place}</a>}
                  </span>
                  <span class="difference-what">{words.what(difference)[locale]}</span>
                </th>
                <Side text={difference.before} locale={locale} before />
                <Side text={difference.after} locale={locale} />
                {reasons && (
                  <td class="difference-text">
                    {reason ? (
                      <>
                        <span lang={locale === 'ja' ? undefined : 'ja'}>{reason}</span>
                        {by && (
                          <span class="difference-what" lang={locale === 'ja' ? undefined : 'ja'}>
                            {errata.by(by).ja}
                          </span>
                        )}
                      </>
                    ) : (
                      <span class="muted">
                        {(difference.settled ? errata.settled : errata.consequence)[locale]}
                      </span>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
