import { type Locale, webMessages as messages, webSentences } from '#messages';

/** Lines of a list that one page holds: 270 to 360 KB before compression. */
const linesOnPage = 500;

/** One page of a list that may be long. */
export interface ListPage<Line> {
  readonly lines: readonly Line[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** How many lines all pages have. */
  readonly all: number;
}

/** The numbers of the pages of a list of so many lines: one even where there is none. */
const pageNumbers = (lines: number): readonly number[] =>
  Array.from({ length: Math.max(1, Math.ceil(lines / linesOnPage)) }, (_, at) => at + 1);

/** Those that follow the first. */
export const furtherPages = (lines: number): readonly number[] => pageNumbers(lines).slice(1);

/** The page that an address names, the first where it names none; undefined where the list has no such page. */
export const pageOf = <Line,>(
  all: readonly Line[],
  { page: written = '1' }: Readonly<Record<string, string>>,
): ListPage<Line> | undefined => {
  const [page, pages] = [Number(written), pageNumbers(all.length).length];
  const lines = all.slice((page - 1) * linesOnPage, page * linesOnPage);
  return page > pages ? undefined : { lines, page, pages, all: all.length };
};

/** A title as that of one page of several. */
export const titleOfPage = (title: string, { page, pages }: ListPage<unknown>): string =>
  pages === 1 ? title : `${title} (${page}/${pages})`;

export interface ListPagesProps {
  readonly of: ListPage<unknown>;
  readonly locale: Locale;
  readonly addressOf: (page: number) => string;
}

const placeOf = (page: number, all: number) =>
  webSentences.partOfList((page - 1) * linesOnPage + 1, Math.min(page * linesOnPage, all), all);

/** Above a long list: which part of it this page holds, with links to all of them; nothing where there is one page. */
export const ListPages = ({ of: { page, pages, all }, locale, addressOf }: ListPagesProps) =>
  pages === 1 ? null : (
    <nav class="list-pages" aria-label={messages.pages.title[locale]}>
      <p>{placeOf(page, all)[locale]}</p>
      <ul class="list-pages-numbers">
        {pageNumbers(all).map((each) => (
          <li>
            <a href={addressOf(each)} aria-current={each === page ? 'page' : undefined}>
              {each}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );

/** Below a long list: the way on. */
export const NextPage = ({ of: { page, pages, all }, locale, addressOf }: ListPagesProps) =>
  page === pages ? null : (
    <p class="next-page no-print">
      <a href={addressOf(page + 1)} rel="next">
        {messages.pages.next[locale]}
      </a>{' '}
      <span class="muted">{placeOf(page + 1, all)[locale]}</span>
    </p>
  );
