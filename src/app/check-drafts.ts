import { runChecks } from '#checks';
import type { Finding, PlanDraft } from '#domain';

/** Runs every check on the drafts, alone and against each other. */
export const checkDrafts = (drafts: readonly PlanDraft[]): readonly Finding[] =>
  runChecks(drafts.map((draft) => ({ plan: draft.plan, draft })));
