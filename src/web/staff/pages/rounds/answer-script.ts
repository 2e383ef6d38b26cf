import text from '../../islands/answer-grid.ts?script';

/** The script of the answering page: saving while typing, keys and pasting as in a spreadsheet. */
export const answerScript = { path: '/staff/assets/answer-grid.js', text };
