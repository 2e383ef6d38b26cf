import { Exact } from '../decimal.ts';
import type { MunicipalityCode } from '../plan/plan.ts';

/**
 * How the parts of municipalities make the whole of a 圏域. sum 合計 · ratio_of_sums 分子の合計÷分母の合計(%) ·
 * count 実施した市町の数 · own 事務局の値 (the parts are shown beside it).
 */
export type WholeRule = 'sum' | 'ratio_of_sums' | 'count' | 'own';

/** What one municipality has answered. */
export interface Part {
  readonly municipality: MunicipalityCode;
  /** null while it is not known (未確定, 未調査, not answered); 該当なし is no part at all. */
  readonly value: Exact | null;
  /** For ratio_of_sums: what the value is a share of; the value is then the numerator. */
  readonly denominator?: Exact | null;
  /** 該当なし: the municipality takes no part in this. */
  readonly notApplicable?: boolean;
}

export interface Whole {
  /** The figure of the parts that are known; null when none is, or when it cannot be made. */
  readonly value: Exact | null;
  /** Municipalities whose part is missing. With any, `value` is partial and never to be read as the whole. */
  readonly missing: readonly MunicipalityCode[];
  /** Municipalities whose part is in it. */
  readonly included: readonly MunicipalityCode[];
}

const isKnown = (rule: WholeRule, { value, denominator }: Part): boolean =>
  value !== null && (rule !== 'ratio_of_sums' || (denominator !== undefined && denominator !== null));

const sum = (values: readonly (Exact | null | undefined)[]): Exact =>
  values.reduce<Exact>((total, value) => (value ? total.plus(value) : total), new Exact(0));

/** The whole that the parts make by the rule. A whole with `missing` parts is partial: shown so, never as a total. */
export const wholeOf = (rule: Exclude<WholeRule, 'own'>, parts: readonly Part[]): Whole => {
  const taking = parts.filter(({ notApplicable }) => notApplicable !== true);
  const known = taking.filter((part) => isKnown(rule, part));
  return {
    value: known.length === 0 ? null : figureOf(rule, known),
    missing: taking.filter((part) => !known.includes(part)).map(({ municipality }) => municipality),
    included: known.map(({ municipality }) => municipality),
  };
};

const figureOf = (rule: Exclude<WholeRule, 'own'>, known: readonly Part[]): Exact | null => {
  const total = sum(known.map(({ value }) => value));
  switch (rule) {
    case 'sum':
      return total;
    case 'count':
      return new Exact(known.filter(({ value }) => value?.gt(0)).length);
    case 'ratio_of_sums': {
      const denominator = sum(known.map((part) => part.denominator));
      return denominator.isZero() ? null : total.times(100).div(denominator);
    }
  }
};
