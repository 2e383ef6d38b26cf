import type { Period, WrittenPeriod } from '#domain';
import { fiscalYearText } from '#messages';

const firstYear = (period: Period | null): number | null => {
  if (period === null || period.kind === 'span') return null;
  return period.kind === 'range' ? firstYear(period.from ?? period.to) : period.year;
};

/**
 * The four period cells of an observation: the fiscal year in western and in Japanese years, the first
 * western year of the period the figure is about (by the cell or by its column), and the cell's own words
 * for that period.
 */
export const periodColumns = (
  year: number | null,
  about: WrittenPeriod | null,
  written: WrittenPeriod | null,
): (string | null)[] => {
  const from = firstYear(about?.value ?? null);
  return [
    year === null ? null : String(year),
    year === null ? null : fiscalYearText(year).ja,
    from === null ? null : String(from),
    written?.text ?? null,
  ];
};
