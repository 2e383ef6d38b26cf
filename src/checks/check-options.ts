import type { IndicatorLink, Plan, Severity } from '#domain';
import type { CheckedPlan } from './plan-in-hand.ts';
import type { Thresholds } from './thresholds.ts';

/** What a plan's owner may set for each rule, and what the rules may know besides the plans. */
export interface CheckOptions {
  /** By rule id: another severity, or `off`. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Those that differ from the defaults. */
  readonly thresholds?: Partial<Thresholds>;
  /** Only these rules, by id; all when absent. */
  readonly only?: readonly string[];
  /** Today (ISO date), for rules about dates that have passed; without it they keep to what is printed. */
  readonly today?: string;
  /** Master list of divisions. */
  readonly divisions?: readonly string[];
  /** What people have decided about indicators of several plans. */
  readonly links?: readonly IndicatorLink[];
  /**
   * Plans that those checked are compared with, without being checked themselves; in the year of the plan that is
   * checked where they name none.
   */
  readonly against?: readonly CheckedPlan[];
  /** Earlier publications of the plans, found by id, else by title and publisher. */
  readonly earlier?: readonly Plan[];
}
