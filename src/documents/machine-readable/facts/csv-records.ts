/**
 * The fields of CSV (RFC 4180) exactly as they stand, spaces included: the opposite of `csvText`. Line breaks
 * inside quotation marks belong to the field; an unclosed mark reaches to the end.
 */
export const csvRecords = (text: string): string[][] => {
  const records: string[][] = [];
  let fields: string[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedFrom(text, at) : null;
    const end = quoted?.end ?? nextOf(text, at, /[,\r\n]/g);
    const rest = nextOf(text, end, /[,\r\n]/g);
    fields.push(quoted === null ? text.slice(at, end) : quoted.field + text.slice(end, rest));
    at = rest;
    if (text[at] === ',') {
      at += 1;
      if (at < text.length) continue;
      fields.push('');
    }
    records.push(fields);
    fields = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  if (fields.length > 0) records.push(fields);
  return records;
};

const nextOf = (text: string, from: number, pattern: RegExp): number => {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
};

const quotedFrom = (text: string, start: number): { readonly field: string; readonly end: number } => {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const last = end < 0 ? text.length : end;
  return { field: text.slice(start + 1, last).replaceAll('""', '"'), end: Math.min(text.length, last + 1) };
};
