import type { PlanDraft } from '#domain';

/** The whole draft: plan with readings and provenance, rows, doubts, residue, coverage. */
export const writeDraftJson = (drafts: PlanDraft | readonly PlanDraft[]): string =>
  `${JSON.stringify(drafts, null, 2)}\n`;
