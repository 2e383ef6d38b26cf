import { type FigureClaim, leftover, namesElsewhere, sharedNoun } from '#domain';
import { type Amount, amountFrom, type CellAmount } from './amount.ts';
import { amountAt, unitFits } from './claim-ties.ts';
import type { Line } from './lines.ts';
import { fiscalYearOf, samePeriod } from './periods.ts';
import type { Passage, PlanInHand } from './plan-in-hand.ts';

/** Fewer digits are alike by chance. */
const telling = 3;

/**
 * The one line of the node whose value a figure would be but for one digit, or two that changed places, where
 * the text leaves its subject out (「24チーム増の合計224チーム」 beside 244件). null when the text names something
 * else, another year or base, or when several lines could be meant.
 */
export const oneSlipAway = (
  plan: PlanInHand,
  passage: Passage,
  claim: FigureClaim,
): { readonly line: Line; readonly amount: CellAmount } | null => {
  const figure = amountFrom(claim.figure.value, claim.figure.unit);
  const { nearest, topics } = claim.subject;
  if (namesElsewhere(nearest)) return null;
  const around = [nearest, ...topics, passage.title ?? passage.node.title].join('。');
  const lines = plan.linesOf(passage.node.id);
  const found = lines.flatMap((line) => {
    const amount =
      claim.of?.kind === 'target' ? line.target : ofThisYear(plan, line, claim) ? line.actual : null;
    const { name } = line.indicator;
    if (amount === null || !unitFits(figure, amount) || leftover(nearest, [name]).length >= 2) return [];
    return sharedNoun(name, around).length >= 2 && slipped(figure, amount) ? [{ line, amount }] : [];
  });
  const [only] = found;
  // What stands in the table as it is said is no slip of something else.
  const holds = lines.some((line) =>
    [line.baseline, line.actual, line.target, ...line.earlier.map((each) => each.amount)].some(
      (amount) => amount?.value.abs().eq(figure.value.abs()) === true,
    ),
  );
  return found.length === 1 && only !== undefined && !holds ? only : null;
};

const ofThisYear = (plan: PlanInHand, line: Line, { of }: FigureClaim): boolean => {
  if (of === null || of.kind === 'this_year') return true;
  if (of.kind !== 'period' || line.actualPeriod === null) return false;
  const convention = plan.plan.yearConvention;
  return (
    samePeriod(of.period, line.actualPeriod, convention) ||
    (amountAt(plan, line, of) === line.actual && fiscalYearOf(of.period, convention) === plan.year)
  );
};

/** The same number of digits, all but one (or a pair turned round) alike. */
const slipped = (figure: Amount, table: Amount): boolean => {
  const [said, printed] = [figure, table].map(({ written }) => written.value.replace(/^-/u, ''));
  if (said === undefined || printed === undefined || said.length !== printed.length) return false;
  if (said.replaceAll(/\D/gu, '').length < telling) return false;
  const places = [...said].flatMap((digit, at) => (digit === printed[at] ? [] : [at]));
  const [first = 0, second = 0] = places;
  if (places.some((at) => said[at] === '.' || printed[at] === '.')) return false;
  const turned =
    places.length === 2 &&
    second === first + 1 &&
    said[first] === printed[second] &&
    said[second] === printed[first];
  return places.length === 1 || turned;
};
