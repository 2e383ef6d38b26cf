import type { Hono } from 'hono';
import { generateSpecs, resolver } from 'hono-openapi';
import { z } from 'zod';
import { type LocalizedText, apiMessages as messages } from '#messages';
import { apiPath } from './api-addresses.ts';
import { mediaTypes } from './http/choose-form.ts';
import { problem, problemStatuses } from './http/problem.ts';
import type { Collection } from './resources/collection.ts';
import { address } from './resources/shapes.ts';

/** The interface's own edition: it rises when answers or conditions are added. */
const apiVersion = '1.0.0';

const both = ({ ja, en }: LocalizedText): string => `${ja} / ${en}`;

/** A long text, one language after the other. */
export const inParagraphs = ({ ja, en }: LocalizedText): string => `${ja}\n\n${en}`;

const described = <T extends z.ZodType>(shape: T, words: LocalizedText) =>
  shape.meta({ description: both(words) });

const licence = z
  .strictObject({ id: z.string().nullable(), name: z.string(), url: z.url() })
  .meta({ id: 'Licence', description: both(messages.licence) });

/** What a list answers with. */
const listOf = (resource: z.ZodObject) =>
  z.strictObject({
    items: described(z.array(resource), messages.items),
    total: described(z.int().min(0), messages.total),
    next: described(address.nullable(), messages.next),
    licence,
  });

const header = (description: string) => ({ description, schema: { type: 'string' as const } });

const headers = {
  ETag: header('If-None-Match で使う目印 / validator for If-None-Match'),
  RateLimit: header('残りの要求数と秒数 / remaining requests and seconds'),
  'RateLimit-Policy': header('要求数の上限 / how many requests in how many seconds'),
};

const problems = (...kinds: readonly (keyof typeof messages.problems)[]) =>
  Object.fromEntries(
    kinds.map((kind) => [
      problemStatuses[kind],
      {
        description: both(messages.problems[kind].title),
        content: { 'application/problem+json': { schema: resolver(problem) } },
      },
    ]),
  );

const inAllForms = (shape: z.ZodType) => ({
  [mediaTypes.json]: { schema: resolver(shape) },
  [mediaTypes.csv]: { schema: { type: 'string' as const } },
  [mediaTypes.jsonld]: { schema: { type: 'object' as const } },
});

/** How a list is described. */
export const describedList = (collection: Collection) => ({
  operationId: `list${collection.name[0]?.toUpperCase()}${collection.name.slice(1)}`,
  summary: both(collection.title),
  description: both(collection.description),
  responses: {
    200: {
      description: both(messages.ok),
      headers: { ...headers, Link: header('次の部分(rel="next")と初め(rel="first") / where to go on') },
      content: inAllForms(listOf(collection.resource)),
    },
    304: { description: both(messages.notModified) },
    ...problems('bad-request', 'not-acceptable', 'list-changed', 'too-many-requests'),
  },
});

/** How one of its resources is described. */
export const describedSingle = (collection: Collection, single: NonNullable<Collection['single']>) => ({
  operationId: single.operation,
  summary: both(single.title),
  responses: {
    200: { description: both(messages.ok), headers, content: inAllForms(collection.resource) },
    304: { description: both(messages.notModified) },
    ...problems('bad-request', 'not-found', 'not-acceptable', 'too-many-requests'),
  },
});

export type OpenApiDocument = Awaited<ReturnType<typeof generateSpecs>>;

/** The OpenAPI 3.1 document of an interface whose routes are described. */
export const openApiDocument = async (app: Hono): Promise<OpenApiDocument> =>
  generateSpecs(app, {
    documentation: {
      info: {
        title: both(messages.title),
        description: inParagraphs(messages.description),
        version: apiVersion,
      },
      servers: [{ url: '/' }],
      tags: [],
    },
    includeEmptyPaths: false,
    exclude: [`${apiPath}/docs`, `${apiPath}/openapi.json`],
    defaultValidationErrorResponse: false,
  });
