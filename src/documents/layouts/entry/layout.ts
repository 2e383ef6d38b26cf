import type { Layout } from '../layout.ts';
import { columnMarks } from './marks.ts';

/** 年次回答ブック: answers to the questions of a plan, not a plan. The readers of plans only say what it is. */
export const entry: Layout = {
  id: 'entry',
  name: { ja: '年次回答ブック', en: 'Yearly answer workbook' },
  inUse: { from: null, until: null },
  clues: [columnMarks.key, columnMarks.answer('text')],
  headings: [],
  plan: null,
  holds: 'answers',
};
