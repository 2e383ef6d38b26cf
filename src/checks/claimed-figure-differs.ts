import type { FigureClaim } from '#domain';
import { checkMessages } from '#messages';
import { type Amount, amountFrom, comparable, differs, printed } from './amount.ts';
import { amountAt, tieToLine, unitFits } from './claim-ties.ts';
import { defineCheck, type Found } from './define-check.ts';
import type { Line } from './lines.ts';
import { oneSlipAway } from './one-slip-away.ts';
import type { Passage, PlanInHand } from './plan-in-hand.ts';
import { type CellRole, quoteCell, quoteSentence } from './quotes.ts';

const words = checkMessages['claimed-figure-differs'];

export const claimedFigureDiffers = defineCheck({
  id: 'claimed-figure-differs',
  severity: 'error',
  scope: 'node',
  ...words,
  *run(plan) {
    for (const passage of plan.passages) {
      for (const claim of passage.claims) {
        if (claim.kind !== 'figure' || claim.figure.loose || isPart(passage, claim)) continue;
        const found = compare(plan, passage, claim);
        if (found !== null) yield found;
      }
    }
  },
});

/** A part of a sum is not the value of the indicator. */
const isPart = (passage: Passage, claim: FigureClaim): boolean =>
  passage.claims.some(
    (other) =>
      other.kind === 'breakdown' && other.parts.some((part) => part.figure.start === claim.figure.start),
  );

const compare = (plan: PlanInHand, passage: Passage, claim: FigureClaim): Found | null => {
  const figure = amountFrom(claim.figure.value, claim.figure.unit);
  const namesTable = claim.of?.kind === 'baseline' || claim.of?.kind === 'target';
  const fits = (line: Line) => unitFits(figure, line.actual, line.baseline, line.target);
  const tie = tieToLine(plan, passage, claim.subject, namesTable, fits);
  if (tie === null || tie.certainty !== 'sure') return slip(plan, passage, claim);
  const { line } = tie;
  const printedIn = amountAt(plan, line, claim.of);
  if (printedIn === null || !agreesInKind(figure, printedIn) || !differsInSize(figure, printedIn))
    return null;
  // 「累計で53人」 is no contradiction to a year's 29人.
  if (claim.total && (printedIn === line.target || !isTotal(line))) return null;
  // 「新規就農者は今年度7人で、累計34人」: the year's own amount beside a row that counts on.
  if (!claim.total && countsOn(line) && isOfYear(claim)) return null;
  // Without a time of its own the figure may be any of the row's.
  const another = claim.of === null && rowHolds(line, figure);
  if (another && !claim.concludes) return null;
  const role = roleOf(line, printedIn);
  return {
    node: passage.node.id,
    indicator: line.indicator.id,
    severity: another ? 'warning' : 'error',
    message: words.message(
      line.indicator.name,
      printed(printedIn),
      claim.figure.text.replaceAll(/\s+/gu, ''),
    ),
    remedy: words.remedy,
    quotes: [
      quoteSentence(plan.plan, passage, claim),
      ...(role === null ? [] : [quoteCell(plan.plan, line, role)]),
    ],
  };
};

/** The text leaves its subject out, but the figure is one digit away from the table's: a person should look. */
const slip = (plan: PlanInHand, passage: Passage, claim: FigureClaim): Found | null => {
  const found = oneSlipAway(plan, passage, claim);
  if (found === null) return null;
  const { line, amount } = found;
  const role = roleOf(line, amount);
  return {
    node: passage.node.id,
    indicator: line.indicator.id,
    severity: 'warning',
    message: words.slip(line.indicator.name, printed(amount), claim.figure.text.replaceAll(/\s+/gu, '')),
    remedy: words.remedy,
    quotes: [
      quoteSentence(plan.plan, passage, claim),
      ...(role === null ? [] : [quoteCell(plan.plan, line, role)]),
    ],
  };
};

/** The row itself counts on, or its name says the word, so a total of the text is its value. */
const isTotal = (line: Line): boolean =>
  /累計|延べ|通算/u.test(line.indicator.name) ||
  line.actual?.basis === 'cumulative' ||
  line.indicator.settings.actualsAre.value === 'running_total';

/** The row's values grow from year to year; 延べ alone may be of one year. */
const countsOn = ({ indicator }: Line): boolean =>
  /累計|通算/u.test(indicator.name) || indicator.settings.actualsAre.value === 'running_total';

const isOfYear = ({ of }: FigureClaim): boolean =>
  of?.kind === 'this_year' || (of?.kind === 'period' && of.period.kind.endsWith('year'));

const agreesInKind = (figure: Amount, table: Amount): boolean =>
  comparable(figure, table) || unitFits(figure, table);

/** 「561人の転出超過」 is −561: signs are words in a text. */
const differsInSize = (figure: Amount, table: Amount): boolean =>
  differs({ ...figure, value: figure.value.abs() }, { ...table, value: table.value.abs() });

const rowHolds = (line: Line, figure: Amount): boolean =>
  [line.baseline, line.target, ...line.earlier.map((each) => each.amount)].some(
    (amount) => amount !== null && !differsInSize(figure, amount),
  );

const roleOf = (line: Line, amount: Amount): CellRole | null => {
  if (amount === line.actual) return 'actual';
  if (amount === line.baseline) return 'baseline';
  return amount === line.target ? 'target' : null;
};
