/** Signed amounts and dashes with a note: no function, no operator, no reference to other data. */
const signed = /^[-+]\s*(?:[0-9][0-9,.]*|(?![A-Za-z]))(?!.*[A-Za-z]\()[^=+\-*/|!@'"]*$/u;

const mayRun = (text: string): boolean =>
  /^[=@\t\r]/u.test(text) || (/^[-+]/u.test(text) && !signed.test(text));

/** Apostrophes and then a text that may run: already as `spreadsheetSafe` makes them, or written so. */
const isGuarded = (text: string): boolean => /^'/u.test(text) && mayRun(text.replace(/^'+/u, ''));

/**
 * A cell as spreadsheets may open it. Text that starts with = @ + - (or a tab or return) could run as a
 * formula; it gets an apostrophe in front. Negative amounts (-684人), lone dashes and signs with a note
 * cannot, and stay exactly as written: a changed figure would be worse than none.
 */
export const spreadsheetSafe = (text: string): string =>
  mayRun(text) || isGuarded(text) ? `'${text}` : text;

/** The text as it was before `spreadsheetSafe`. */
export const withoutGuard = (cell: string): string => (isGuarded(cell) ? cell.slice(1) : cell);
