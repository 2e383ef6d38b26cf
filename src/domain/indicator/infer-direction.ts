import type { Direction, Setting } from './indicator.ts';
import { nameHints } from './name-hints.ts';
import type { RowFacts } from './row-facts.ts';

const stated = (value: Direction, because: string): Setting<Direction> => ({
  value,
  origin: 'stated',
  because,
});
const inferred = (value: Direction, because: string, doubt?: string): Setting<Direction> => ({
  value,
  origin: 'inferred',
  because,
  ...(doubt === undefined ? {} : { doubt }),
});

/** The direction, and the other one where a figure is to be kept and its name does not say which way. */
export const inferDirections = (
  name: string,
  row: RowFacts,
  isTotal: boolean,
): { readonly direction: Setting<Direction>; readonly alternativeDirection?: Setting<Direction> } => {
  const direction = inferDirection(name, row, isTotal);
  const cannotRise = row.unit === '%' && (row.targetValue ?? row.baselineValue)?.gte(100);
  return direction.value === 'keep_at_least' &&
    direction.origin === 'inferred' &&
    !direction.doubt &&
    !cannotRise &&
    !isGrowing(name)
    ? {
        direction,
        alternativeDirection: inferred('keep_at_most', '名称から、上回ってよい指標かどうか分からないため'),
      }
    : { direction };
};

/** The name speaks of something that plans want more of. */
const isGrowing = (name: string): boolean => {
  const { falls, rises, counted, additive, stock } = nameHints(name);
  return !falls && (rises || counted || additive || stock);
};

/** Which way the figure should go, from the target's own words, the figures, and the name. */
const inferDirection = (name: string, row: RowFacts, isTotal: boolean): Setting<Direction> => {
  const { falls, rises } = nameHints(name);
  const { target, baselineValue: from, targetValue: to } = row;
  if (target && target.value === null) {
    const qualifiers = target.parts.map((part) => part.qualifier);
    if (qualifiers.includes('gte') && qualifiers.includes('lte')) {
      return stated('range', '目標値に下限と上限が書かれているため');
    }
  }
  switch (target?.qualifier) {
    case 'gte':
      return to === null || from?.gte(to)
        ? stated('keep_at_least', '目標値が「以上」で、基準値がすでに満たしているため')
        : stated('up', '目標値が「以上」で書かれているため');
    case 'lte':
      return to === null || from?.lte(to)
        ? stated('keep_at_most', '目標値が「以下」で、基準値がすでに満たしているため')
        : stated('down', '目標値が「以下」で書かれているため');
    case 'maintain':
      return falls
        ? inferred('keep_at_most', '目標値が「維持」で、名称が少ないほどよい値を表すため')
        : inferred('keep_at_least', '目標値が「維持」で書かれているため');
    case 'increase':
      return stated('up', '目標値が増加で書かれているため');
    case 'decrease':
      return stated('down', '目標値が減少で書かれているため');
    default:
      break;
  }
  if (row.unit === '位') return inferred('down', '順位は小さいほどよいため');
  if (isTotal) {
    return falls
      ? inferred('down', '名称が少ないほどよい値を表すため')
      : inferred('up', '期間の累計を積み上げる目標のため');
  }
  if (from === null || to === null) {
    if (falls) return inferred('down', '名称が少ないほどよい値を表すため');
    return isGrowing(name) || to === null
      ? inferred('up', '名称が多いほどよい値を表すため')
      : inferred(
          'up',
          '多いほどよい値と見なしました',
          '基準値がなく、名称からも増やす指標か減らす指標か分からないため、確認が必要です',
        );
  }
  if (to.eq(from)) {
    return falls
      ? inferred('keep_at_most', '目標値が基準値と同じで、名称が少ないほどよい値を表すため')
      : inferred('keep_at_least', '目標値が基準値と同じため');
  }
  if (to.gt(from)) {
    return falls
      ? inferred(
          'keep_at_most',
          '名称が少ないほどよい値を表し、目標値が基準値より大きいため',
          '名称からは少ないほどよい指標に見えますが、目標値が基準値より大きいため、増やす指標か抑える指標か確認が必要です',
        )
      : inferred('up', '目標値が基準値より大きいため');
  }
  return rises
    ? inferred(
        'keep_at_least',
        '名称が多いほどよい値を表し、目標値が基準値より小さいため',
        '名称からは多いほどよい指標に見えますが、目標値が基準値より小さいため、減らす指標か減少を抑える指標か確認が必要です',
      )
    : inferred('down', '目標値が基準値より小さいため');
};
