import { type PointSubject, type PublishedPlan, pointSubject } from '#app/published';
import { ScrollRegion } from '#components';
import type { MapLayer } from '#domain';
import { type Locale, mapMessages } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { inJapanese } from '../../public-page.ts';

const words = mapMessages.map;

export interface PointsOfProps {
  readonly layers: readonly MapLayer[];
  readonly plan: PublishedPlan;
  readonly locale: Locale;
  /** Whether a point that belongs to this is one of the page. */
  readonly isOf: (subject: PointSubject) => boolean;
}

/** Where a project or measure is to be found: the points that name it, with their files; nothing where none does. */
export const PointsOf = ({ layers, plan, locale, isOf }: PointsOfProps) => {
  const found = layers.flatMap((layer) =>
    layer.kind !== 'points'
      ? []
      : layer.points.flatMap((point) => {
          const subject = pointSubject(plan, point);
          return subject !== null && isOf(subject) ? [{ layer, point }] : [];
        }),
  );
  if (found.length === 0) return null;
  const titles = [...new Set(found.map(({ layer }) => layer.title))];
  return (
    <section class="node-section">
      <h2>{words.places[locale]}</h2>
      <ScrollRegion label={words.places[locale]}>
        <table class="sheet sheet-narrow sheet-stacks">
          <thead>
            <tr>
              <th scope="col">{words.pointName[locale]}</th>
              <th scope="col">{words.pointNote[locale]}</th>
              <th scope="col">{words.position[locale]}</th>
            </tr>
          </thead>
          <tbody>
            {found.map(({ point }) => (
              <tr>
                <th scope="row" {...inJapanese(locale)}>
                  {point.name}
                </th>
                <td {...inJapanese(locale)}>{point.note}</td>
                <td data-name={words.position[locale]}>
                  {point.at[1]}, {point.at[0]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <ul class="data-links no-print">
        <li>
          <a href={addressesFor(locale).municipalities()}>{words.onMap[locale]}</a>
        </li>
        {titles.map((title) => (
          <li>
            <a href={addressesFor(locale).points(title)}>
              {words.pointsFile[locale]}: <span {...inJapanese(locale)}>{title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
};
