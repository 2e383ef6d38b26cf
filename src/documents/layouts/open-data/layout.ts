import type { Layout } from '../layout.ts';

/** Our own data files (CSV and Excel): one row a value. */
export const openData: Layout = {
  id: 'open-data',
  name: { ja: 'みちしるべ 公開データ', en: 'Michishirube open data' },
  inUse: { from: null, until: null },
  clues: ['計画ID', '掲載順(番号)', '値の欄(番号)', '値の種類'],
  headings: [],
  plan: null,
};
