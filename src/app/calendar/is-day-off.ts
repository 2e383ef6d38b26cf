import holidayJp from '@holiday-jp/holiday_jp';

const holidays: Readonly<Record<string, unknown>> = holidayJp.holidays;

/**
 * Whether offices in Japan are closed on a day (ISO date) that is no weekend: public holidays as the library knows
 * them, and 29 December to 3 January.
 */
export const isDayOff = (day: string): boolean =>
  holidays[day] !== undefined || day.slice(5) >= '12-29' || day.slice(5) <= '01-03';
