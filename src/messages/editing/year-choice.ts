/** Choosing the fiscal year that a page of staff is about. */
export const yearChoiceMessages = {
  year: { ja: '年度', en: 'Fiscal year' },
  show: { ja: '表示する', en: 'Show' },
};
