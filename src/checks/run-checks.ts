import type { Finding } from '#domain';
import type { CheckOptions } from './check-options.ts';
import { createChecker } from './checker.ts';
import { ClaimReader } from './claim-reader.ts';
import type { CheckedPlan } from './plan-in-hand.ts';

/** Texts stay known from run to run: reading them is most of the work. */
const reader = new ClaimReader();

/**
 * Runs the catalogue over plans: every rule on each plan, and rules across plans on each pair once.
 * Findings come plan by plan, in the order of the document, errors first where they share a place.
 * The same plans and options always give the same findings.
 */
export const runChecks = (plans: readonly CheckedPlan[], options: CheckOptions = {}): readonly Finding[] =>
  createChecker(reader).check(plans, options);
