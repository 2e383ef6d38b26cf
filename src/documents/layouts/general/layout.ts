import type { Layout } from '../layout.ts';

/** Any sheet whose headings the dictionary knows. */
export const general: Layout = {
  id: 'general',
  name: { ja: '一般の評価シート', en: 'Any evaluation sheet' },
  inUse: { from: null, until: null },
  clues: [],
  headings: [],
  plan: null,
};
