export { checks } from './catalogue.ts';
export type { CheckOptions } from './check-options.ts';
export { type Checker, createChecker, type Work } from './checker.ts';
export type { Check } from './define-check.ts';
export { indicatorLinkCandidates, type LinkCandidate, type LinkReason } from './indicator-link-candidates.ts';
export type { CheckedPlan } from './plan-in-hand.ts';
export { runChecks } from './run-checks.ts';
export { defaultThresholds, type Thresholds } from './thresholds.ts';
