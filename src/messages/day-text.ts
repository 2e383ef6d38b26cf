import { dateText } from './fiscal-year.ts';
import type { LocalizedText } from './localized.ts';

const weekdays = { ja: '日月火水木金土', en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] } as const;

/** '2026-05-29' → 令和8年5月29日(金) / Fri 29 May 2026 */
export const dayText = (isoDate: string): LocalizedText => {
  const weekday = new Date(`${isoDate}T00:00:00Z`).getUTCDay();
  const { ja, en } = dateText(isoDate);
  return Number.isNaN(weekday)
    ? { ja, en }
    : { ja: `${ja}(${weekdays.ja.charAt(weekday)})`, en: `${weekdays.en[weekday] ?? ''} ${en}` };
};
