import { createHash } from 'node:crypto';
import {
  type ComparisonOptions,
  canonicalJson,
  comparePlans,
  type Plan,
  type PlanComparison,
  type Stores,
  withEarlierReviews,
} from '#domain';
import type { Desk } from '../people/desk.ts';
import { type ImportView, viewIn } from './view-import.ts';

/** What an import will change. */
export interface ImportPreview {
  readonly view: ImportView;
  readonly comparison: PlanComparison;
  /** Tells whether plan, document and answers are still what this preview was made of. */
  readonly fingerprint: string;
}

/** What an import will change in its plan; null while nobody has chosen the plan. Throws `ImportNotFoundError`. */
export const previewImport = (
  desk: Desk,
  id: string,
  options: ComparisonOptions = {},
): Promise<ImportPreview | null> =>
  desk.storage.transaction((stores) => previewIn(desk, stores, id, options));

/** The same inside a transaction. */
export const previewIn = async (
  desk: Desk,
  stores: Stores,
  id: string,
  options: ComparisonOptions,
): Promise<ImportPreview | null> => {
  const view = await viewIn(desk, stores, id);
  const { target } = view.pending;
  const { stored, answered } = view;
  if (target === null || (target.kind === 'stored' && stored === undefined)) return null;
  const incoming: Plan = target.kind === 'new' ? { ...answered, ...target.facts } : answered;
  return {
    view,
    comparison: comparePlans(stored, stored ? withEarlierReviews(incoming, stored) : incoming, options),
    fingerprint: createHash('sha256')
      .update(canonicalJson([stored ?? null, incoming]))
      .digest('hex'),
  };
};
