import { isBlankCell, type Qualifier, type Reading, type ReadingPart, type RecordedValue } from '#domain';
import { type Locale, type LocalizedText, webMessages as messages } from '#messages';
import { onOneLine } from '../foundation/on-one-line.ts';
import { Quantity } from './quantity.tsx';

export interface RecordedFigureProps {
  /** null: the cell is blank. */
  readonly recorded: RecordedValue | null;
  readonly locale: Locale;
  /** Shows only this part of a cell with several values. */
  readonly part?: string | null;
  /** Shows the period of the column's heading where the cell names none: a baseline needs its year. */
  readonly columnPeriod?: boolean;
  /** Where the source excerpt and the doubt are explained. */
  readonly evidence?: string;
}

const words = messages.figure;

const boundWord = (qualifier: Qualifier, strict: boolean): LocalizedText | null => {
  if (qualifier === 'none') return null;
  if (strict && qualifier === 'gte') return words.more;
  if (strict && qualifier === 'lte') return words.less;
  return words[qualifier];
};

const unitWithBasis = (unit: string, reading: Reading): string =>
  reading.basis === 'per_year' && unit !== '' && !/年/.test(unit) ? `${unit}/年` : unit;

const Value = ({ reading, locale }: { readonly reading: Reading; readonly locale: Locale }) => {
  if (reading.value === null) return null;
  const bound = boundWord(reading.qualifier, reading.strict === true);
  return (
    <span
      class={onOneLine(
        'figure',
        reading.label ?? '',
        reading.value,
        reading.unit,
        reading.inherited?.unit ?? '',
      )}
    >
      {reading.basis === 'cumulative' && <span class="figure-word">{words.cumulative[locale]} </span>}
      {reading.label !== undefined && (
        <span class="figure-label" lang={locale === 'ja' ? undefined : 'ja'}>
          {reading.label}{' '}
        </span>
      )}
      <Quantity value={reading.value} unit={unitWithBasis(reading.unit, reading)} locale={locale} />
      {reading.unit === '' && reading.inherited?.unit !== undefined && (
        <span class="figure-inherited" lang={locale === 'ja' ? undefined : 'ja'}>
          ({reading.inherited.unit})
        </span>
      )}
      {bound !== null && <span class="figure-word"> {bound[locale]}</span>}
    </span>
  );
};

interface PartsProps {
  readonly parts: readonly ReadingPart[];
  readonly locale: Locale;
  /** False where the page has named the part already. */
  readonly named: boolean;
}

const Parts = ({ parts, locale, named }: PartsProps) => (
  <span class={named ? 'figure-parts' : undefined}>
    {parts.map((part) => (
      <span>
        {named && (
          <span class="figure-label" lang={locale === 'ja' ? undefined : 'ja'}>
            {part.label}
          </span>
        )}
        {part.value === null ? (
          <Absence status="none" locale={locale} />
        ) : (
          <Quantity value={part.value} unit={part.unit} locale={locale} />
        )}
        {part.rank !== undefined && (
          <span class="figure-word" lang="ja">
            {part.rank}位
          </span>
        )}
      </span>
    ))}
  </span>
);

/** 未確定, 未調査, 該当なし, 空欄: each its own word and look, none of them a zero. */
export const Absence = ({
  status,
  locale,
}: {
  readonly status: 'pending' | 'not_measured' | 'none' | 'blank';
  readonly locale: Locale;
}) =>
  status === 'blank' ? (
    <span class="visually-hidden">{words.blank[locale]}</span>
  ) : (
    <span class={`no-figure no-figure-${status}`}>{words[status][locale]}</span>
  );

const AsWritten = ({ cell, locale }: { readonly cell: string; readonly locale: Locale }) => (
  <span class="figure-as-written" lang={locale === 'ja' ? undefined : 'ja'}>
    {cell}
  </span>
);

const Content = ({
  recorded,
  locale,
  part,
  columnPeriod,
}: Required<Omit<RecordedFigureProps, 'evidence'>>) => {
  if (recorded === null || isBlankCell(recorded)) return <Absence status="blank" locale={locale} />;
  const { reading, cell } = recorded;
  if (reading.status === 'qualitative') return <AsWritten cell={cell} locale={locale} />;
  if (reading.status !== 'known') return <Absence status={reading.status} locale={locale} />;
  const period = reading.period ?? (columnPeriod ? reading.inherited?.period : undefined) ?? null;
  const parts = part === null ? reading.parts : reading.parts.filter((each) => each.label === part);
  if (reading.value === null && parts.length === 0) return <AsWritten cell={cell} locale={locale} />;
  return (
    <>
      {reading.value !== null && <Value reading={reading} locale={locale} />}
      {parts.length > 0 && <Parts parts={parts} locale={locale} named={part === null} />}
      {period !== null && (
        <span class={onOneLine('figure-period', period.text)} lang={locale === 'ja' ? undefined : 'ja'}>
          ({period.text})
        </span>
      )}
      {reading.notes.length > 0 && (
        <span class={onOneLine('figure-period', ...reading.notes)} lang={locale === 'ja' ? undefined : 'ja'}>
          {reading.notes.join(' ')}
        </span>
      )}
    </>
  );
};

/** What stands in a value cell. What was read but is not sure is underlined with dots and leads to the source. */
export const RecordedFigure = ({
  recorded,
  locale,
  part = null,
  columnPeriod = false,
  evidence,
}: RecordedFigureProps) => {
  const content = <Content recorded={recorded} locale={locale} part={part} columnPeriod={columnPeriod} />;
  if (recorded?.reading.certainty !== 'doubtful') return content;
  const marked = (
    <>
      {content}
      <span class="doubtful-mark">{words.doubtful[locale]}</span>
    </>
  );
  return evidence === undefined ? (
    <span class="doubtful">{marked}</span>
  ) : (
    <a class="doubtful" href={evidence}>
      {marked}
    </a>
  );
};
