import { runChecks } from '#checks';
import type { Finding, PlanDraft } from '#domain';

/** Runs every check on the drafts, alone and against each other. `today` is the ISO date in Japan. */
export const checkDrafts = (drafts: readonly PlanDraft[], today: string): readonly Finding[] =>
  runChecks(
    drafts.map((draft) => ({ plan: draft.plan, draft })),
    { today },
  );
