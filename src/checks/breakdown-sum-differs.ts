import { type BreakdownClaim, Exact, toDecimalText, writtenDecimals } from '#domain';
import { checkMessages } from '#messages';
import { type Amount, amountFrom, amountOf, type CellAmount, printed, printedValue, zero } from './amount.ts';
import { defineCheck, type Found } from './define-check.ts';
import type { Line } from './lines.ts';
import type { Passage, PlanInHand } from './plan-in-hand.ts';
import { type CellRole, quoteCell, quoteSentence } from './quotes.ts';

const words = checkMessages['breakdown-sum-differs'];

export const breakdownSumDiffers = defineCheck({
  id: 'breakdown-sum-differs',
  severity: 'error',
  scope: 'node',
  ...words,
  *run(plan) {
    for (const passage of plan.passages) {
      for (const claim of passage.claims) {
        const found = claim.kind === 'breakdown' ? inText(plan, passage, claim) : null;
        if (found !== null) yield found;
      }
    }
    yield* inTable(plan);
  },
});

const inText = (plan: PlanInHand, passage: Passage, claim: BreakdownClaim): Found | null => {
  const whole = amountFrom(claim.whole.value, claim.whole.unit);
  const parts = claim.parts.map((part) => ({
    ...part,
    amount: amountFrom(part.figure.value, part.figure.unit),
  }));
  if (claim.relation === 'part') {
    const part = parts[0];
    if (part === undefined || part.amount.value.lte(whole.value)) return null;
    return inSentence(
      plan,
      passage,
      claim,
      words.partOverWhole(part.label, printed(part.amount), printed(whole)),
    );
  }
  if (claim.relation === 'share') return share(plan, passage, claim, whole, parts[0]?.amount);
  const sum = parts.reduce((total, part) => total.plus(part.amount.value.times(part.sign)), zero);
  const slack = [whole, ...parts.map((part) => part.amount)].reduce(
    (total, each) => total.plus(each.slack),
    zero,
  );
  if (sum.minus(whole.value).abs().lte(slack) || holdsTwice(whole, parts)) return null;
  const first = parts.toSorted((a, b) => b.sign - a.sign);
  const terms = first.map(
    (part, index) => `${part.sign < 0 ? ' − ' : index === 0 ? '' : ' + '}${printed(part.amount)}`,
  );
  return inSentence(
    plan,
    passage,
    claim,
    words.message(terms.join(''), printedValue(sum, whole), printed(whole)),
  );
};

/** 「21.9%(32人中7人)」: the share may be rounded up, down or to the nearest. */
const share = (
  plan: PlanInHand,
  passage: Passage,
  claim: BreakdownClaim,
  whole: Amount,
  part: Amount | undefined,
): Found | null => {
  if (claim.share === undefined || part === undefined || whole.value.lte(0)) return null;
  const place = new Exact(10).pow(-writtenDecimals(claim.share.value));
  const low = part.value.minus(part.slack).div(whole.value.plus(whole.slack)).times(100);
  const high = part.value.plus(part.slack).div(whole.value.minus(whole.slack)).times(100);
  const said = new Exact(claim.share.value);
  if (said.gt(low.minus(place)) && said.lt(high.plus(place))) return null;
  const exactShare = part.value.div(whole.value).times(100);
  const decimals = writtenDecimals(claim.share.value);
  return inSentence(
    plan,
    passage,
    claim,
    words.share(printed(part), printed(whole), `${toDecimalText(exactShare, decimals)}%`, claim.share.text),
  );
};

/** 「20人(男12人、女8人、市内15人、市外5人)」 divides the same whole twice. */
const holdsTwice = (whole: Amount, parts: readonly { amount: Amount }[]): boolean =>
  parts.some((_, cut) => {
    const sum = (some: readonly { amount: Amount }[]) =>
      some.reduce((total, part) => total.plus(part.amount.value), zero);
    return sum(parts.slice(0, cut)).eq(whole.value) && sum(parts.slice(cut)).eq(whole.value);
  });

const inSentence = (
  plan: PlanInHand,
  passage: Passage,
  claim: BreakdownClaim,
  message: Found['message'],
): Found => ({
  node: passage.node.id,
  indicator: null,
  message,
  remedy: words.remedy,
  quotes: [quoteSentence(plan.plan, passage, claim)],
});

const roles: readonly CellRole[] = ['baseline', 'actual', 'target'];
const total = /^(?:合計|総計|計|総数|全体|全市|圏域計|総合計)$/u;

/** Series or parts beside one that is called their total; rates do not add up and are left alone. */
function* inTable(plan: PlanInHand): Iterable<Found> {
  for (const lines of Map.groupBy(
    plan.lines,
    (line) => `${line.placement.nodeId} ${line.indicator.id}`,
  ).values()) {
    const whole = lines.find((line) => total.test(labelOf(line)));
    const parts = lines.filter((line) => line !== whole);
    if (whole === undefined || parts.length < 2) continue;
    for (const role of roles) {
      const sumOf = amountsOf(parts, role);
      const wholeAmount = whole[role];
      if (sumOf === null || wholeAmount === null || /^(?:%|ポイント|歳|度|倍|)$/u.test(wholeAmount.unit))
        continue;
      const sum = sumOf.reduce((all, amount) => all.plus(amount.value), zero);
      const slack = [wholeAmount, ...sumOf].reduce((all, amount) => all.plus(amount.slack), new Exact(0));
      if (sum.minus(wholeAmount.value).abs().lte(slack)) continue;
      yield {
        node: whole.node.id,
        indicator: whole.indicator.id,
        message: words.message(
          sumOf.map(printed).join(' + '),
          printedValue(sum, wholeAmount),
          printed(wholeAmount),
        ),
        remedy: words.remedy,
        quotes: [quoteCell(plan.plan, whole, role), ...parts.map((line) => quoteCell(plan.plan, line, role))],
      };
    }
  }
}

const labelOf = (line: Line): string => line.part ?? line.series.label ?? '';

/** All parts in one unit, or null when one of them is not known. */
const amountsOf = (lines: readonly Line[], role: CellRole): readonly CellAmount[] | null => {
  const amounts = lines.map((line) => amountOf(line.cells[role], line.part));
  return amounts.every((amount) => amount !== null) ? amounts : null;
};
