import type { Reading, ReadingPart } from '#domain';

/**
 * One reading as a JSON line. `value` is a JSON number with the decimals that were written (39.0 stays
 * 39.0), so readers of JSON get a number and nothing is lost in print.
 */
export const cellJson = (reading: Reading): string =>
  JSON.stringify({
    value: number(reading.value),
    unit: reading.unit,
    qualifier: reading.qualifier,
    basis: reading.basis,
    period: reading.period?.text ?? null,
    status: reading.status,
    parts: reading.parts.map(part),
    notes: reading.notes,
    certainty: reading.certainty,
    reason: reading.reason,
    period_value: reading.period?.value ?? null,
    ...(reading.strict ? { strict: true } : {}),
    ...(reading.scope === undefined ? {} : { scope: reading.scope }),
    ...(reading.proposal === undefined ? {} : { proposal: reading.proposal }),
  });

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
