import { labelOfLine, type PublishedIndicator } from '../published-plan.ts';
import { differingTerms, type Measured, type Term } from './terms.ts';

/** Lines of two plans that stand beside each other. */
export interface AnsweringLines {
  /**
   * Of the first plan: several where they were merged, or where nothing tells which of them belongs to which line of
   * the second; none where only the second has the line.
   */
  readonly first: readonly Measured[];
  /** Of the second plan; none where only the first has the line. */
  readonly second: readonly Measured[];
  /** What the two sides say differently; nothing where a side is empty. */
  readonly differs: readonly Term[];
  /** False where they stand together only because no label tells which belongs to which. */
  readonly matched: boolean;
}

const measuredOf = (indicator: PublishedIndicator): readonly Measured[] =>
  indicator.lines.map((line) => ({ indicator, line }));

/**
 * The lines of indicators that stand beside each other, side by side: the only ones, or those of the same label. Lines
 * without a counterpart stand together where both sides have some, since no label tells them apart; else alone. Several
 * indicators that became one stay together unless each of them has a line for every line of the new one.
 */
export const answeringLines = (
  first: readonly PublishedIndicator[],
  second: PublishedIndicator,
): readonly AnsweringLines[] => {
  const beside = (
    one: readonly Measured[],
    other: readonly Measured[],
    matched: boolean,
  ): AnsweringLines => ({
    first: one,
    second: other,
    differs: one.length === 0 || other.length === 0 ? [] : differingTerms(one, other),
    matched,
  });
  const [before, now] = [first.flatMap(measuredOf), measuredOf(second)];
  const answers = ({ line }: Measured): readonly Measured[] =>
    first.flatMap((indicator) => {
      const isOnly = indicator.lines.length === 1 && second.lines.length === 1;
      return measuredOf(indicator)
        .filter((each) => isOnly || labelOfLine(each.line) === labelOfLine(line))
        .slice(0, 1);
    });
  const groups = now.map((is) => ({ is, was: answers(is) }));
  if (first.length > 1 && groups.some(({ was }) => was.length < first.length))
    return [beside(before, now, false)];
  const matched = groups.filter(({ was }) => was.length > 0);
  const taken = new Set(matched.flatMap(({ is, was }) => [is.line, ...was.map(({ line }) => line)]));
  const rest = (side: readonly Measured[]) => side.filter(({ line }) => !taken.has(line));
  const alone = beside(rest(before), rest(now), false);
  return [
    ...matched.map(({ is, was }) => beside(was, [is], true)),
    ...(alone.first.length + alone.second.length === 0 ? [] : [alone]),
  ];
};
