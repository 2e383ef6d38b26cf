import type { PlanEdit } from './plan-edit.ts';

/** What one person did at once: one or several edits that belong together. */
export interface EditStep {
  readonly id: string;
  readonly edits: readonly PlanEdit[];
  readonly by: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
}

/** Who said or did something with a set of edits, when (ISO 8601 in UTC), and in which words ('' for none). */
export interface EditSaying {
  readonly by: string;
  /** id of the person; null for the installation itself, absent in what older releases kept. */
  readonly person?: string | null;
  readonly at: string;
  readonly note: string;
}

/**
 * open: being put together · proposed: waits for approval, nobody changes it · applied: in the plan · undone: was in
 * the plan and was taken back · discarded: never came into it.
 */
export type EditSetState = 'open' | 'proposed' | 'applied' | 'undone' | 'discarded';

/** 変更案: edits of one plan that are approved, applied and undone together. A plan has one under way at most. */
export interface EditSet {
  readonly id: string;
  readonly planId: string;
  readonly state: EditSetState;
  readonly steps: readonly EditStep[];
  /** Counts the changes of the set itself: another number is another content. */
  readonly version: number;
  /** Instant, ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly proposed: EditSaying | null;
  /** Who approved and applied it, or sent it back to be worked on, last. */
  readonly decided: (EditSaying & { readonly decision: 'approved' | 'returned' }) | null;
  /** What was there when it was applied: it can be undone as long as nothing was published since. */
  readonly applied: { readonly revision: number; readonly publications: number } | null;
  readonly undone: EditSaying | null;
}
