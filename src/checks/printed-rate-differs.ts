import { type DraftRow, Exact, exact, parseCell, type Reading, writtenDecimals } from '#domain';
import { checkMessages } from '#messages';
import { type Amount, amountOf, comparable, exactRange, printed } from './amount.ts';
import { defineCheck, type Found } from './define-check.ts';
import type { Line } from './lines.ts';
import type { PlanInHand } from './plan-in-hand.ts';
import { quoteCell } from './quotes.ts';

const words = checkMessages['printed-rate-differs'];

export const printedRateDiffers = defineCheck({
  id: 'printed-rate-differs',
  severity: 'warning',
  scope: 'plan',
  ...words,
  *run(plan) {
    for (const row of plan.draft?.rows ?? []) {
      for (const [heading, cell] of Object.entries(row.extra ?? {})) {
        const found = ratesOf(heading, plan.year) ? compare(plan, row, heading, cell) : null;
        if (found !== null) yield found;
      }
    }
  },
});

/** 「達成率」「目標達成度(%)」 of the year that is checked; a forecast or a grade is none. */
const ratesOf = (heading: string, year: number): boolean => {
  const plain = heading.normalize('NFKC').replaceAll(/\s/gu, '');
  const named = /(?:R|令和)(?<year>\d+)/u.exec(plain)?.groups?.year;
  return (
    /達成[率度]/u.test(plain) &&
    !/見込|評価|予測|前年/u.test(plain) &&
    (named === undefined || Number(named) + 2018 === year)
  );
};

const compare = (plan: PlanInHand, row: DraftRow, heading: string, cell: string): Found | null => {
  const rate = parseCell(cell);
  const line = plan
    .linesOf(row.nodeId)
    .find(
      ({ indicator, series, part }) =>
        indicator.id === row.indicatorId && series.label === row.series && part === null,
    );
  if (line === undefined || line.actual === null || line.target === null || !isRate(rate)) return null;
  const { actual, target } = line;
  if (!comparable(actual, target) || actual.value.isZero() || target.value.lte(0)) return null;
  const printedRate = exact(rate.value);
  const place = new Exact(10).pow(-writtenDecimals(rate.value));
  const explained = explanations(line, actual, target).some(
    ({ low, high }) =>
      // A rate may be printed as a share, and one past 100% as 「100%」.
      [1, 100].some(
        (scale) =>
          printedRate.plus(place).times(scale).gt(low) && printedRate.minus(place).times(scale).lt(high),
      ) ||
      (printedRate.eq(100) && high.gt(100)),
  );
  if (explained) return null;
  const share = actual.value.div(target.value).times(100).toDecimalPlaces(1).toFixed(1);
  return {
    node: row.nodeId,
    indicator: line.indicator.id,
    message: words.message(line.indicator.name, printed(actual), printed(target), `${share}%`, cell.trim()),
    remedy: words.remedy,
    quotes: [
      {
        label: `${line.indicator.name} ${heading}`,
        text: cell,
        plan: plan.plan.id,
        source: plan.draft?.source.name ?? null,
        place: row.place,
      },
      quoteCell(plan.plan, line, 'actual'),
      quoteCell(plan.plan, line, 'target'),
    ],
  };
};

const isRate = (reading: Reading): reading is Reading & { readonly value: string } =>
  reading.certainty === 'sure' &&
  reading.status === 'known' &&
  reading.value !== null &&
  (reading.unit === '%' || reading.unit === '');

interface Range {
  readonly low: Exact;
  readonly high: Exact;
}

/**
 * Every way in which cities work such a rate out, in per cent, for every target of the row: actual ÷ target, for what
 * should fall target ÷ actual or 2 − actual ÷ target, the share of the way from the baseline, and of a total the sum so far.
 */
const explanations = (line: Line, actual: Amount, target: Amount): readonly Range[] => {
  const targets = [
    target,
    ...line.series.targets.map(({ recorded }) => amountOf(recorded, line.part)),
  ].filter((each) => each !== null && each.unit === target.unit && each.value.gt(0));
  const sum = line.earlier.reduce((all, { amount }) => all.plus(amount.value), actual.value);
  const soFar: Amount = { ...actual, value: sum };
  return targets.flatMap((each) => (each === null ? [] : ratesAgainst(line, actual, soFar, each)));
};

const ratesAgainst = (line: Line, actual: Amount, soFar: Amount, target: Amount): readonly Range[] => {
  const part = quotient(actual, target);
  const way =
    line.baseline === null || line.baseline.value.eq(target.value)
      ? []
      : [wayFrom(line.baseline, actual, target)];
  const { low, high } = part;
  return [
    part,
    quotient(target, actual),
    quotient(soFar, target),
    { low: high.neg().plus(200), high: low.neg().plus(200) },
    ...way,
  ];
};

const quotient = (part: Amount, whole: Amount): Range => {
  const [top, bottom] = [exactRange(part), exactRange(whole)];
  return { low: top.low.div(bottom.high).times(100), high: top.high.div(bottom.low).times(100) };
};

const wayFrom = (from: Amount, actual: Amount, target: Amount): Range => {
  const way = actual.value.minus(from.value).div(target.value.minus(from.value)).times(100);
  return { low: way, high: way };
};
