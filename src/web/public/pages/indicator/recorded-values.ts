import type { Indicator, RecordedValue, Series } from '#domain';
import { fiscalYearText, type LocalizedText, webMessages as messages } from '#messages';

/** One written value of an indicator with what it is. */
export interface NamedValue {
  readonly series: Series;
  readonly what: LocalizedText;
  readonly recorded: RecordedValue;
  /** Why a target changed, and from when. */
  readonly changed?: { readonly on: string; readonly reason: string };
}

const words = messages.figure;

const named = (word: LocalizedText, year: number | null): LocalizedText =>
  year === null
    ? word
    : {
        ja: `${fiscalYearText(year).ja} ${word.ja}`,
        en: `${fiscalYearText(year).en} ${word.en.toLowerCase()}`,
      };

/** Every baseline, actual and target of an indicator, line by line, in the order of the sheet's columns. */
export const recordedValues = (indicator: Indicator): NamedValue[] =>
  indicator.series.flatMap((series) => [
    ...(series.baseline === null ? [] : [{ series, what: words.baseline, recorded: series.baseline }]),
    ...series.actuals.map((actual) => ({
      series,
      what: named(words.actual, actual.reportingYear),
      recorded: actual.recorded,
    })),
    ...series.targets.map((target) => ({
      series,
      what: named(words.target, target.dueYear),
      recorded: target.recorded,
      ...(target.changed === undefined ? {} : { changed: target.changed }),
    })),
  ]);
