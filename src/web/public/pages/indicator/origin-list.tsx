import { RecordedFigure, YearText } from '#components';
import type { Indicator, Provenance } from '#domain';
import { type Locale, webMessages as messages, readingReasonText, webSentences } from '#messages';
import { inJapanese } from '../../public-page.ts';
import { Reason } from './reason.tsx';
import { type NamedValue, recordedValues } from './recorded-values.ts';

const words = messages.indicator;

const placeOf = ({ source, place }: Provenance, locale: Locale): string => {
  if (place.kind === 'text') return webSentences.place(source, place.line)[locale];
  if (place.kind === 'cell') return webSentences.cellPlace(source, place.sheet, place.cell)[locale];
  if (place.kind === 'page') return webSentences.pagePlace(source, place.page)[locale];
  return webSentences.entered()[locale];
};

const Origin = ({ value, locale }: { readonly value: NamedValue; readonly locale: Locale }) => {
  const { recorded } = value;
  const { reading } = recorded;
  return (
    <div>
      <dt>
        {value.series.label !== null && <span {...inJapanese(locale)}>{value.series.label} </span>}
        <YearText text={value.what[locale]} locale={locale} />
      </dt>
      <dd>
        <span class="origin-part">{words.written[locale]}</span>
        <q class="written" {...inJapanese(locale)}>
          {recorded.provenance?.raw ?? recorded.cell}
        </q>
      </dd>
      <dd>
        <span class="origin-part">{words.reading[locale]}</span>
        <RecordedFigure recorded={recorded} locale={locale} />
        {recorded.footnote !== undefined && (
          <span class="origin-note" {...inJapanese(locale)}>
            {recorded.footnote}
          </span>
        )}
      </dd>
      <dd>
        <span class="origin-part">{words.place[locale]}</span>
        <span {...inJapanese(locale)}>
          {recorded.provenance === null
            ? webSentences.entered()[locale]
            : placeOf(recorded.provenance, locale)}
        </span>
      </dd>
      {reading.certainty === 'doubtful' && (
        <dd class="doubt-reason">
          <strong>{words.doubtReason[locale]}</strong>{' '}
          <Reason text={readingReasonText(reading.reason ?? '')} locale={locale} />
          {reading.proposal !== undefined && (
            <>
              <br />
              <strong>{words.proposal[locale]}</strong>{' '}
              <q class="written" {...inJapanese(locale)}>
                {reading.proposal}
              </q>
            </>
          )}
        </dd>
      )}
    </div>
  );
};

/** Where every number comes from: the characters of the source, how they were read, and where they stand. */
export const OriginList = ({
  indicator,
  locale,
}: {
  readonly indicator: Indicator;
  readonly locale: Locale;
}) => (
  <dl class="origins">
    {recordedValues(indicator).map((value) => (
      <Origin value={value} locale={locale} />
    ))}
  </dl>
);
