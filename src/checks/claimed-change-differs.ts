import { type ChangeClaim, Exact, type FigureClaim, type ProseFigure, tieOf, tieOfAddition } from '#domain';
import { checkMessages } from '#messages';
import { type Amount, amountFrom, comparable } from './amount.ts';
import { type Recomputed, recompute } from './change-arithmetic.ts';
import { amountAt, type Tie, tieToLine, unitFits } from './claim-ties.ts';
import { defineCheck, type Found } from './define-check.ts';
import type { Line } from './lines.ts';
import type { Passage, PlanInHand } from './plan-in-hand.ts';
import { quoteCell, quoteSentence } from './quotes.ts';

const words = checkMessages['claimed-change-differs'];

export const claimedChangeDiffers = defineCheck({
  id: 'claimed-change-differs',
  severity: 'error',
  scope: 'node',
  ...words,
  *run(plan) {
    for (const passage of plan.passages) {
      for (const claim of passage.claims) {
        if (claim.kind !== 'change') continue;
        const found = withinText(plan, passage, claim) ?? againstTable(plan, passage, claim);
        if (found !== null) yield found;
      }
    }
  },
});

/** The text gives the values itself: 「令和5年度10名、令和6年度22名」 and 「2.2倍」. */
const withinText = (plan: PlanInHand, passage: Passage, claim: ChangeClaim): Found | null => {
  const { from, to } = valuesInText(passage, claim);
  if (from === null || to === null) return null;
  const [before, after] = [amountFrom(from.value, from.unit), amountFrom(to.value, to.unit)];
  if (!comparable(before, after) || !amountFits(claim, after)) return null;
  const result = recompute(claim, before, after);
  if (result === null || result.holds) return null;
  return {
    node: passage.node.id,
    indicator: null,
    ...said(claim, claim.subject.nearest || (claim.subject.topics[0] ?? ''), result, passage),
    quotes: [quoteSentence(plan.plan, passage, claim)],
  };
};

/** Values before and after as the claim's own sentence gives them, in the claim or beside it. */
const valuesInText = (
  passage: Passage,
  claim: ChangeClaim,
): { readonly from: ProseFigure | null; readonly to: ProseFigure | null } => {
  if (claim.from !== null && claim.to !== null) return claim;
  // 「78.2%(前年度75.9%)で2.3ポイント上昇」: what stands beside it is what it is compared with.
  const base = JSON.stringify(claim.base.kind === 'unnamed' ? { kind: 'previous_year' } : claim.base);
  const beside = passage.claims.filter(
    (other): other is FigureClaim =>
      other.kind === 'figure' &&
      other.subject.sentence === claim.subject.sentence &&
      other.figure.start !== claim.from?.start &&
      fitsAmount(claim, other.figure),
  );
  const before = claim.from === null ? beside.filter((other) => JSON.stringify(other.of) === base) : [];
  const after = claim.to === null ? beside.filter((other) => JSON.stringify(other.of) !== base) : [];
  return {
    from: claim.from ?? only(before)?.figure ?? null,
    to: claim.to ?? (only(after) ?? rightBefore(passage, claim, after))?.figure ?? null,
  };
};

/** 「反対の割合が68.2%と、前回調査の59.4%から8.8ポイント増えた」: of several values the one that leads up to the change. */
const rightBefore = (
  passage: Passage,
  claim: ChangeClaim,
  values: readonly FigureClaim[],
): FigureClaim | undefined =>
  values.findLast(({ figure }) =>
    /^(?:と|で|となり|であり)[、,]\s*$/u.test(passage.text.slice(figure.end, claim.start)),
  );

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

/** A value of the sentence can be one end of the change when it is of the kind the amount is of. */
const fitsAmount = (claim: ChangeClaim, figure: ProseFigure): boolean => {
  if (figure.loose) return false;
  const ratio = claim.measure === 'rate' || claim.measure === 'ratio' || claim.measure === 'times';
  if (ratio || claim.amount === null) return figure.unit !== '%' && figure.unit !== '';
  return amountFits(claim, amountFrom(figure.value, figure.unit));
};

const againstTable = (plan: PlanInHand, passage: Passage, claim: ChangeClaim): Found | null => {
  const namesTable = claim.base.kind === 'baseline' || claim.base.kind === 'target';
  const fits = (line: Line) => line.actual !== null && amountFits(claim, line.actual);
  const how = claim.measure === 'addition' ? tieOfAddition : tieOf;
  const tie = tieToLine(plan, passage, claim.subject, namesTable, fits, how);
  if (tie === null) return null;
  const { line } = tie;
  // Neither what nor against what is said: nothing to hold the text to.
  if (tie.certainty === 'likely' && claim.base.kind === 'unnamed' && claim.measure !== 'addition')
    return null;
  // 「令和6年度は1,930時間の削減」 counts what 削減時間 counts; it does not say that it fell.
  if (claim.base.kind === 'unnamed' && countsChange.test(line.indicator.name)) return null;
  if (claim.measure === 'addition') return addition(plan, passage, claim, tie);
  const [from, to] = spokenSigns(
    claim,
    claim.from === null
      ? exactTarget(claim, amountAt(plan, line, claim.base))
      : amountFrom(claim.from.value, claim.from.unit),
    claim.to === null ? amountAt(plan, line, claim.of) : amountFrom(claim.to.value, claim.to.unit),
  );
  if (from === null || to === null || from === to || !comparable(from, to)) return null;
  // One year of a sum over several years is bound to be below its target.
  if (claim.base.kind === 'target' && line.indicator.settings.measureType.value === 'period_total')
    return null;
  // 達成率 of what should fall is worked out in several ways.
  if (
    claim.base.kind === 'target' &&
    claim.measure === 'ratio' &&
    !line.indicator.settings.direction.value.endsWith('up')
  )
    return null;
  const result = recompute(claim, from, to);
  if (result === null || result.holds) return null;
  return {
    node: passage.node.id,
    indicator: line.indicator.id,
    severity:
      tie.certainty === 'likely' || claim.base.kind === 'unnamed' || claim.base.kind === 'elsewhere'
        ? 'warning'
        : 'error',
    ...said(claim, line.indicator.name, result, passage),
    quotes: [
      quoteSentence(plan.plan, passage, claim),
      quoteCell(plan.plan, line, claim.base.kind === 'target' ? 'target' : 'baseline'),
      quoteCell(plan.plan, line, 'actual'),
    ],
  };
};

/** Words of a sentence in which something was taken away as well. */
const takenAway = /抹消|退会|脱退|廃止|解散|閉[鎖店館校園]|取り?消|削除|失効|転出|死亡|退職|除却|満了|辞退/u;

/** Indicators that measure a change themselves. */
const countsChange = /削減|縮減|減少|増加|短縮|改善|解消/u;

/** A target is set, not measured: 「2億円」 stands for no other amount. */
const exactTarget = ({ base }: ChangeClaim, amount: Amount | null): Amount | null =>
  amount === null || base.kind !== 'target' ? amount : { ...amount, slack: new Exact(0) };

const negativeWord = /転出超過|社会減|自然減|赤字|減少数|減少率/u;

/** 「転出超過は98人から76人に」 speaks of −98 and −76: where the text names the sign in words, sizes are compared. */
const spokenSigns = (
  claim: ChangeClaim,
  from: Amount | null,
  to: Amount | null,
): readonly [Amount | null, Amount | null] => {
  const size = (amount: Amount | null) => (amount === null ? null : { ...amount, value: amount.value.abs() });
  const mixed = (claim.from === null) !== (claim.to === null);
  const inWords = negativeWord.test(claim.subject.sentence);
  return mixed || inWords ? [size(from), size(to)] : [from, to];
};

/**
 * 「新たに11件」: the stock of the year before and the addition should make the stock of today. A person
 * may know why not (something was taken away), so it is a warning.
 */
const addition = (plan: PlanInHand, passage: Passage, claim: ChangeClaim, { line }: Tie): Found | null => {
  const before = amountAt(plan, line, { kind: 'previous_year' });
  const amount = claim.amount === null ? null : amountFrom(claim.amount.value, claim.amount.unit);
  if (before === null || line.actual === null || amount === null) return null;
  // 「新たに9件を登録したが、11件を抹消した」 tells itself why it does not add up.
  if (takenAway.test(claim.subject.sentence)) return null;
  // The year's own amount may itself be what was newly done.
  if (line.indicator.settings.measureType.value === 'flow' || amount.value.eq(line.actual.value)) return null;
  if (line.actual.basis === 'per_year' || before.unit === '%') return null;
  const result = recompute(claim, before, line.actual);
  if (result === null || result.holds) return null;
  return {
    node: passage.node.id,
    indicator: line.indicator.id,
    severity: 'warning',
    ...said(claim, line.indicator.name, result, passage),
    quotes: [
      quoteSentence(plan.plan, passage, claim),
      quoteCell(plan.plan, line, 'baseline'),
      quoteCell(plan.plan, line, 'actual'),
    ],
  };
};

const said = (claim: ChangeClaim, subject: string, result: Recomputed, passage: Passage) => ({
  message: words.message(
    subject,
    result.arithmetic,
    passage.text.slice(claim.start, claim.end).replaceAll(/\s+/gu, ''),
  ),
  remedy: words.remedy,
});

/** Rates fit every value; differences and additions must be in the value's own unit. */
const amountFits = (claim: ChangeClaim, value: Amount): boolean => {
  if (
    claim.amount === null ||
    claim.measure === 'rate' ||
    claim.measure === 'ratio' ||
    claim.measure === 'times'
  ) {
    return true;
  }
  if (/^(?:ポイント|pt|ppt)$/u.test(claim.amount.unit))
    return value.unit === '%' || value.unit === '' || value.unit === '点';
  return unitFits(amountFrom(claim.amount.value, claim.amount.unit), value);
};
