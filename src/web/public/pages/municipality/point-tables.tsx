import { ScrollRegion } from '#components';
import type { MapLayer } from '#domain';
import { type Locale, mapMessages } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese } from '../../public-page.ts';

const words = mapMessages.map;

/** What the points on the map are, layer by layer, with their file. */
export const PointTables = ({
  layers,
  locale,
}: {
  readonly layers: readonly MapLayer[];
  readonly locale: Locale;
}) =>
  layers.map(
    (layer) =>
      layer.kind === 'points' && (
        <section class="gathered">
          <h2 {...inJapanese(locale)}>{layer.title}</h2>
          <ScrollRegion label={layer.title}>
            <table class="sheet sheet-narrow">
              <thead>
                <tr>
                  <th scope="col">{words.pointName[locale]}</th>
                  <th scope="col">{words.pointNote[locale]}</th>
                </tr>
              </thead>
              <tbody {...inJapanese(locale)}>
                {layer.points.map(({ name, note }) => (
                  <tr>
                    <th scope="row">{name}</th>
                    <td>{note}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <p class="muted">
            {words.credit[locale]}: <span {...inJapanese(locale)}>{layer.credit}</span>
          </p>
          <ul class="data-links no-print">
            <li>
              <a href={addressesFor(locale).points(layer.title)}>{words.pointsFile[locale]}</a>
            </li>
          </ul>
        </section>
      ),
  );
