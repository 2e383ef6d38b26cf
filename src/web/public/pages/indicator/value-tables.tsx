import { RecordedFigure, ScrollRegion } from '#components';
import type { Indicator, Provenance } from '#domain';
import { dateText, type Locale, webMessages as messages, webSentences } from '#messages';
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

const placeOf = ({ source, place }: Provenance, locale: Locale): string => {
  if (place.kind === 'text') return webSentences.place(source, place.line)[locale];
  if (place.kind === 'cell') return webSentences.cellPlace(source, place.sheet, place.cell)[locale];
  if (place.kind === 'page') return webSentences.pagePlace(source, place.page)[locale];
  return webSentences.entered()[locale];
};

const Written = ({ value, locale }: { readonly value: NamedValue; readonly locale: Locale }) => {
  const { recorded } = value;
  const { reading } = recorded;
  return (
    <tr class={reading.certainty === 'doubtful' ? 'written-doubtful' : undefined}>
      <th scope="row">
        {value.series.label !== null && (
          <span class="sheet-series" {...inJapanese(locale)}>
            {value.series.label}
          </span>
        )}
        {value.what[locale]}
      </th>
      <td>
        <q class="written" {...inJapanese(locale)}>
          {recorded.provenance?.raw ?? recorded.cell}
        </q>
      </td>
      <td>
        <RecordedFigure recorded={recorded} locale={locale} />
        {reading.certainty === 'doubtful' && (
          <p class="doubt-reason" {...inJapanese(locale)}>
            {reading.reason}
            {reading.proposal !== undefined && (
              <>
                {' '}
                → <q>{reading.proposal}</q>
              </>
            )}
          </p>
        )}
        {recorded.footnote !== undefined && (
          <p class="muted" {...inJapanese(locale)}>
            {recorded.footnote}
          </p>
        )}
      </td>
      <td {...inJapanese(locale)}>
        {recorded.provenance === null ? '' : placeOf(recorded.provenance, locale)}
      </td>
    </tr>
  );
};

/** Where every number comes from: the characters of the source, how they were read, and where they stand. */
export const OriginTable = ({ indicator, locale }: TableProps) => (
  <ScrollRegion label={words.origin[locale]}>
    <table class="sheet">
      <thead>
        <tr>
          <th scope="col">{words.what[locale]}</th>
          <th scope="col">{words.written[locale]}</th>
          <th scope="col">{words.reading[locale]}</th>
          <th scope="col">{words.place[locale]}</th>
        </tr>
      </thead>
      <tbody>
        {recordedValues(indicator).map((value) => (
          <Written value={value} locale={locale} />
        ))}
      </tbody>
    </table>
  </ScrollRegion>
);
