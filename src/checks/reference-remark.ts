import type { CellAmount } from './amount.ts';

const reference = /参考|別の?(?:調査|アンケート)|代替|類似(?:の)?調査|新?.{0,8}アンケート結果より/u;

/** What the document says that makes a value one for reference only; undefined when it says nothing of the kind. */
export const referenceRemark = (amount: CellAmount): string | undefined => {
  const { footnote, reading, cell } = amount.recorded;
  return [footnote, ...reading.notes, cell].find((text) => text !== undefined && reference.test(text));
};
