import { prefixes, type Thing, type Value } from './catalogue-graph.ts';

/** The catalogue as JSON-LD; its context stands inside. */
export const catalogueJsonLd = (catalogue: Thing): object => ({ '@context': prefixes, ...catalogue });

/** A text between quotation marks (Turtle 1.1, 2.5.1): JSON escapes alike. */
const quoted = (text: string): string => JSON.stringify(text);

/** Characters that may not stand in an address between < and > (Turtle 1.1, IRIREF). */
const iri = (address: string): string =>
  `<${address.replaceAll(/[\p{Cc} <>"{}|^`\\]/gu, (each) => encodeURIComponent(each))}>`;

const isThing = (value: Exclude<Value, string>): value is Thing => '@type' in value && !('@value' in value);

/** The catalogue as Turtle: the same statements. */
export const catalogueTurtle = (catalogue: Thing): string => {
  /** Each thing once, whoever names it. */
  const things = new Set<string>();
  const statements = (thing: Thing): string =>
    [
      `a ${thing['@type']}`,
      ...Object.entries(thing).flatMap(([name, values]) =>
        name.startsWith('@') || values === undefined
          ? []
          : [values].flat().map((value) => `${name} ${written(value as Value)}`),
      ),
    ].join(' ;\n  ');
  const written = (value: Value): string => {
    if (typeof value === 'string') return quoted(value);
    if ('@value' in value && typeof value['@value'] === 'string') {
      const { '@language': language, '@type': type } = value;
      return `${quoted(value['@value'])}${language ? `@${language}` : type ? `^^${type}` : ''}`;
    }
    if (isThing(value)) {
      if (value['@id'] === undefined) return `[ ${statements(value)} ]`;
      things.add(`${iri(value['@id'])} ${statements(value)} .`);
      return iri(value['@id']);
    }
    return '@id' in value ? iri(String(value['@id'])) : '';
  };
  const head = Object.entries(prefixes).map(([name, address]) => `@prefix ${name}: <${address}> .`);
  const main = `${iri(catalogue['@id'] ?? '')} ${statements(catalogue)} .`;
  return `${[...head, '', main, ...things].join('\n')}\n`;
};
