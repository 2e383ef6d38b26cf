import { InvalidArgumentError } from 'commander';
import { parsePeriod } from '#domain';

/** 「R6」「令和6年度」「2024」 → fiscal year 2024. */
export const yearArgument = (text: string): number => {
  const period = parsePeriod(text);
  if (
    period !== null &&
    (period.kind === 'fiscal_year' || period.kind === 'year' || period.kind === 'calendar_year')
  )
    return period.year;
  throw new InvalidArgumentError(
    'R6、令和6年度、2024 のように書いてください。 / Write R6, 令和6年度 or 2024.',
  );
};
