export { checks } from './catalogue.ts';
export type { Check } from './define-check.ts';
export type { CheckedPlan } from './plan-in-hand.ts';
export { type CheckOptions, runChecks } from './run-checks.ts';
