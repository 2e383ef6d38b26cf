import {
  type Basis,
  type DecimalText,
  Exact,
  exact,
  type RecordedValue,
  toDecimalText,
  unitWorth,
  withSeparators,
  writtenDecimals,
} from '#domain';

/** A known number of a cell or a text in its base unit (円, 人), with the precision it was printed with. */
export interface Amount {
  readonly value: Exact;
  readonly unit: string;
  /**
   * Half of the last printed place in the base unit: what rounding may have hidden. Zero for plain
   * counts (1,553人), which are exact.
   */
  readonly slack: Exact;
  /** As printed: number and unit without qualifier and period. */
  readonly written: { readonly value: DecimalText; readonly unit: string };
}

/** An amount of a table, with its cell. */
export interface CellAmount extends Amount {
  readonly recorded: RecordedValue;
  /** Of the cell itself, else of its heading or its indicator's name. */
  readonly basis: Basis | null;
}

/** Words around a unit that say how the number was counted, not in what. */
const counting = /^(?:延べ|のべ|年間|約)|[/／]年度?$/gu;

/**
 * A number in its base unit: scales multiplied out (千円, 億円 → 円), spellings of one unit made one
 * (名 and 人). Rules compare only in base units.
 */
const inBaseUnit = (value: DecimalText, unit: string): { readonly value: Exact; readonly unit: string } => {
  const plain = unit.normalize('NFKC').replaceAll(/\s/gu, '').replaceAll(counting, '');
  const { base, factor } = unitWorth(plain);
  return { value: exact(value).times(new Exact(factor)), unit: base };
};

/** The amount of a printed number. */
export const amountFrom = (value: DecimalText, unit: string): Amount => {
  const base = inBaseUnit(value, unit);
  const place = inBaseUnit(toDecimalText(new Exact(10).pow(-writtenDecimals(value))), unit).value.abs();
  const count = writtenDecimals(value) === 0 && place.eq(1) && !/%|ポイント/u.test(base.unit);
  return {
    ...base,
    slack: count ? new Exact(0) : place.div(2),
    written: { value, unit },
  };
};

/**
 * The known, surely read number of a cell, or of one part of it; null when there is none. A doubtful
 * reading is no amount: rules do not accuse anyone of what may be a reading error.
 */
export const amountOf = (recorded: RecordedValue | null, part: string | null = null): CellAmount | null =>
  recorded?.reading.certainty === 'sure' ? probableAmountOf(recorded, part) : null;

/** The same with doubtful readings, for rules that speak of something else than the value itself. */
export const probableAmountOf = (
  recorded: RecordedValue | null,
  part: string | null = null,
): CellAmount | null => {
  if (recorded === null || recorded.reading.status !== 'known') return null;
  const { reading } = recorded;
  const found = part === null ? reading : reading.parts.find((each) => each.label === part);
  if (found === undefined || found.value === null) return null;
  const unit = [found.unit, reading.unit, reading.inherited?.unit].find(
    (each) => each !== undefined && each !== '',
  );
  return {
    ...amountFrom(found.value, unit ?? ''),
    recorded,
    basis: reading.basis ?? reading.inherited?.basis ?? null,
  };
};

/** Whether two amounts can be compared: the same unit, or one of them printed without a unit. */
export const comparable = (a: Amount, b: Amount): boolean =>
  a.unit === b.unit || a.unit === '' || b.unit === '';

/** Whether two amounts differ by more than rounding can explain. */
export const differs = (a: Amount, b: Amount): boolean => {
  const gap = a.value.minus(b.value).abs();
  if (gap.isZero()) return false;
  // The coarser print decides: 623万人 agrees with 6,231,204人, but 75.5% does not with 76.5%.
  const coarser = Exact.max(a.slack, b.slack);
  return a.slack.eq(b.slack) ? true : gap.gt(coarser);
};

/** 「1,692,995千円」 */
export const printed = (amount: Amount): string =>
  `${withSeparators(amount.written.value)}${amount.written.unit}`;

/** A computed value in the unit and with the decimals of `like`, as printed. */
export const printedValue = (value: Exact, like: Amount): string => {
  const one = inBaseUnit('1', like.written.unit).value;
  const scaled = value.div(one);
  const decimals = Math.max(writtenDecimals(like.written.value), Math.min(scaled.decimalPlaces(), 2));
  return `${withSeparators(toDecimalText(scaled, decimals))}${like.written.unit}`;
};

/** The stretch of values that printing as `amount` can stand for. */
export const exactRange = (amount: Amount): { low: Exact; high: Exact } => ({
  low: amount.value.minus(amount.slack),
  high: amount.value.plus(amount.slack),
});

export const zero: Exact = exact('0');
