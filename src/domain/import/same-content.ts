import { canonicalJson } from '../canonical-json.ts';

const withoutOrigin = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutOrigin);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'provenance')
      .map(([key, member]) => [key, withoutOrigin(member)]),
  );
};

/** Whether two parts of plans say the same, wherever they come from: file, line and column do not count. */
export const sameContent = (a: unknown, b: unknown): boolean =>
  a === b || canonicalJson(withoutOrigin(a)) === canonicalJson(withoutOrigin(b));
