import { targetsInForce } from '#domain';
import type { PublishedIndicator, PublishedLine } from '../published-plan.ts';

/** A line of values with the indicator it belongs to. */
export interface Measured {
  readonly indicator: PublishedIndicator;
  readonly line: PublishedLine;
}

/** What a figure and its grade rest on. Two figures may be compared only where all of it is the same. */
const terms = [
  'definition',
  'formula',
  'numerator',
  'denominator',
  'unit',
  'measureType',
  'direction',
  'window',
  'actualsAre',
  'baseline',
  'target',
  'targetYear',
] as const;

export type Term = (typeof terms)[number];

/** The terms of a line as codes and bare figures; null where a publication says nothing. */
export type Terms = Readonly<Record<Term, string | null>>;

const text = (written: string | null | undefined): string | null => {
  const bare = (written ?? '').normalize('NFKC').replaceAll(/\s+/g, ' ').trim();
  return bare === '' ? null : bare;
};

/** What this line's figures rest on, as its publication says. */
export const termsOf = ({ indicator: { indicator }, line: { series, evaluation } }: Measured): Terms => {
  const { settings } = indicator;
  const window = settings.window?.value;
  const { final } = targetsInForce(series);
  return {
    definition: text(indicator.definition),
    formula: text(indicator.formula),
    numerator: text(indicator.numerator),
    denominator: text(indicator.denominator),
    unit: evaluation === null ? null : text(evaluation.unit),
    measureType: settings.measureType.value,
    direction: settings.direction.value,
    window: window === undefined ? null : `${window.from}–${window.to}`,
    actualsAre: settings.measureType.value === 'period_total' ? settings.actualsAre.value : null,
    // A figure as it was evaluated; the cell where it was not.
    baseline: evaluation?.baseline ?? text(series.baseline?.cell),
    target: evaluation?.target ?? text(final?.recorded.cell),
    targetYear: final?.dueYear == null ? null : String(final.dueYear),
  };
};

/**
 * The terms, `of` these only, of which the lines of one side do not say the same as those of the other. Of several lines
 * on a side it is what they say together that counts: each may say something else.
 */
export const differingTerms = (
  first: readonly Measured[],
  second: readonly Measured[],
  of: readonly Term[] = terms,
): readonly Term[] => {
  const [one, other] = [first.map(termsOf), second.map(termsOf)];
  const says = (side: readonly Terms[], other: readonly Terms[], term: Term) =>
    side.every((each) => other.some((its) => its[term] === each[term]));
  return of.filter((term) => !says(one, other, term) || !says(other, one, term));
};

/** Terms of the thing measured, apart from what a plan wants of it. */
export const termsOfMeasuring = terms.filter(
  (term) => term !== 'baseline' && term !== 'target' && term !== 'targetYear',
);
