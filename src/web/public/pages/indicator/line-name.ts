import { labelOfLine, type PublishedIndicator, type PublishedLine } from '#app/published';

/** 「移動手段の利用者(A線)」: a line's name where its indicator does not stand above it. */
export const nameOfLine = (
  { indicator }: Pick<PublishedIndicator, 'indicator'>,
  line: PublishedLine,
): string => {
  const label = labelOfLine(line);
  return label === '' ? indicator.name : `${indicator.name}(${label})`;
};
