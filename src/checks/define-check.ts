import type { Quote, Severity } from '#domain';
import type { LocalizedText } from '#messages';
import type { PlanInHand } from './plan-in-hand.ts';

/**
 * A rule of the catalogue. Its id is the name of its file, of its page under docs/checks and of the
 * rule in every output.
 */
export interface Check {
  readonly id: string;
  /** What its findings are unless one says otherwise. */
  readonly severity: Severity;
  readonly title: LocalizedText;
  /**
   * How far it looks: at one node with its lines and texts, at the whole plan, or at several plans. What
   * looks at a node is run again only when that node has changed.
   */
  readonly scope: 'node' | 'plan' | 'plans';
  /** What it looks at and why that matters, in one or two sentences. */
  readonly explain: LocalizedText;
  /**
   * Findings in one plan, or in the one node that the plan in hand is narrowed to. `others` are the plans that come after it in the list, so that a rule over
   * two plans meets every pair once.
   */
  readonly run: (plan: PlanInHand, others: readonly PlanInHand[]) => Iterable<Found>;
}

/** A finding as a rule returns it; the rule's id, the plan and the severity are added by `runChecks`. */
export interface Found {
  readonly node: string | null;
  readonly indicator: string | null;
  /** The contradiction with its arithmetic, in one line. */
  readonly message: LocalizedText;
  readonly remedy: LocalizedText;
  readonly quotes: readonly Quote[];
  /** Where it is milder or graver than the rule. */
  readonly severity?: Severity;
}

/** States a rule of the catalogue. */
export const defineCheck = (check: Check): Check => check;
