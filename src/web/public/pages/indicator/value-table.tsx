import { RecordedFigure, ScrollRegion } from '#components';
import type { Indicator } from '#domain';
import { dateText, type Locale, webMessages as messages } from '#messages';
import { inJapanese } from '../../public-page.ts';
import { type NamedValue, recordedValues } from './recorded-values.ts';

const words = messages.indicator;

interface TableProps {
  readonly indicator: Indicator;
  readonly locale: Locale;
}

const SeriesCell = ({ value, locale }: { readonly value: NamedValue; readonly locale: Locale }) => (
  <td {...inJapanese(locale)}>{value.series.label}</td>
);

/** The chart's content as a table: every figure with the period it is about. */
export const ValueTable = ({ indicator, locale }: TableProps) => {
  const labelled = indicator.series.some((series) => series.label !== null);
  return (
    <ScrollRegion label={`${indicator.name} ${words.values[locale]}`}>
      <table class="sheet sheet-narrow">
        <thead>
          <tr>
            {labelled && <th scope="col">{words.series[locale]}</th>}
            <th scope="col">{words.what[locale]}</th>
            <th scope="col" class="number-cell">
              {words.value[locale]}
            </th>
            <th scope="col">{words.reference[locale]}</th>
          </tr>
        </thead>
        <tbody>
          {recordedValues(indicator).map((value) => (
            <tr>
              {labelled && <SeriesCell value={value} locale={locale} />}
              <th scope="row">
                {value.what[locale]}
                {value.changed !== undefined && (
                  <span class="changed">
                    {words.changed[locale]}: {dateText(value.changed.on)[locale]}{' '}
                    <span {...inJapanese(locale)}>{value.changed.reason}</span>
                  </span>
                )}
              </th>
              <td class="number-cell">
                <RecordedFigure
                  recorded={{ ...value.recorded, reading: { ...value.recorded.reading, period: null } }}
                  locale={locale}
                  evidence="#origin"
                />
              </td>
              <td {...inJapanese(locale)}>{value.recorded.reading.period?.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
};
