/** Signed amounts and dashes with a note: no function, no operator, no reference to other data. */
const signed = /^[-+]\s*(?:[0-9][0-9,.]*|(?![A-Za-z]))(?!.*[A-Za-z]\()[^=+\-*/|!@'"]*$/u;

/**
 * A cell as spreadsheets may open it. Text that starts with = @ + - (or a tab or return) could run as a
 * formula; it gets an apostrophe in front. Negative amounts (-684人), lone dashes and signs with a note
 * cannot, and stay exactly as written: a changed figure would be worse than none.
 */
export const spreadsheetSafe = (text: string): string => {
  if (/^[=@\t\r]/u.test(text)) return `'${text}`;
  if (/^[-+]/u.test(text) && !signed.test(text)) return `'${text}`;
  return text;
};
