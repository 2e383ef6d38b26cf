/** Half-open: holds from `from` (ISO date in Japan), and no longer on `until`; null when no end is known. */
export interface Validity {
  readonly from: string;
  readonly until: string | null;
}

/** Whether it holds on a day (ISO date in Japan). */
export const holdsOn = ({ from, until }: Validity, day: string): boolean =>
  from <= day && (until === null || day < until);
