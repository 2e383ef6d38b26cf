/** An era (元号): its first year is the western year of its year 1 (元年). */
export interface Era {
  readonly name: string;
  readonly letter: string;
  /** The era's single character (㋿). */
  readonly sign: string;
  /** ISO date of its first day. */
  readonly from: string;
  /** ISO date of the day after its last; null while it lasts. */
  readonly until: string | null;
  readonly firstYear: number;
}

/** From 明治 on, in order. The dates are those on which the era's name took effect. */
export const eras: readonly Era[] = [
  { name: '明治', letter: 'M', sign: '㍾', from: '1868-10-23', until: '1912-07-30', firstYear: 1868 },
  { name: '大正', letter: 'T', sign: '㍽', from: '1912-07-30', until: '1926-12-25', firstYear: 1912 },
  { name: '昭和', letter: 'S', sign: '㍼', from: '1926-12-25', until: '1989-01-08', firstYear: 1926 },
  { name: '平成', letter: 'H', sign: '㍻', from: '1989-01-08', until: '2019-05-01', firstYear: 1989 },
  { name: '令和', letter: 'R', sign: '㋿', from: '2019-05-01', until: null, firstYear: 2019 },
];

/**
 * Plans name years to come in the era of their own day (平成42年度 is 2030), so an era's year may run
 * on after its end; further than this it is taken for a misprint.
 */
const yearsBeyondTheEnd = 20;

/** The era of a name (令和), letter (R) or sign (㋿), undefined when there is none. */
export const findEra = (name: string): Era | undefined =>
  eras.find((era) => era.name === name || era.letter === name || era.sign === name);

/** Western year of an era's year, or null when the era never came to such a year. */
export const westernYear = (era: Era, year: number): number | null => {
  if (year < 1) return null;
  const western = era.firstYear + year - 1;
  const last = era.until === null ? Number.POSITIVE_INFINITY : Number(era.until.slice(0, 4));
  return western <= last + yearsBeyondTheEnd ? western : null;
};

/** The era in force on an ISO date; dates before 明治 have none. */
export const eraOn = (date: string): Era | undefined =>
  eras.find((era) => date >= era.from && (era.until === null || date < era.until));
