import type { LocalizedText } from '#messages';
import type { Exact } from '../../decimal.ts';
import type { EvaluationFacts } from '../evaluation.ts';
import type { Line } from '../line/line.ts';
import type { ScaleFact } from '../rating-scale.ts';
import type { Obstacle } from './resolve-goal.ts';
import type { Share } from './share.ts';

/** Everything computed about a line before a scale grades it. */
export interface Assessment {
  /** Progress from a baseline or towards a total; keep when the baseline already satisfies the target. */
  readonly rule: 'progress' | 'keep';
  /** What conditions may ask; absent when not known. */
  readonly shares: ReadonlyMap<ScaleFact, Share>;
  readonly facts: EvaluationFacts;
  /** The line as it was compared: a target in words as the figure it stands for. */
  readonly line: Line;
  readonly baseline: Exact | null;
  readonly actual: Exact | null;
  readonly target: Exact | null;
  readonly counted: Exact | null;
  /** Why facts are missing, for scales that need them; null when none is. */
  readonly missing: Obstacle | null;
  /** What was reached against what, without full stop. */
  readonly evidence: LocalizedText;
  /** What the pace is measured against (「1年目の目安25%」); null when nothing is expected by a share. */
  readonly expectation: LocalizedText | null;
  /** Elapsed share of the plan or of the total's window. */
  readonly elapsed: Share | null;
  readonly summary: LocalizedText;
  readonly assumptions: readonly LocalizedText[];
}
