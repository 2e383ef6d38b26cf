import { apiMessages } from '#messages';
import { inParagraphs, type OpenApiDocument } from './openapi-document.ts';

type Item = NonNullable<OpenApiDocument['paths'][string]>;

/**
 * The description of the interface where it is files: a path ends with its form, nobody understands conditions, and
 * what can go wrong is the web server's to say. `url` is where the files stand.
 */
export const openApiOfFiles = (document: OpenApiDocument, url: string): OpenApiDocument => {
  const paths: Record<string, Item> = {};
  for (const [path, item] of Object.entries(document.paths)) {
    const own = item?.get;
    const ok = own?.responses?.['200'];
    if (own === undefined || ok === undefined || path.includes('/pages/')) continue;
    const answer = structuredClone(ok);
    if ('content' in answer)
      for (const type of Object.keys(answer.content ?? {}))
        if (type !== 'application/json') delete answer.content?.[type];
    if ('headers' in answer) delete answer.headers;
    const parameters = (own.parameters ?? []).filter((each) => 'in' in each && each.in === 'path');
    paths[`${path}.json`] = { get: { ...own, parameters, responses: { 200: answer } } };
  }
  const info = { ...document.info, description: inParagraphs(apiMessages.descriptionOfFiles) };
  return { ...document, info, servers: [{ url: url === '' ? '/' : url }], paths };
};
