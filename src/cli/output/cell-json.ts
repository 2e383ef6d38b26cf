import type { Reading, ReadingPart } from '#domain';

/**
 * One reading as a JSON line. What the cell does not say itself but its heading does (period, unit, basis)
 * is filled in, and `inherited` names those fields. `value` is a JSON number with the decimals that were written (39.0 stays
 * 39.0), so readers of JSON get a number and nothing is lost in print.
 */
export const cellJson = (reading: Reading): string => {
  const { inherited } = reading;
  const period = reading.period ?? inherited?.period ?? null;
  return JSON.stringify({
    value: number(reading.value),
    unit: reading.unit || (inherited?.unit ?? ''),
    qualifier: reading.qualifier,
    basis: reading.basis ?? inherited?.basis ?? null,
    period: period?.text ?? null,
    status: reading.status,
    parts: reading.parts.map(part),
    notes: reading.notes,
    certainty: reading.certainty,
    reason: reading.reason,
    period_value: period?.value ?? null,
    ...(inheritedFields(reading).length === 0 ? {} : { inherited: inheritedFields(reading) }),
    ...(reading.strict ? { strict: true } : {}),
    ...(reading.label === undefined ? {} : { label: reading.label }),
    ...(reading.scope === undefined ? {} : { scope: reading.scope }),
    ...(reading.proposal === undefined ? {} : { proposal: reading.proposal }),
  });
};

const inheritedFields = ({ unit, period, basis, inherited }: Reading): string[] => [
  ...(inherited?.unit !== undefined && unit === '' ? ['unit'] : []),
  ...(inherited?.period !== undefined && period === null ? ['period'] : []),
  ...(inherited?.basis !== undefined && basis === null ? ['basis'] : []),
];

const part = (one: ReadingPart) => ({
  label: one.label,
  value: number(one.value),
  unit: one.unit,
  ...(one.qualifier === undefined ? {} : { qualifier: one.qualifier }),
  ...(one.period === undefined ? {} : { period: one.period.text, period_value: one.period.value }),
  ...(one.rank === undefined ? {} : { rank: one.rank }),
});

const number = (text: string | null): unknown => (text === null ? null : rawJson.rawJSON(text));

// ES2026, in Node 24, not yet in the compiler's library: a number's own text as a JSON number.
const rawJson = JSON as typeof JSON & { rawJSON(text: string): unknown };
