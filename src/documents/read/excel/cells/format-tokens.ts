/** A piece of a number format. */
export type FormatToken =
  /** Stands as it is. */
  | { readonly kind: 'literal'; readonly text: string }
  /** 0 # ? . , % E+ : what places the digits. */
  | { readonly kind: 'digits'; readonly text: string }
  /** y m d h s g e a: what writes a date, letters of one kind together. */
  | { readonly kind: 'date'; readonly text: string }
  /** [h] [mm] [ss]: hours and more, counted on. */
  | { readonly kind: 'elapsed'; readonly text: string }
  | { readonly kind: 'general' }
  /** @: the text of the cell. */
  | { readonly kind: 'text' };

/** One of the parts between semicolons. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** [>=1000]. */
  readonly condition: { readonly operator: string; readonly than: number } | null;
  /** Why it cannot be shown as Excel does; null when it can. */
  readonly unknown: string | null;
}

const pattern =
  /"([^"]*)"|\\([\s\S])|_[\s\S]|\*[\s\S]|\[([^\]]*)\]|(General|標準)|(AM\/PM|A\/P)|([0#?]+|[.,%]|E[+-])|(g+|y+|m+|d+|h+|s+|e+|a{3,4}|b+|r+)|(@)|;|([\s\S])/giu;

const comparison = /^(<=|>=|<>|<|>|=)(-?[0-9.]+)$/;
const colours =
  /^(?:black|blue|cyan|green|magenta|red|white|yellow|color ?[0-9]+|黒|青|水|緑|紫|赤|白|黄|色[0-9]+)$/i;

/** Reads a format into its sections. Widths (_x, *x) and colours are left out: they are not text. */
export const formatSections = (format: string): readonly FormatSection[] => {
  const sections: FormatSection[] = [];
  let tokens: FormatToken[] = [];
  let condition: FormatSection['condition'] = null;
  let unknown: string | null = null;
  const end = () => {
    sections.push({ tokens, condition, unknown });
    [tokens, condition, unknown] = [[], null, null];
  };
  const literal = (text: string) => tokens.push({ kind: 'literal', text });
  for (const match of format.matchAll(pattern)) {
    const [whole, quoted, escaped, bracketed, general, noon, digits, date, at, other] = match;
    if (quoted !== undefined) literal(quoted);
    else if (escaped !== undefined) literal(escaped);
    else if (bracketed !== undefined) {
      const [, operator, than] = comparison.exec(bracketed) ?? [];
      if (operator && than) condition = { operator, than: Number(than) };
      else if (/^(?:h+|m+|s+)$/i.test(bracketed)) tokens.push({ kind: 'elapsed', text: bracketed });
      else if (bracketed.startsWith('$')) literal(/^\$([^-]*)/.exec(bracketed)?.[1] ?? '');
      else if (!colours.test(bracketed)) unknown ??= whole;
    } else if (general !== undefined) tokens.push({ kind: 'general' });
    else if (noon !== undefined) tokens.push({ kind: 'date', text: noon.toUpperCase() });
    else if (digits !== undefined) tokens.push({ kind: 'digits', text: digits.toUpperCase() });
    else if (date !== undefined) tokens.push({ kind: 'date', text: date.toLowerCase() });
    else if (at !== undefined) tokens.push({ kind: 'text' });
    else if (whole === ';') end();
    else if (other !== undefined) literal(other);
  }
  end();
  return sections;
};

/** The section writes a date or a time. */
export const isDateSection = ({ tokens }: FormatSection): boolean =>
  tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed');
