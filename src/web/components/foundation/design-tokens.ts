import tokens from '@digital-go-jp/design-tokens';

const kebab = (text: string): string =>
  text
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll(/[\s_]+/g, '-')
    .toLowerCase();

/** Every simple token (colours, sizes, radii) by its custom property: `--color-primitive-blue-50` → `#e8f1fe`. */
const readTokens = (branch: unknown, found = new Map<string, string>()): ReadonlyMap<string, string> => {
  if (typeof branch !== 'object' || branch === null) return found;
  if ('$value' in branch && 'path' in branch && Array.isArray(branch.path)) {
    const { $value: value, path } = branch;
    if (typeof value === 'string' || typeof value === 'number')
      found.set(`--${path.map((part) => kebab(String(part))).join('-')}`, String(value));
    return found;
  }
  for (const child of Object.values(branch)) readTokens(child, found);
  return found;
};

const designTokens = readTokens(tokens);

/**
 * The style sheet with the tokens of the Digital Agency's design system that it uses, and no others, in
 * front. Throws when it names a token that does not exist, so that a slip is not a missing colour.
 */
export const withDesignTokens = (css: string): string => {
  const own = new Set([...css.matchAll(/(--[a-z0-9-]+)\s*:/g)].map((match) => match[1] ?? ''));
  const used = new Set([...css.matchAll(/var\((--[a-z0-9-]+)/g)].map((match) => match[1] ?? ''));
  const definitions = [...used]
    .filter((name) => !own.has(name))
    .map((name) => {
      const value = designTokens.get(name);
      if (value === undefined)
        throw new Error(`style sheet: ${name} is neither a design token nor defined here`);
      return `${name}:${value}`;
    });
  return `:root{${definitions.join(';')}}\n${css}`;
};
