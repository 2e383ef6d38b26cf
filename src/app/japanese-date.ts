const hoursAhead = 9;

/** The calendar date in Japan (UTC+9, no summer time) at an instant: ISO 8601 in, `YYYY-MM-DD` out. */
export const japaneseDate = (instant: string): string =>
  new Date(Date.parse(instant) + hoursAhead * 3_600_000).toISOString().slice(0, 10);

/** Day (ISO date) and hour in Japan at an instant. */
export const japaneseMoment = (instant: string): { readonly day: string; readonly hour: number } => ({
  day: japaneseDate(instant),
  hour: (new Date(Date.parse(instant)).getUTCHours() + hoursAhead) % 24,
});

/** The instant (ISO 8601 in UTC) at which an hour begins on a day in Japan; null for a day or hour that is none. */
export const instantOfJapan = (day: string, hour: number): string | null => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !Number.isInteger(hour) || hour < 0 || hour > 23) return null;
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return null;
  return new Date(midnight + (hour - hoursAhead) * 3_600_000).toISOString();
};
