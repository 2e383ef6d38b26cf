import { createHash } from 'node:crypto';
import type { Plan, PlanDraft } from '#domain';
import { canonicalJson, ExplainedError } from '#domain';
import { importMessages } from '#messages';
import type { Services } from './services.ts';

/** A stored plan has the id but is another plan. */
export class PlanIdTakenError extends ExplainedError {
  constructor(id: string, storedTitle: string, title: string) {
    super(importMessages.planIdTaken(id, storedTitle, title), importMessages.planIdTakenRemedy());
  }
}

export interface ImportResult {
  readonly plan: Plan;
  /** `unchanged` when the stored plan already was exactly this. */
  readonly outcome: 'added' | 'replaced' | 'unchanged';
}

/**
 * Stores the plan of a draft together with the document it was read from, in one transaction: either both
 * are there afterwards or neither. A plan with the same id and title is replaced; importing the same
 * document again changes nothing.
 *
 * Throws `PlanIdTakenError` when the id belongs to a plan with another title.
 */
export const importDocument = async (
  { storage, clock, ids }: Services,
  draft: PlanDraft,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<ImportResult> =>
  storage.transaction(async ({ plans, sourceFiles }) => {
    const { plan } = draft;
    const stored = await plans.find(plan.id);
    if (stored !== undefined && stored.title !== plan.title)
      throw new PlanIdTakenError(plan.id, stored.title, plan.title);
    if (stored !== undefined && canonicalJson(stored) === canonicalJson(plan))
      return { plan: stored, outcome: 'unchanged' };

    const at = clock.now();
    const sourceFileId = await sourceFiles.add({
      id: ids.next(),
      name: file.name,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      bytes: file.bytes,
      receivedAt: at,
    });
    await plans.save(plan, { sourceFileId, at });
    return { plan, outcome: stored === undefined ? 'added' : 'replaced' };
  });
