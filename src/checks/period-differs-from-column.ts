import type { ClaimBase, FigureClaim, Period } from '#domain';
import { checkMessages } from '#messages';
import { amountFrom, type CellAmount, differs, printed, probableAmountOf } from './amount.ts';
import { tieToLine, unitFits } from './claim-ties.ts';
import { defineCheck } from './define-check.ts';
import type { Line } from './lines.ts';
import { printedPeriod, yearOf } from './periods.ts';
import type { PlanInHand } from './plan-in-hand.ts';
import { quoteCell, quoteSentence } from './quotes.ts';

const words = checkMessages['period-differs-from-column'];

export const periodDiffersFromColumn = defineCheck({
  id: 'period-differs-from-column',
  severity: 'info',
  scope: 'node',
  ...words,
  *run(plan) {
    for (const line of plan.lines) {
      const period = line.cells.actual?.reading.period?.value ?? null;
      if (line.placement.restated || period === null || actualOf(line) === null) continue;
      if (!otherYear(period, plan.year) || period.kind === 'range') continue;
      yield {
        node: line.node.id,
        indicator: line.indicator.id,
        message: words.message(line.indicator.name, plan.year, printedPeriod(period)),
        remedy: words.remedy,
        quotes: [quoteCell(plan.plan, line, 'actual')],
      };
    }
    yield* onlyInText(plan);
  },
});

/** The table says nothing, but the text gives the column's value to another year. */
function* onlyInText(plan: PlanInHand) {
  const told = new Set<Line>();
  for (const passage of plan.passages) {
    for (const claim of passage.claims) {
      if (claim.kind !== 'figure' && claim.kind !== 'latest') continue;
      const period = periodOf(claim.of);
      if (period === null || !otherYear(period, plan.year)) continue;
      const fits = (line: Line) =>
        valueWithoutPeriod(line) && (claim.kind === 'latest' || holds(claim, line));
      const tie = tieToLine(plan, passage, claim.subject, false, fits);
      const actual = tie === null ? null : actualOf(tie.line);
      if (tie?.certainty !== 'sure' || told.has(tie.line) || actual === null) continue;
      told.add(tie.line);
      yield {
        node: passage.node.id,
        indicator: tie.line.indicator.id,
        severity: 'warning' as const,
        message: words.onlyInText(tie.line.indicator.name, printed(actual), plan.year, printedPeriod(period)),
        remedy: words.remedy,
        quotes: [quoteSentence(plan.plan, passage, claim), quoteCell(plan.plan, tie.line, 'actual')],
      };
    }
  }
}

const otherYear = (period: Period, year: number): boolean => {
  const own = yearOf(period);
  return own !== null && own !== year;
};

const periodOf = (base: ClaimBase | null): Period | null => (base?.kind === 'period' ? base.period : null);

/** A damaged value is of another year all the same. */
const actualOf = (line: Line): CellAmount | null => probableAmountOf(line.cells.actual, line.part);

const valueWithoutPeriod = (line: Line): boolean => actualOf(line)?.recorded.reading.period === null;

/** The figure is the actual and nothing else of the row. */
const holds = (claim: FigureClaim, line: Line): boolean => {
  const figure = amountFrom(claim.figure.value, claim.figure.unit);
  const { baseline } = line;
  const actual = actualOf(line);
  return (
    actual !== null &&
    unitFits(figure, actual) &&
    !differs(figure, actual) &&
    (baseline === null || differs(figure, baseline))
  );
};
