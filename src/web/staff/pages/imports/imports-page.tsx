import type { ImportSummary } from '#domain';
import { staffMessages as messages } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';

const words = messages.imports;

interface ImportsProps extends PageSetting {
  readonly imports: readonly ImportSummary[];
  readonly problems?: Problems;
  readonly year?: string;
  /** An import was just discarded. */
  readonly discarded?: boolean;
}

/** Upload, imports under way, imports that have ended. */
export const importsPage = (props: ImportsProps): StaffPage => {
  const { locale, addresses, imports, problems = {}, discarded } = props;
  const underWay = imports.filter(({ settled }) => settled === null);
  const ended = imports.filter(({ settled }) => settled !== null);
  return {
    title: words.title[locale],
    crumbs: [],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {discarded && (
          <p class="notice" role="status">
            {words.discarded[locale]}
          </p>
        )}
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        <form class="form panel" method="post" action={addresses.imports()} enctype="multipart/form-data">
          <Field name="file" type="file" label={words.file} hint={words.fileHint} {...{ locale, problems }} />
          <Field
            name="year"
            size="short"
            label={words.year}
            hint={words.yearHint}
            value={props.year ?? ''}
            {...{ locale, problems }}
          />
          <p>
            <button class="button" type="submit">
              {words.read[locale]}
            </button>
          </p>
        </form>
        <section class="staff-section">
          <h2>{words.underWay[locale]}</h2>
          {underWay.length === 0 ? (
            <p>{words.noneUnderWay[locale]}</p>
          ) : (
            <List imports={underWay} {...{ locale, addresses }} />
          )}
        </section>
        {ended.length > 0 && (
          <section class="staff-section">
            <h2>{words.settled[locale]}</h2>
            <List imports={ended} {...{ locale, addresses }} />
          </section>
        )}
      </>
    ),
  };
};

const List = ({
  locale,
  addresses,
  imports,
}: PageSetting & { readonly imports: readonly ImportSummary[] }) => (
  <ul class="import-list">
    {imports.map(({ id, file, startedAt, settled }) => (
      <li>
        <a href={addresses.import(id)} {...inJapanese(locale)}>
          {file.name}
        </a>{' '}
        <span class="muted">
          {settled === null
            ? `${timeText(startedAt, locale)} ${words.started[locale]}`
            : `${timeText(settled.at, locale)} ${messages.done[settled.outcome](settled.planTitle)[locale]}`}
        </span>
      </li>
    ))}
  </ul>
);
