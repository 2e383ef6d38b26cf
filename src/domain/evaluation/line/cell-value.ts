import { documentDoubts } from '#messages';
import { type Exact, exact, writtenDecimals } from '../../decimal.ts';
import { withInherited } from '../../indicator/with-inherited.ts';
import type { Period } from '../../period/period.ts';
import type { RecordedValue } from '../../plan/recorded.ts';
import type { Basis, Qualifier, Reading, ReadingPart, ValueStatus } from '../../value/reading.ts';

/** One value of one cell, as far as the evaluation needs it: a part of the cell, or the whole. */
export interface CellValue {
  readonly cell: string;
  readonly value: Exact | null;
  readonly decimals: number;
  readonly unit: string;
  readonly qualifier: Qualifier;
  readonly strict: boolean;
  readonly basis: Basis | null;
  readonly period: Period | null;
  readonly periodText: string | null;
  readonly status: ValueStatus;
  /** Why the reading is doubtful; null when it is sure. */
  readonly doubt: string | null;
  /** True for 参考値 and for values of another survey. */
  readonly isReference: boolean;
  readonly footnote: string | null;
  readonly notes: readonly string[];
  /** Lower and upper bound when the cell gives a range. */
  readonly range: { readonly lower: Exact; readonly upper: Exact } | null;
}

/** 下限 and 上限 of one target, not values of different groups. */
const rangeOf = (reading: Reading): { lower: ReadingPart; upper: ReadingPart } | null => {
  if (reading.value !== null || reading.parts.length !== 2) return null;
  const lower = reading.parts.find((part) => part.qualifier === 'gte');
  const upper = reading.parts.find((part) => part.qualifier === 'lte');
  return lower?.value != null && upper?.value != null ? { lower, upper } : null;
};

/** The value of a cell, or of the part of it with this label. Undefined when there is no such part. */
export const cellValue = (recorded: RecordedValue, label: string | null): CellValue | undefined => {
  const reading = withInherited(recorded.reading);
  const range = rangeOf(reading);
  const common = {
    cell: recorded.cell,
    basis: reading.basis,
    status: reading.status,
    strict: reading.strict ?? false,
    doubt: reading.certainty === 'doubtful' ? (reading.reason ?? documentDoubts.values.unsure.ja) : null,
    isReference: [recorded.footnote ?? '', recorded.cell, ...reading.notes].some((text) => /参考/.test(text)),
    footnote: recorded.footnote ?? null,
    notes: reading.notes,
  };
  if (range) {
    const lower = exact(range.lower.value ?? '0');
    const upper = exact(range.upper.value ?? '0');
    return {
      ...common,
      value: null,
      range: { lower, upper },
      decimals: Math.max(
        writtenDecimals(range.lower.value ?? '0'),
        writtenDecimals(range.upper.value ?? '0'),
      ),
      unit: range.lower.unit || reading.unit,
      qualifier: 'none',
      period: reading.period?.value ?? null,
      periodText: reading.period?.text ?? null,
    };
  }
  const part = label === null ? undefined : findPart(reading.parts, label);
  // A single value beside parts without this one (「男女とも65%以上」, 目標60%) counts for every part.
  if (label !== null && part === undefined && reading.value === null && reading.parts.length > 0)
    return undefined;
  const text = part ? part.value : reading.value;
  const period = part?.period ?? reading.period;
  return {
    ...common,
    value: text === null ? null : exact(text),
    range: null,
    decimals: text === null ? 0 : writtenDecimals(text),
    unit: part?.unit || reading.unit,
    qualifier: part?.qualifier ?? reading.qualifier,
    period: period?.value ?? null,
    periodText: period?.text ?? null,
  };
};

const bare = (label: string): string => label.normalize('NFKC').replace(/\s/g, '');

/** 「小」 of one column is 「小学校」 of another; an exact match wins over a shared beginning. */
const findPart = (parts: readonly ReadingPart[], label: string): ReadingPart | undefined => {
  const wanted = bare(label);
  const same = parts.find((part) => bare(part.label) === wanted);
  if (same) return same;
  const alike = parts.filter(
    (part) =>
      bare(part.label) !== '' && (bare(part.label).startsWith(wanted) || wanted.startsWith(bare(part.label))),
  );
  return alike.length === 1 ? alike[0] : undefined;
};

/** Labels of the values that stand side by side in these cells; [null] when each holds a single one. */
export const partLabels = (cells: readonly (RecordedValue | null)[]): readonly (string | null)[] => {
  const labels: string[] = [];
  for (const cell of cells) {
    if (!cell || cell.reading.value !== null || rangeOf(cell.reading)) continue;
    for (const part of cell.reading.parts) {
      if (
        findPart(
          labels.map((label) => ({ label, value: null, unit: '' })),
          part.label,
        )
      )
        continue;
      labels.push(part.label);
    }
  }
  return labels.length > 0 ? labels : [null];
};
