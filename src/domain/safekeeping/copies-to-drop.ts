/** How many copies are kept: of the latest days, of weeks before those, of months before those. */
export const retention = { days: 7, weeks: 5, months: 12 } as const;

/** Monday of the day's week (ISO date). */
const weekOf = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
};

/**
 * The days (ISO dates, any order) whose copies are no longer kept: all but those of the seven latest days that have
 * one, the latest of each of the five latest weeks, and the latest of each of the twelve latest months. Counted in
 * copies, not in calendar days: an installation that was off for a year loses none by being started again.
 */
export const copiesToDrop = (days: readonly string[]): readonly string[] => {
  const latest = [...new Set(days)].toSorted().reverse();
  const newestOf = (periodOf: (day: string) => string, count: number): readonly string[] =>
    [...Map.groupBy(latest, periodOf).values()].slice(0, count).flatMap(([newest]) => newest ?? []);
  const kept = new Set([
    ...latest.slice(0, retention.days),
    ...newestOf(weekOf, retention.weeks),
    ...newestOf((day) => day.slice(0, 7), retention.months),
  ]);
  return latest.filter((day) => !kept.has(day));
};
