import { municipalityOfLine, type PublishedLine } from '#app/published';
import { type MapValue, quantityText } from '#components';
import { type MapLayer, municipalityName } from '#domain';
import { mapMessages, webMessages as messages } from '#messages';
import { addressesFor } from '../../addresses.ts';
import { RegionMap } from '../municipality/region-map.tsx';
import type { PartProps } from './related.tsx';

/** The line's result in its unit, or the word that stands in its place. */
const labelOf = ({ evaluation, series }: PublishedLine, year: number, locale: 'ja' | 'en'): string => {
  if (evaluation?.actual != null) return quantityText(evaluation.actual, evaluation.unit);
  const recorded = series.actuals.find((each) => each.reportingYear === year)?.recorded;
  if (recorded === undefined) return messages.figure.blank[locale];
  const { status } = recorded.reading;
  return status === 'known' ? messages.figure.doubtful[locale] : messages.figure[status][locale];
};

/** This year's results on the map, where at least two lines are those of municipalities; their table stands above. */
export const MunicipalValues = ({
  plan,
  indicator,
  locale,
  layers,
}: PartProps & { readonly layers: readonly MapLayer[] }) => {
  const values = indicator.lines.flatMap((line): MapValue[] => {
    const code = municipalityOfLine(plan, line);
    if (code === null) return [];
    return [
      {
        code,
        name: municipalityName(code),
        value: line.evaluation?.actual == null ? null : Number(line.evaluation.actual),
        label: labelOf(line, plan.publication.reportingYear, locale),
        href: addressesFor(locale).municipality(code),
      },
    ];
  });
  const units = new Set(indicator.lines.map((line) => line.evaluation?.unit));
  if (values.length < 2 || units.size > 1 || new Set(values.map(({ code }) => code)).size < values.length)
    return null;
  const direction = indicator.indicator.settings.direction.value;
  const { name } = indicator.indicator;
  return (
    <section class="node-section">
      <h2>{mapMessages.map.title[locale]}</h2>
      <RegionMap
        id="map"
        title={mapMessages.map.of(name)[locale]}
        layers={layers}
        values={values}
        locale={locale}
        higher={
          direction === 'range' ? 'more' : ['down', 'keep_at_most'].includes(direction) ? 'worse' : 'better'
        }
      />
    </section>
  );
};
