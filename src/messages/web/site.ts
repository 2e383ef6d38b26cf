import { eraFiscalYear, fiscalYearText } from '../fiscal-year.ts';

/** Words of what the public pages have in common, and of the pages about the site itself. */
export const siteMessages = {
  years: {
    legend: { ja: '年の表し方', en: 'Years' },
    both: { ja: '和暦と西暦', en: 'Both' },
    era: { ja: '和暦だけ', en: 'Japanese era' },
    western: { ja: '西暦だけ', en: 'Western' },
  },
  yearLinks: { ja: 'ほかの年度', en: 'Other years' },
  newest: { ja: '最新', en: 'newest' },
  /** The two ways of writing a fiscal year; `short` for heads of columns. */
  yearForms: (year: number) => ({
    era: eraFiscalYear(year),
    western: { ja: `${year}年度`, en: fiscalYearText(year).en },
  }),
} as const;
