/** What people of the office did on the way to a figure: theirs, not the public's. */
const ofTheOffice: ReadonlySet<string> = new Set(['reviewed', 'reviews']);

/**
 * Data of a page as the public gets it: indented JSON with a line break at its end, without who of the staff confirmed
 * or corrected a reading. Explanations and corrections name whoever answers for them, and stay.
 */
export const publishedJson = (value: object): string =>
  `${JSON.stringify(value, (key, part: unknown) => (ofTheOffice.has(key) ? undefined : part), 2)}\n`;
