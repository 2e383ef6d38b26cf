import type { ImportView } from '#app';
import { staffMessages as messages, reviewMessages } from '#messages';
import type { PageSetting, StaffPage } from '../../staff-page.ts';
import { Steps } from '../../steps.tsx';
import { importCrumbs } from '../imports/import-crumbs.ts';
import { valueLines } from './value-lines.ts';
import { ValueTable } from './value-table.tsx';

const words = messages.recognised;

/** Lines of values on one page. */
const pageSize = 100;

interface ValuesProps extends PageSetting {
  readonly view: ImportView;
  /** From 1. */
  readonly page: number;
}

/** Every value that was read, a page at a time: a sure one can be opened and corrected too. */
export const valuesPage = (props: ValuesProps): StaffPage => {
  const { view, locale, addresses } = props;
  const { id } = view.pending;
  const lines = valueLines(view.answered);
  const pages = Math.max(1, Math.ceil(lines.length / pageSize));
  const page = Math.min(Math.max(1, props.page), pages);
  const to = (number: number) => addresses.values(id, { page: String(number) });
  return {
    title: words.allRows[locale],
    crumbs: importCrumbs(props, view.pending),
    body: (
      <>
        <header class="page-head">
          <h1>{words.allRows[locale]}</h1>
          <p class="lead">{words.allRowsHint[locale]}</p>
          <Steps {...{ locale, addresses, id }} current="recognised" />
        </header>
        <ValueTable
          {...{ locale, addresses }}
          importId={id}
          lines={lines.slice((page - 1) * pageSize, page * pageSize)}
        />
        {pages > 1 && (
          <nav class="pager" aria-label={reviewMessages.pageOf(page, pages)[locale]}>
            {page > 1 && (
              <a href={to(page - 1)} rel="prev">
                {reviewMessages.previous[locale]}
              </a>
            )}
            <span>{reviewMessages.pageOf(page, pages)[locale]}</span>
            {page < pages && (
              <a href={to(page + 1)} rel="next">
                {reviewMessages.next[locale]}
              </a>
            )}
          </nav>
        )}
      </>
    ),
  };
};
