import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import type { Published } from '#app/published';
import { assistantMessages as messages } from '#messages';
import { type ApiAddresses, apiAddressesFor } from '../api-addresses.ts';
import type { Collection } from '../resources/collection.ts';
import { askedFor } from '../resources/edition.ts';
import { evaluations } from '../resources/evaluations.ts';
import { filter } from '../resources/filters.ts';
import { indicators } from '../resources/indicators.ts';
import { observations } from '../resources/observations.ts';
import { plans } from '../resources/plans.ts';
import { publications } from '../resources/publications.ts';

export interface AssistantServices {
  readonly published: Published;
  readonly pages: Parameters<typeof apiAddressesFor>[1];
  /** Where readers find the site, for citations. */
  readonly origin: string;
  readonly version: string;
}

const limit = z.number().int().min(1).max(100).default(20);

/** What a tool answers: the same as text and as data. */
const answer = (content: Record<string, unknown>) => ({
  content: [{ type: 'text' as const, text: JSON.stringify(content, null, 1) }],
  structuredContent: content,
});

/**
 * The server for assistants (Model Context Protocol): the same published plans, indicators, evaluations and
 * publications as the API, each figure with how to cite it. It reads and never writes.
 */
export const createAssistantServer = ({
  published,
  pages,
  origin,
  version,
}: AssistantServices): McpServer => {
  const addresses: ApiAddresses = apiAddressesFor(origin, pages);
  const server = new McpServer(
    { name: 'michishirube', version },
    { instructions: `${messages.instructions.ja}\n\n${messages.instructions.en}` },
  );
  const both = ({ ja, en }: { ja: string; en: string }) => `${ja} / ${en}`;
  const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
  const all = async (collection: Collection, query: object, count: number) => {
    const slice = await collection.list(published, { ...query }, { from: 0, limit: count }, addresses);
    return { total: slice.total, items: slice.resources() };
  };
  const list = { total: z.number(), items: z.array(z.looseObject({})) };

  server.registerTool(
    'list_plans',
    { description: both(messages.listPlans), inputSchema: {}, outputSchema: list, annotations },
    async () => answer(await all(plans, {}, 1000)),
  );

  server.registerTool(
    'find_indicators',
    {
      description: both(messages.findIndicators),
      inputSchema: {
        q: filter.q,
        plan: filter.plan,
        node: filter.node,
        division: filter.division,
        municipality: filter.municipality,
        grade: filter.grade,
        limit,
      },
      outputSchema: list,
      annotations,
    },
    async ({ limit: count, ...query }) => answer(await all(indicators, query, count)),
  );

  server.registerTool(
    'get_indicator',
    {
      description: both(messages.getIndicator),
      inputSchema: {
        plan: z.string(),
        indicator: z.string(),
        year: z.number().int().optional(),
        edition: z.string().optional(),
      },
      outputSchema: {
        indicator: z.looseObject({}),
        evaluations: z.array(z.looseObject({})),
        observations: z.array(z.looseObject({})),
        citation: z.object({ ja: z.string(), en: z.string(), url: z.string(), contentHash: z.string() }),
      },
      annotations,
    },
    async ({ plan: planId, indicator: id, ...asked }) => {
      const found = await published.plan(planId, askedFor(asked));
      const known = found?.indicators.get(id);
      const resource = await indicators.single?.get(
        published,
        { plan: planId, indicator: id },
        asked,
        addresses,
      );
      const [own] = resource?.resources() ?? [];
      if (found === undefined || known === undefined || own === undefined)
        return {
          content: [{ type: 'text' as const, text: both(messages.notFound(planId, id)) }],
          isError: true,
        };
      const query = { plan: planId, indicator: id, ...asked };
      const { publication } = found;
      const words = messages.citation({
        publisher: publication.plan.publisher,
        plan: publication.plan.title,
        year: publication.reportingYear,
        number: publication.number,
        publishedOn: publication.publishedOn,
        name: known.indicator.name,
        source: known.indicator.source,
      });
      const of = askedFor(asked) ?? null;
      return answer({
        indicator: own,
        evaluations: (await all(evaluations, query, 1000)).items,
        observations: (await all(observations, query, 1000)).items,
        citation: {
          ...words,
          url: addresses.page.indicator({ planId, of }, id),
          contentHash: publication.contentHash,
        },
      });
    },
  );

  server.registerTool(
    'find_publications',
    {
      description: both(messages.findPublications),
      inputSchema: { plan: z.string().optional(), year: z.number().int().optional(), limit },
      outputSchema: list,
      annotations,
    },
    async ({ limit: count, ...query }) => answer(await all(publications, query, count)),
  );
  return server;
};
