import { dateText, type Locale } from '#messages';

/** Day and minute in Japan of an instant (ISO 8601 in UTC). */
export const timeText = (instant: string, locale: Locale): string => {
  const japan = new Date(Date.parse(instant) + 9 * 3_600_000).toISOString();
  return `${dateText(japan)[locale]} ${japan.slice(11, 16)}`;
};
