const addresses = new Set(['href', 'src', 'action', 'poster', 'data']);

/** Comments, elements whose content is no markup, and tags (HTML 13.2.5); quoted values may hold anything. */
const tokens =
  /<!--[\s\S]*?-->|<(script|style|textarea|title)\b((?:"[^"]*"|'[^']*'|[^'">])*)>[\s\S]*?<\/\1\s*>|<[a-zA-Z][^\s/>]*((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;

const attributes = /([^\s"'>/=]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (value: string): string =>
  value.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return named[name] ?? whole;
  });

const encoded = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * The document with its addresses changed by `rewrite`, which gets them decoded; everything else stays, byte for byte.
 * Scripts, styles and comments are not looked into.
 */
export const rewriteAddresses = (
  html: string,
  rewrite: (address: string, name: string) => string,
): string => {
  const inTag = (tag: string, inside: string): string =>
    inside === ''
      ? tag
      : tag.replace(inside, () =>
          inside.replaceAll(attributes, (whole, name: string, equals: string, double, single, bare) => {
            if (!addresses.has(name.toLowerCase())) return whole;
            const given = decoded(double ?? single ?? bare ?? '');
            const changed = rewrite(given, name.toLowerCase());
            return changed === given ? whole : `${name}${equals}"${encoded(changed)}"`;
          }),
        );
  return html.replaceAll(tokens, (token, _element, ofElement?: string, ofTag?: string) =>
    inTag(token, ofElement ?? ofTag ?? ''),
  );
};
