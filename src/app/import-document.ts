import { createHash } from 'node:crypto';
import type { Plan, PlanComparison, PlanDraft } from '#domain';
import { comparePlans, ExplainedError, withEarlierReviews, withSourceFile } from '#domain';
import { importMessages, revisionMessages } from '#messages';
import { authorise } from './people/authorise.ts';
import { type Desk, nameOf } from './people/desk.ts';
import { keepRecord } from './people/keep-record.ts';

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
  readonly comparison: PlanComparison;
}

/**
 * Brings the plan of a draft into the stored plan with the same id, together with the document it was read from,
 * in one transaction: either both are there afterwards or neither. What the document does not speak of stays, and
 * so do decisions that people took; importing the same document again changes nothing. With `dryRun` nothing is
 * stored and the result tells what would be.
 *
 * Throws `PlanIdTakenError` when the id belongs to a plan with another title or publisher.
 */
export const importDocument = async (
  desk: Desk,
  draft: PlanDraft,
  file: { readonly name: string; readonly bytes: Uint8Array },
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): Promise<ImportResult> => {
  authorise(desk, 'plan.import', { plan: draft.plan.id });
  const { storage, clock, ids } = desk;
  return storage.transaction(async ({ plans, sourceFiles, records }) => {
    const { plan: incoming } = draft;
    const stored = await plans.find(incoming.id);
    if (stored !== undefined && !isSamePlan(stored, incoming))
      throw new PlanIdTakenError(incoming.id, stored.title, incoming.title);
    const comparison = comparePlans(stored, stored ? withEarlierReviews(incoming, stored) : incoming);
    const { plan } = comparison;
    if (stored !== undefined && plan === stored) return { plan, outcome: 'unchanged', comparison };
    const result = { plan, outcome: stored === undefined ? 'added' : 'replaced', comparison } as const;
    if (dryRun) return result;

    const at = clock.now();
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    const sourceFileId = await sourceFiles.add({
      id: ids.next(),
      name: file.name,
      sha256,
      bytes: file.bytes,
      receivedAt: at,
    });
    const kept = withSourceFile(plan, stored, sourceFileId);
    await plans.save(kept, {
      sourceFileId,
      at,
      by: nameOf(desk.by),
      why: revisionMessages.document(file.name),
    });
    await keepRecord(records, desk, {
      deed: 'plan.import',
      plan: plan.id,
      after: JSON.stringify({ name: file.name, sha256, outcome: result.outcome }),
    });
    return { ...result, plan: kept };
  });
};

/** Two plans of the same name with different publishers are two plans; a document may not name its publisher. */
const isSamePlan = (stored: Plan, incoming: Plan): boolean =>
  stored.title === incoming.title &&
  (stored.publisher === incoming.publisher || stored.publisher === '' || incoming.publisher === '');
