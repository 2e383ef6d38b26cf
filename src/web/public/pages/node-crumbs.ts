import type { PublishedPlan } from '#app/published';
import type { Crumb } from '#components';
import type { PlanNode } from '#domain';
import { type Locale, webMessages as messages } from '#messages';
import type { Addresses } from '../addresses.ts';

/** The way from the home page through the plan down to a node. */
export const nodeCrumbs = (
  plan: PublishedPlan,
  nodes: readonly PlanNode[],
  locale: Locale,
  addresses: Addresses,
): Crumb[] => [
  { title: messages.site.home[locale], href: addresses.home() },
  {
    title: plan.publication.plan.title,
    href: addresses.plan(plan.publication.planId),
    lang: 'ja',
  },
  ...nodes.map((node) => ({
    title: [node.code, node.title].filter((text) => text !== null).join(' '),
    href: addresses.node(plan.publication.planId, node.id),
    lang: 'ja' as const,
  })),
];
