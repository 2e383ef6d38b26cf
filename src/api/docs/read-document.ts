import type { Locale } from '#messages';
import type { OpenApiDocument } from '../openapi-document.ts';

type Schemas = NonNullable<OpenApiDocument['components']['schemas']>;
export type Schema = Schemas[string];

export interface Property {
  readonly name: string;
  readonly schema: Schema;
  readonly always: boolean;
}

export interface Operation {
  readonly id: string;
  readonly path: string;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly parameters: readonly Property[];
  /** Name of the shape it answers with. */
  readonly resource: string;
}

/** Descriptions are 「日本語 / English」. */
export const inLanguage = (text: string | undefined, locale: Locale): string => {
  const at = text?.lastIndexOf(' / ') ?? -1;
  if (text === undefined || at < 0) return text ?? '';
  return locale === 'ja' ? text.slice(0, at) : text.slice(at + 3);
};

const nameOf = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

/** What values a schema allows, in a few words. */
export const valuesOf = (schema: Schema): string => {
  const {
    type,
    items,
    anyOf,
    enum: codes,
    pattern,
    format,
    $ref,
  } = { items: undefined, $ref: undefined, ...schema };
  if (typeof $ref === 'string') return nameOf($ref);
  if (codes) return codes.join(' | ');
  if (anyOf) return anyOf.map((each) => valuesOf(each)).join(' | ');
  if (type === 'array' && items) return `${valuesOf(items)}[]`;
  if (type === 'object' && schema.properties)
    return `{ ${propertiesOf(schema)
      .map((each) => `${each.name}: ${valuesOf(each.schema)}`)
      .join(', ')} }`;
  return [Array.isArray(type) ? type.join(' | ') : type, format ?? pattern].filter(Boolean).join(' ');
};

/** Properties of an object, in their order. */
export const propertiesOf = (schema: Schema): Property[] =>
  Object.entries(schema.properties ?? {}).map(([name, each]) => ({
    name,
    schema: each,
    always: schema.required?.includes(name) ?? false,
  }));

/** The first shape that an answer names. */
const resourceOf = (answer: unknown): string =>
  /"\$ref":"#\/components\/schemas\/(\w+)"/.exec(JSON.stringify(answer) ?? '')?.[1] ?? '';

export const operationsOf = (document: OpenApiDocument): Operation[] =>
  Object.entries(document.paths).flatMap(([path, { get }]) => {
    if (get === undefined) return [];
    const parameters = (get.parameters ?? []).flatMap((parameter): Property[] =>
      'name' in parameter && parameter.schema !== undefined
        ? [
            {
              name: parameter.name,
              schema: {
                ...parameter.schema,
                ...(parameter.description === undefined ? {} : { description: parameter.description }),
              } as Schema,
              always: parameter.required ?? false,
            },
          ]
        : [],
    );
    return [
      {
        id: get.operationId ?? path,
        path,
        summary: get.summary,
        description: get.description,
        parameters,
        resource: resourceOf(get.responses?.[200]),
      },
    ];
  });
