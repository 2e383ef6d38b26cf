import { settingReasons as reasons } from '#messages';
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
        alternativeDirection: inferred('keep_at_most', reasons.maySurpass.ja),
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
      return stated('range', reasons.targetIsRange.ja);
    }
  }
  switch (target?.qualifier) {
    case 'gte':
      return to === null || from?.gte(to)
        ? stated('keep_at_least', reasons.atLeastAndMet.ja)
        : stated('up', reasons.atLeast.ja);
    case 'lte':
      return to === null || from?.lte(to)
        ? stated('keep_at_most', reasons.atMostAndMet.ja)
        : stated('down', reasons.atMost.ja);
    case 'maintain':
      return falls
        ? inferred('keep_at_most', reasons.maintainAndFewer.ja)
        : inferred('keep_at_least', reasons.maintain.ja);
    case 'increase':
      return stated('up', reasons.targetRises.ja);
    case 'decrease':
      return stated('down', reasons.targetFalls.ja);
    default:
      break;
  }
  if (row.unit === '位') return inferred('down', reasons.rank.ja);
  if (isTotal) {
    return falls ? inferred('down', reasons.fewerIsBetter.ja) : inferred('up', reasons.addsUp.ja);
  }
  if (from === null || to === null) {
    if (falls) return inferred('down', reasons.fewerIsBetter.ja);
    return isGrowing(name) || to === null
      ? inferred('up', reasons.moreIsBetter.ja)
      : inferred('up', reasons.takenAsMore.ja, reasons.directionUnknown.ja);
  }
  if (to.eq(from)) {
    return falls
      ? inferred('keep_at_most', reasons.equalsBaselineAndFewer.ja)
      : inferred('keep_at_least', reasons.equalsBaseline.ja);
  }
  if (to.gt(from)) {
    return falls
      ? inferred('keep_at_most', reasons.fewerButAbove.ja, reasons.fewerButAboveDoubt.ja)
      : inferred('up', reasons.aboveBaseline.ja);
  }
  return rises
    ? inferred('keep_at_least', reasons.moreButBelow.ja, reasons.moreButBelowDoubt.ja)
    : inferred('down', reasons.belowBaseline.ja);
};
