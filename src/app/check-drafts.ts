import { runChecks } from '#checks';
import type { Finding, PlanDraft } from '#domain';
import type { CheckSettings } from './check-settings.ts';

/**
 * Runs every check on the drafts, alone and against each other, and against what was published `earlier`.
 * `today` is the ISO date in Japan.
 */
export const checkDrafts = (
  drafts: readonly PlanDraft[],
  today: string,
  {
    settings = {},
    earlier = [],
  }: { readonly settings?: CheckSettings; readonly earlier?: readonly PlanDraft[] } = {},
): readonly Finding[] =>
  runChecks(
    drafts.map((draft) => ({ plan: draft.plan, draft })),
    { ...settings, today, earlier: earlier.map(({ plan }) => plan) },
  );
