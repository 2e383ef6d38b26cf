const minute = 60_000;
const hour = 60 * minute;

/** Pauses after the first, second … try that did not get through: two days in all. */
const pauses = [minute, 5 * minute, 15 * minute, hour, 4 * hour, 12 * hour, 30 * hour];

/** When to try again after so many tries (instants, ISO 8601 in UTC); null when it is given up. */
export const nextTry = (tries: number, now: string): string | null => {
  const pause = pauses[tries - 1];
  return pause === undefined ? null : new Date(Date.parse(now) + pause).toISOString();
};
