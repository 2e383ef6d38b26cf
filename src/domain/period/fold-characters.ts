/**
 * Replaces look-alike characters one for one, so that every offset of the result is an offset of the
 * text itself. This is deliberately not NFKC: 「①3.30％」 must not become 「13.30%」, and 「㎡」 stays a
 * unit. Full-width ASCII becomes ASCII, all spaces become U+0020 (line breaks stay), short dashes
 * become "-", long ones "―", tildes "~", brackets "(" and ")", apostrophes "'", slashes "/".
 */
export const foldCharacters = (text: string): string => {
  let plain = true;
  for (let i = 0; i < text.length; i++) {
    if (fold[text.charCodeAt(i)] !== undefined) {
      plain = false;
      break;
    }
  }
  if (plain) return text;
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += fold[text.charCodeAt(i)] ?? text[i];
  return folded;
};

const fold: Record<number, string> = {};
const map = (characters: string, to: string): void => {
  for (let i = 0; i < characters.length; i++) fold[characters.charCodeAt(i)] = to;
};

for (let code = 0xff01; code <= 0xff5e; code++) fold[code] = String.fromCharCode(code - 0xfee0);
map(
  '\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
  ' ',
);
map('\u200b\u200c\u200d\u2060\ufeff', ' ');
map('\r\u000b\u000c\u2028\u2029', '\n');
map('−‐‑–﹣', '-');
map('—―─━⸺', '―');
map('〜∼˜〰', '~');
map('〔［【｛〈《', '(');
map('〕］】｝〉》', ')');
map('‘’′´', "'");
map('⁄∕', '/');
map('∶︰', ':');
map('･·', '・');
