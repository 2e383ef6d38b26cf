import type { PendingImport, SettledImport } from '#domain';
import { staffMessages as messages } from '#messages';
import type { PageSetting, StaffPage } from '../../staff-page.ts';
import { importCrumbs } from '../imports/import-crumbs.ts';

const words = messages.done;

/** How an import has ended, and where its document is. */
export const donePage = ({
  locale,
  addresses,
  pending,
  settled,
}: PageSetting & { readonly pending: PendingImport; readonly settled: SettledImport }): StaffPage => ({
  title: words[settled.outcome](settled.planTitle)[locale],
  crumbs: importCrumbs({ locale, addresses }),
  body: (
    <>
      <header class="page-head">
        <h1>{words[settled.outcome](settled.planTitle)[locale]}</h1>
        {settled.outcome !== 'unchanged' && <p class="lead">{words.hint[locale]}</p>}
      </header>
      {settled.sourceFileId !== null && (
        <p>
          <a href={addresses.source(settled.sourceFileId)} download>
            {words.source[locale]}
          </a>{' '}
          <span class="muted">{pending.file.name}</span>
        </p>
      )}
      <p class="buttons">
        <a class="button" href={addresses.imports()}>
          {words.another[locale]}
        </a>
      </p>
    </>
  ),
});
