import { ScrollRegion } from '#components';
import type { RecordEntry } from '#domain';
import { entranceMessages } from '#messages';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';

const words = entranceMessages.record;

interface RecordProps extends PageSetting {
  readonly entries: readonly RecordEntry[];
  readonly count: number;
  readonly page: number;
  readonly pages: number;
  readonly words: string;
}

/** Who did what, newest first. */
export const recordPage = (props: RecordProps): StaffPage => {
  const { locale, addresses, entries, count, page, pages } = props;
  const to = (other: number) =>
    addresses.record({ ...(props.words === '' ? {} : { words: props.words }), page: String(other) });
  return {
    title: words.title[locale],
    crumbs: [],
    body: (
      <>
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        <form class="form" method="get" action={addresses.record()}>
          <Field name="words" label={words.words} value={props.words} locale={locale} />
          <p>
            <button class="button button-quiet" type="submit">
              {words.search[locale]}
            </button>
          </p>
        </form>
        <p>{entries.length === 0 ? words.none[locale] : words.counted(count)[locale]}</p>
        {entries.length > 0 && (
          <ScrollRegion label={words.title[locale]}>
            <table class="sheet">
              <thead>
                <tr>
                  {[words.when, words.who, words.deed, words.before, words.after, words.reason].map(
                    (head) => (
                      <th scope="col">{head[locale]}</th>
                    ),
                  )}
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <tr>
                    <td>{timeText(entry.at, locale)}</td>
                    <td>
                      {entry.name}
                      {entry.address !== null && <span class="hint"> {entry.address}</span>}
                    </td>
                    <td>
                      <code>{entry.deed}</code> <span class="hint">{entry.subject}</span>
                    </td>
                    <td {...inJapanese(locale)}>{entry.before}</td>
                    <td {...inJapanese(locale)}>{entry.after}</td>
                    <td {...inJapanese(locale)}>{entry.reason}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
        {pages > 1 && (
          <p class="pager">
            {page > 1 && <a href={to(page - 1)}>{words.newer[locale]}</a>}{' '}
            {page < pages && <a href={to(page + 1)}>{words.older[locale]}</a>}
          </p>
        )}
      </>
    ),
  };
};
