import type { Layout } from '../layout.ts';

/** 米沢市: 総合戦略評価シート, from the sheet on the results of R6. */
export const yonezawaStrategy: Layout = {
  id: 'yonezawa-strategy',
  name: { ja: '米沢市 総合戦略評価シート', en: 'Yonezawa City strategy evaluation sheet' },
  inUse: { from: '2025-04-01', until: null },
  clues: ['米沢市', '総合戦略評価シート', '重要業績評価指標'],
  headings: [],
  plan: {
    id: 'yonezawa-strategy',
    title: '米沢市デジタル田園都市構想総合戦略',
    kind: '総合戦略',
    publisher: '米沢市',
    municipalities: ['062022'],
    period: { from: 2024, to: 2027 },
    yearConvention: 'fiscal_year',
  },
};
