import { evaluationReasons, type LocalizedText } from '#messages';
import type { Exact } from '../../decimal.ts';
import type { Direction } from '../../indicator/indicator.ts';
import { unitWorth } from '../../value/units.ts';
import type { UnratedReason } from '../evaluation.ts';
import type { CellValue } from '../line/cell-value.ts';
import type { Line } from '../line/line.ts';
import type { Goal } from './goal.ts';
import { one, zero } from './share.ts';

/** Why a line cannot be judged. */
export interface Obstacle {
  readonly reason: UnratedReason;
  readonly because: LocalizedText;
}

/** The target as bounds, with the line as it is compared (a change is measured from zero). */
export interface ResolvedGoal {
  readonly line: Line;
  readonly goal: Goal;
  /** Compared with the year before, not with the way from the baseline. */
  readonly yearOnYear: boolean;
}

export const isObstacle = (value: object): value is Obstacle => 'reason' in value && 'because' in value;

const held = (because: LocalizedText): Obstacle => ({ reason: 'held', because });

/** Reads the target of a line as bounds in its unit (domain vocabulary §2: relative and worded targets). */
export const resolveGoal = (line: Line, direction: Direction): ResolvedGoal | Obstacle => {
  const { target, baseline } = line;
  if (!target) return { reason: 'no_target', because: evaluationReasons.noTarget };
  if (target.range) {
    return { line, goal: { ...target.range, strict: target.strict }, yearOnYear: false };
  }
  const toward = (bound: Exact, strict: boolean, as: CellValue = target): ResolvedGoal => ({
    line: { ...line, target: { ...target, value: bound, decimals: as.decimals } },
    goal: boundsOf(bound, direction, strict),
    yearOnYear: false,
  });
  if (target.value !== null) {
    const isChange = target.qualifier === 'increase' || target.qualifier === 'decrease';
    return isChange && target.basis !== 'cumulative'
      ? changeGoal(line, target, target.value)
      : toward(target.value, target.strict);
  }
  if (target.qualifier === 'none') {
    return target.status === 'qualitative'
      ? { reason: 'qualitative', because: evaluationReasons.qualitative }
      : { reason: 'no_target', because: evaluationReasons.noTarget };
  }
  const strict = target.strict || target.qualifier === 'increase' || target.qualifier === 'decrease';
  if (/前年|昨年|前回/.test(target.cell)) {
    const before = line.actuals.get(line.year - 1)?.value;
    if (!before || before.value === null) return held(evaluationReasons.noPreviousYear);
    return { ...toward(before.value, strict, before), yearOnYear: true };
  }
  if (!baseline || baseline.value === null) {
    return { reason: 'no_baseline', because: evaluationReasons.noBaselineForTarget };
  }
  return toward(baseline.value, strict, baseline);
};

const boundsOf = (bound: Exact, direction: Direction, strict: boolean): Goal =>
  direction === 'down' || direction === 'keep_at_most'
    ? { lower: null, upper: bound, strict }
    : { lower: bound, upper: null, strict };

/** 「20%増」「100人増」: from the baseline's figure, or change against change when the actual is one too. */
const changeGoal = (line: Line, target: CellValue, by: Exact): ResolvedGoal | Obstacle => {
  const { baseline, actual } = line;
  const grows = target.qualifier === 'increase';
  if (actual && actual.value !== null && isChange(actual) && actual.unit === target.unit) {
    const value = actual.qualifier === target.qualifier ? actual.value : actual.value.negated();
    const fromZero: CellValue = { ...(baseline ?? actual), value: zero, status: 'known', doubt: null };
    return {
      line: {
        ...line,
        unit: target.unit,
        decimals: Math.max(actual.decimals, target.decimals),
        baseline: fromZero,
        actual: { ...actual, value },
      },
      goal: { lower: by, upper: null, strict: target.strict },
      yearOnYear: false,
    };
  }
  if (!baseline || baseline.value === null) {
    return { reason: 'no_baseline', because: evaluationReasons.noBaselineForTarget };
  }
  const from = baseline.value;
  const isPercent = /^[%％]$/.test(target.unit);
  if (isPercent && /^[%％]$/.test(line.unit)) return held(evaluationReasons.percentOfPercent);
  if (!isPercent && unitWorth(target.unit).base !== unitWorth(line.unit).base) {
    return held(evaluationReasons.unitsDiffer(line.unit, target.unit));
  }
  const amount = isPercent
    ? from.abs().times(by).div(100)
    : by.times(unitWorth(target.unit).factor).div(unitWorth(line.unit || target.unit).factor);
  const bound = from.plus(amount.times(grows ? one : one.negated()));
  const decimals = Math.max(baseline.decimals, bound.decimalPlaces());
  return {
    line: { ...line, target: { ...target, value: bound, decimals } },
    goal: { lower: grows ? bound : null, upper: grows ? null : bound, strict: target.strict },
    yearOnYear: false,
  };
};

const isChange = (value: CellValue): boolean =>
  value.qualifier === 'increase' || value.qualifier === 'decrease';
