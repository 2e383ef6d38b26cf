import { type ClaimBase, normalName, type Period, type Subject, type TieCertainty, tieOf } from '#domain';
import type { Amount } from './amount.ts';
import type { Line } from './lines.ts';
import { calendarYearOf, fiscalYearOf, samePeriod } from './periods.ts';
import type { Passage, PlanInHand } from './plan-in-hand.ts';

/** The line of values that a claim is about. */
export interface Tie {
  readonly line: Line;
  readonly certainty: TieCertainty;
}

/**
 * The one line of the passage's node that a claim is about, or null when none or several could be
 * meant. `fits` leaves out lines whose unit cannot be the claim's; `tie` says how claim and name are held together.
 */
export const tieToLine = (
  plan: PlanInHand,
  passage: Passage,
  subject: Subject,
  namesTable: boolean,
  fits: (line: Line) => boolean,
  tie = tieOf,
): Tie | null => {
  const lines = plan.linesOf(passage.node.id);
  const around = {
    title: passage.title ?? passage.node.title,
    owners: ownersOf(plan),
    namesTable,
  };
  const ties = lines.filter(fits).flatMap((line) => {
    const certainty = tie(
      subject,
      { name: line.indicator.name, labels: labelsOf(line, lines), alone: lines.length === 1 },
      around,
    );
    return certainty === null ? [] : [{ line, certainty }];
  });
  const sure = ties.filter((tie) => tie.certainty === 'sure');
  const best = sure.length > 0 ? sure : ties;
  if (best.length === 1) return best[0] ?? null;
  // 「寄附件数」 spelt out is that row, though another one of the node has the same words in it.
  const spelt = best.filter(({ line: { indicator } }) =>
    normalName(subject.nearest).endsWith(normalName(indicator.name)),
  );
  return spelt.length === 1 ? (spelt[0] ?? null) : null;
};

/** What a text must name to mean this line and not another of the same indicator. */
const labelsOf = (line: Line, lines: readonly Line[]): string[] => {
  const siblings = lines.filter((other) => other.indicator.id === line.indicator.id);
  if (siblings.length === 1) return [];
  return [line.series.label, line.part].filter((label) => label !== null);
};

const ownersOf = (plan: PlanInHand): string[] => [
  ...[plan.plan.publisher].filter((name) => name !== ''),
  '本市',
  '本町',
  '本村',
  '当市',
  '当町',
];

/** Whether a figure of a text can be a value beside these amounts of the table, by its unit. */
export const unitFits = (figure: Amount, ...amounts: readonly (Amount | null)[]): boolean =>
  amounts.some((amount) => amount !== null && sameKind(amount.unit, figure.unit));

/** Units in which people count bodies and things; a table's 「件」 may be a text's 「チーム」. */
const loosely = /^(?:件|団体|チーム|組織|社|企業|事業所|事業者|法人|施設|店舗|か所|グループ|クラブ|校|園|)$/u;

const sameKind = (table: string, text: string): boolean =>
  table === text ||
  (table === '' && !/^(?:%|円)$/u.test(text)) ||
  (table === '件' && loosely.test(text)) ||
  (text === '件' && loosely.test(table));

/** The table's amount for a time or base that a claim names; null when the table does not say. */
export const amountAt = (plan: PlanInHand, line: Line, base: ClaimBase | null): Amount | null => {
  const convention = plan.plan.yearConvention;
  switch (base?.kind) {
    case undefined:
    case 'this_year':
      return line.actual;
    case 'baseline':
      return line.baseline;
    case 'target':
      return base.period === undefined ? line.target : targetOf(plan, line, base.period);
    case 'previous_year':
    case 'unnamed':
      return previousYear(plan, line);
    case 'previous_survey':
    case 'elsewhere':
      return null;
    case 'period': {
      const { period } = base;
      const same = (other: Line['actualPeriod']) =>
        other !== null &&
        (samePeriod(period, other, convention) || sameFiscalYear(period, other, convention));
      if (same(line.actualPeriod)) return line.actual;
      if (same(line.baselinePeriod)) return line.baseline;
      const year = fiscalYearOf(period, convention);
      return line.earlier.find((each) => each.year === year)?.amount ?? null;
    }
  }
};

/** 「令和6年度の計画値」: the final target only where it is due in that year. */
const targetOf = (plan: PlanInHand, line: Line, period: Period): Amount | null => {
  const year = fiscalYearOf(period, plan.plan.yearConvention);
  const final = line.series.targets.findLast(({ recorded }) => recorded === line.cells.target);
  return year !== null && final?.dueYear === year ? line.target : null;
};

/** A day or month of the text lies in the table's fiscal year (「令和7年3月31日現在」 is R6). */
const sameFiscalYear = (
  spoken: NonNullable<Line['actualPeriod']>,
  printed: NonNullable<Line['actualPeriod']>,
  convention: 'fiscal_year' | 'calendar_year',
): boolean => {
  if (calendarYearOf(spoken, convention) !== null || calendarYearOf(printed, convention) !== null)
    return false;
  const year = fiscalYearOf(spoken, convention);
  return year !== null && year === fiscalYearOf(printed, convention);
};

/** The value of the year before the result: its own column, or a baseline that is of that year. */
const previousYear = (plan: PlanInHand, line: Line): Amount | null => {
  const convention = plan.plan.yearConvention;
  const { actualPeriod, baselinePeriod } = line;
  if (actualPeriod === null) return null;
  const fiscal = fiscalYearOf(actualPeriod, convention);
  const calendar = calendarYearOf(actualPeriod, convention);
  const column = fiscal === null ? undefined : line.earlier.find((each) => each.year === fiscal - 1);
  if (column !== undefined) return column.amount;
  if (baselinePeriod === null) return null;
  const before =
    (fiscal !== null && fiscalYearOf(baselinePeriod, convention) === fiscal - 1) ||
    (calendar !== null && calendarYearOf(baselinePeriod, convention) === calendar - 1);
  return before ? line.baseline : null;
};
