import type { ChangeMeasure, ProseFigure } from './claim.ts';

/** The unit of rates and shares. */
export const percent = /^(?:%|パーセント)$/u;

/** Units in which a change is told, and no value. */
export const rateUnit = /^(?:割|倍|ポイント|pt|ppt)$/u;

/**
 * Whether 「FからF、F%増加」 gives the difference in the middle and not the value reached: alone it does; beside a
 * rate, the reading that lies nearer to the rate is meant.
 */
export const isDifference = (from: ProseFigure, to: ProseFigure, rate: ProseFigure | null): boolean => {
  if (rate === null) return true;
  if (!percent.test(rate.unit)) return false;
  const [before, after, said] = [from, to, rate].map((each) => Math.abs(Number(each.value)));
  if (before === undefined || after === undefined || said === undefined || before === 0) return false;
  const asDifference = Math.abs((after / before) * 100 - said);
  const asValue = Math.abs((Math.abs(after - before) / before) * 100 - said);
  return asDifference < asValue;
};

/** What kind of amount a figure is; null when it is a plain value (「令和5年度の10名」). */
export const measureOf = (amount: ProseFigure, moved: boolean, link: string): ChangeMeasure | null => {
  if (amount.unit === '倍') return 'times';
  if (amount.unit === '割') return moved ? 'rate' : null;
  if (percent.test(amount.unit)) {
    if (moved) return 'rate';
    // 「前年度比101%」 is a ratio; 「前年度比12%」 may be either and is left alone.
    return link.startsWith('比') && Number(amount.value) >= 50 ? 'ratio' : null;
  }
  return moved ? 'difference' : null;
};

const people = /^[人名]$/u;
/** 人 and 名 count alike. */
export const alikeUnits = (a: string, b: string): boolean => a === b || (people.test(a) && people.test(b));
