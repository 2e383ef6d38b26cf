import type { HistoryLine } from '#app';
import { type Crumb, ScrollRegion } from '#components';
import { type LocalizedText, historyMessages as words } from '#messages';
import { inJapanese, type PageSetting, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';

interface HistoryProps extends PageSetting {
  readonly what: LocalizedText;
  readonly crumbs: readonly Crumb[];
  /** Each with what is said when it has no line. */
  readonly parts: readonly {
    readonly title: LocalizedText;
    readonly none: LocalizedText;
    readonly lines: readonly HistoryLine[];
  }[];
}

/** All versions of an answer or a value: who, when, from where, what it was and became, why. */
export const historyPage = (props: HistoryProps): StaffPage => {
  const { what, crumbs, parts, locale } = props;
  return {
    title: words.title(what)[locale],
    crumbs,
    body: (
      <>
        <header class="page-head">
          <h1 class="file-title" {...inJapanese(locale)}>
            {words.title(what)[locale]}
          </h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        {parts.map(({ title, none, lines }) => (
          <section class="staff-section">
            <h2>{title[locale]}</h2>
            {lines.length === 0 ? (
              <p class="muted">{none[locale]}</p>
            ) : (
              <HistoryTable title={title} lines={lines} {...props} />
            )}
          </section>
        ))}
      </>
    ),
  };
};

const HistoryTable = ({
  title,
  lines,
  locale,
  addresses,
}: PageSetting & { readonly title: LocalizedText; readonly lines: readonly HistoryLine[] }) => (
  <ScrollRegion label={title[locale]}>
    <table class="sheet history-table">
      <thead>
        <tr>
          {[words.when, words.who, words.way, words.from, words.to, words.why].map((head) => (
            <th scope="col">{head[locale]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ at, by, way, whose, from, to, why, source }) => (
          <tr>
            <td>{timeText(at, locale)}</td>
            <td>
              {by}
              {whose !== null && whose !== by && (
                <span class="row-node" {...inJapanese(locale)}>
                  {whose}
                </span>
              )}
            </td>
            <td>{words.ways[way][locale]}</td>
            <td>
              {from === null ? (
                <span class="muted">{words.nothing[locale]}</span>
              ) : (
                <Text {...{ text: from, locale }} />
              )}
            </td>
            <td>
              <Text {...{ text: to, locale }} />
            </td>
            <td>
              <span {...inJapanese(locale)}>{why}</span>{' '}
              {source && (
                <a href={addresses.sourcePlace(source.file, source.place)}>
                  {words.source(source.name)[locale]}
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);

const Text = ({ text, locale }: Pick<PageSetting, 'locale'> & { readonly text: string }) =>
  text === '' ? (
    <span class="muted">{words.blank[locale]}</span>
  ) : (
    <span class="prose" {...inJapanese(locale)}>
      {text}
    </span>
  );
