import type { ImportedLayer } from '#app';
import { ScrollRegion } from '#components';
import type { MapLayer, MapNotice } from '#domain';
import { type Locale, mapNoticeMessages as notes, mapMessages as words } from '#messages';
import { ErrorSummary } from '../../error-summary.tsx';
import { Field } from '../../field.tsx';
import { inJapanese, type PageSetting, type Problems, type StaffPage } from '../../staff-page.ts';
import { timeText } from '../../time-text.ts';

export interface MapPageProps extends PageSetting {
  readonly layers: readonly MapLayer[];
  readonly problems?: Problems;
  readonly entered?: { readonly kind: MapLayer['kind']; readonly title: string; readonly credit: string };
  /** What has just been imported. */
  readonly imported?: ImportedLayer;
  readonly removed?: boolean;
}

const sizeOf = (layer: MapLayer) =>
  layer.kind === 'points'
    ? words.points(layer.points.length)
    : words.areas(layer.areas.length, layer.areas.flatMap(({ polygons }) => polygons.flat(2)).length);

const Done = ({ imported, locale }: { readonly imported: ImportedLayer; readonly locale: Locale }) => {
  const { layer, replaced, skipped, without, notices, vertices } = imported;
  return (
    <div class="notice" role="status">
      <p>{words.done(sizeOf(layer), vertices?.before ?? null, vertices?.after ?? null)[locale]}</p>
      {replaced !== null && <p>{words.replaced(sizeOf(replaced))[locale]}</p>}
      {notices.length > 0 && (
        <p>
          <a href="#map-notices">{notes.count(notices.length)[locale]}</a>
        </p>
      )}
      {without.length > 0 && <p>{words.without(without)[locale]}</p>}
      {skipped.length > 0 && <p>{words.skipped(skipped)[locale]}</p>}
    </div>
  );
};

/** What was left out or belongs to nothing, kind by kind: what it is, what to do, and where it stands in the file. */
const Notices = ({
  notices,
  locale,
}: {
  readonly notices: readonly MapNotice[];
  readonly locale: Locale;
}) => (
  <section class="staff-section" id="map-notices">
    <h2>{notes.title[locale]}</h2>
    <ScrollRegion label={notes.title[locale]}>
      <table class="sheet sheet-stacks">
        <thead>
          <tr>
            <th scope="col">{notes.head.where[locale]}</th>
            <th scope="col">{notes.head.what[locale]}</th>
            <th scope="col">{notes.head.remedy[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {notices.map(({ problem, places, name, written }) => (
            <tr>
              <th scope="row">{notes.where(places, name)[locale]}</th>
              <td data-name={notes.head.what[locale]}>
                {notes.problems[problem].what(written ?? '')[locale]}
              </td>
              <td data-name={notes.head.remedy[locale]}>{notes.problems[problem].remedy[locale]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  </section>
);

/** The layers of the public map, and the form that brings another. */
export const mapPage = (props: MapPageProps): StaffPage => {
  const { locale, addresses, layers, problems = {}, entered, imported, removed } = props;
  const kind = entered?.kind ?? 'boundaries';
  return {
    title: words.title[locale],
    crumbs: [],
    ...(Object.keys(problems).length > 0 ? { status: 422 } : {}),
    body: (
      <>
        <ErrorSummary problems={problems} locale={locale} />
        {imported !== undefined && <Done imported={imported} locale={locale} />}
        {removed && (
          <p class="notice" role="status">
            {words.removed[locale]}
          </p>
        )}
        <header class="page-head">
          <h1>{words.title[locale]}</h1>
          <p class="lead">{words.lead[locale]}</p>
        </header>
        {imported !== undefined && imported.notices.length > 0 && (
          <Notices notices={imported.notices} locale={locale} />
        )}
        <form class="form panel" method="post" action={addresses.map()} enctype="multipart/form-data">
          <Field name="file" type="file" label={words.file} hint={words.fileHint} {...{ locale, problems }} />
          <fieldset class="choice">
            <legend>{words.kind[locale]}</legend>
            {(['boundaries', 'points'] as const).map((each) => (
              <label class="radio">
                <input type="radio" name="kind" value={each} checked={each === kind} />{' '}
                {words.kinds[each][locale]}
              </label>
            ))}
          </fieldset>
          <Field
            name="title"
            label={words.layerTitle}
            hint={words.layerTitleHint}
            value={entered?.title ?? ''}
            japanese
            {...{ locale, problems }}
          />
          <Field
            name="credit"
            label={words.credit}
            hint={words.creditHint}
            value={entered?.credit ?? ''}
            japanese
            {...{ locale, problems }}
          />
          <p>
            <button class="button" type="submit">
              {words.import[locale]}
            </button>
          </p>
        </form>
        <section class="staff-section">
          <h2>{words.layers[locale]}</h2>
          {layers.length === 0 ? (
            <p>{words.none[locale]}</p>
          ) : (
            <ul class="import-list">
              {layers.map((layer) => (
                <li>
                  <form method="post" action={addresses.mapRemove()}>
                    <strong {...inJapanese(locale)}>{layer.title}</strong> {sizeOf(layer)[locale]}{' '}
                    <span class="muted" {...inJapanese(locale)}>
                      {layer.credit}
                    </span>{' '}
                    <span class="muted">
                      {timeText(layer.importedAt, locale)}{' '}
                      <span {...inJapanese(locale)}>{layer.importedBy}</span>
                    </span>{' '}
                    <input type="hidden" name="layer" value={layer.id} />
                    <button
                      class="button button-quiet"
                      type="submit"
                      aria-label={`${words.remove[locale]}: ${layer.title}`}
                    >
                      {words.remove[locale]}
                    </button>
                  </form>
                </li>
              ))}
            </ul>
          )}
        </section>
      </>
    ),
  };
};
