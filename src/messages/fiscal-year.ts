import type { LocalizedText } from './localized.ts';

const eraYear = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const eraDay = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });
const westernDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** 2024 → 令和6年. A year in which the era changed bears the new one (2019 → 令和元年), as fiscal years do. */
export const japaneseYear = (year: number): string => eraYear.format(new Date(Date.UTC(year, 11, 31)));

/** 2024 → 令和6年度 / FY2024 */
export const fiscalYearText = (year: number): LocalizedText => ({
  ja: `${japaneseYear(year)}度`,
  en: `FY${year}`,
});

/** 2024 → 令和6年度 / Reiwa 6 */
export const eraFiscalYear = (year: number): LocalizedText => {
  const ja = fiscalYearText(year).ja;
  const names: Readonly<Record<string, string>> = {
    令和: 'Reiwa',
    平成: 'Heisei',
    昭和: 'Showa',
    大正: 'Taisho',
    明治: 'Meiji',
  };
  const era = names[ja.slice(0, 2)];
  return { ja, en: era === undefined ? `FY${year}` : `${era} ${ja.slice(2, -2).replace('元', '1')}` };
};

/** 2024 → 令和6年度(2024年度) / FY2024 (Reiwa 6, April 2024 to March 2025) */
export const fiscalYearInFull = (year: number): LocalizedText => ({
  ja: `${japaneseYear(year)}度(${year}年度)`,
  en: `FY${year} (April ${year} to March ${year + 1})`,
});

/** 2024 → R6; before 令和 the initials of the older eras. For axes and column heads. */
export const shortJapaneseYear = (year: number): string => {
  const written = japaneseYear(year).replace('元年', '1年');
  const initial = { 令和: 'R', 平成: 'H', 昭和: 'S', 大正: 'T', 明治: 'M' }[written.slice(0, 2)];
  return initial === undefined ? String(year) : `${initial}${written.slice(2, -1)}`;
};

/** '2025-09-30' → 令和7年9月30日(2025年) / 30 September 2025 */
export const dateText = (isoDate: string): LocalizedText => {
  const day = new Date(`${isoDate.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return { ja: isoDate, en: isoDate };
  return { ja: `${eraDay.format(day)}`, en: westernDay.format(day) };
};
