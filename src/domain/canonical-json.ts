/**
 * JSON text with keys in code-unit order and no white space, so that equal content has equal text (and
 * hash) whatever made it. Takes plain data only; `undefined` members are left out as JSON does.
 */
export const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : member,
  );
