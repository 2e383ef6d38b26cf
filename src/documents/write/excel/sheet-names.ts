/** Names of worksheets: no characters that Excel refuses, at most 31 of them, each name once. */
export const sheetNames = (wanted: readonly string[]): string[] => {
  const taken = new Set<string>();
  return wanted.map((text) => {
    const clean =
      text
        .replaceAll(/[[\]:*?/\\'\n]/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim() || 'シート';
    const base = clean.toLowerCase() === 'history' ? 'History ' : clean;
    for (let number = 1; ; number++) {
      const tail = number === 1 ? '' : ` (${number})`;
      const name = `${shortened(base, 31 - tail.length)}${tail}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
};

/** The first characters that fit into so many UTF-16 units; none is cut in half. */
const shortened = (text: string, units: number): string => {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > units) break;
    short += character;
  }
  return short.trim();
};
