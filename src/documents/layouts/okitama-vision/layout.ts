import type { Layout } from '../layout.ts';

/** 置賜定住自立圏: 共生ビジョンの進捗, from the sheet on the results of R6. */
export const okitamaVision: Layout = {
  id: 'okitama-vision',
  name: { ja: '置賜定住自立圏 共生ビジョン進捗表', en: 'Okitama settlement region vision progress table' },
  inUse: { from: '2025-04-01', until: null },
  clues: ['置賜', '政策分野', '具体的取組', '関係市町'],
  headings: [],
  plan: {
    id: 'okitama-vision',
    title: '置賜定住自立圏 第2次共生ビジョン',
    kind: '定住自立圏共生ビジョン',
    publisher: '置賜定住自立圏',
    municipalities: ['062022', '062090', '062138', '063819', '063827', '064017', '064025', '064033'],
    // The document names neither end; the targets are for R10.
    period: null,
    yearConvention: 'fiscal_year',
  },
};
