const hoursAhead = 9;

/** The calendar date in Japan (UTC+9, no summer time) at an instant: ISO 8601 in, `YYYY-MM-DD` out. */
export const japaneseDate = (instant: string): string =>
  new Date(Date.parse(instant) + hoursAhead * 3_600_000).toISOString().slice(0, 10);
