import type { CheckOptions } from '#checks';
import type { CheckedPlan } from '../../src/checks/plan-in-hand.ts';
import type { CleanDocument } from './clean-documents.ts';
import type { Random } from './random.ts';

/** A clean document with one error. */
export interface Mutant {
  readonly document: CleanDocument;
  readonly plans: readonly CheckedPlan[];
  readonly options?: CheckOptions;
  /** What was changed, for a person who looks at what was missed. */
  readonly what: string;
}

/** A kind of error. What it makes must contradict something that stands in the document: each kind says how. */
export interface Mutation {
  readonly kind: string;
  /** The rules of which at least one must notice it; the first is the one it is counted for. */
  readonly rules: readonly [string, ...string[]];
  /** One error at a random place; null where the document offers none. */
  readonly make: (document: CleanDocument, random: Random) => Mutant | null;
}

export const mutantOf = (
  document: CleanDocument,
  plan: CheckedPlan['plan'],
  what: string,
  options?: CheckOptions,
): Mutant => ({
  document,
  plans: [{ ...document.checked, plan }],
  what,
  ...(options === undefined ? {} : { options }),
});

/** The fiscal year a document reports. */
export const yearOf = ({ checked }: CleanDocument): number =>
  checked.reportingYear ?? Math.max(...checked.plan.reportingYears);
