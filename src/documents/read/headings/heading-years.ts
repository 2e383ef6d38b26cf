/** A year as it stands in a heading. */
export interface HeadingYear {
  readonly text: string;
  readonly index: number;
  /** Western year. */
  readonly year: number;
}

const eras: Readonly<Record<string, number>> = {
  令和: 2018,
  R: 2018,
  平成: 1988,
  H: 1988,
  昭和: 1925,
  S: 1925,
};
const pattern =
  /(?:(令和|平成|昭和|(?<![A-Za-z])[RHS]\.?)\s*(元|[0-9]{1,2})|(?<![0-9])((?:19|20)[0-9]{2})(?![0-9]))\s*(?:\([RH令平][^)]{0,6}\)|\((?:19|20)[0-9]{2}\))?\s*(?:年度末|年度|年末|年|FY)?/gu;

/** Years in a heading, western, in order; a range names its first and last year. Width does not matter. */
export const headingYears = (text: string): HeadingYear[] =>
  [...text.normalize('NFKC').matchAll(pattern)].map((match) => {
    const [whole, era, inEra, western] = match;
    const year = western
      ? Number(western)
      : (eras[(era ?? '').replace('.', '')] ?? 0) + (inEra === '元' ? 1 : Number(inEra));
    return { text: whole.trim(), index: match.index, year };
  });
