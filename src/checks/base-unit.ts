import { type DecimalText, Exact, exact, unitWorth } from '#domain';

/** Words around a unit that say how the number was counted, not in what. */
const counting = /^(?:延べ|のべ|年間|約)|[/／]年度?$/gu;

/**
 * A number in its base unit: scales multiplied out (千円, 億円 → 円), spellings of one unit made one
 * (名 and 人). Rules compare only in base units.
 */
export const inBaseUnit = (
  value: DecimalText,
  unit: string,
): { readonly value: Exact; readonly unit: string } => {
  const plain = unit.normalize('NFKC').replaceAll(/\s/gu, '').replaceAll(counting, '');
  const { base, factor } = unitWorth(plain);
  return { value: exact(value).times(new Exact(factor)), unit: base };
};
