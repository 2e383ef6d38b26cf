import { exact } from '../../decimal.ts';
import type { Indicator, IndicatorSettings, Series } from '../../indicator/indicator.ts';
import { inferSettings } from '../../indicator/infer-settings.ts';
import type { Period } from '../../period/period.ts';
import type { PlanFacts } from '../../plan/plan-facts.ts';
import type { RecordedValue } from '../../plan/recorded.ts';
import type { Reading } from '../../value/reading.ts';

/**
 * Rows of examples in the domain's words. A cell is written as a small object instead of being parsed,
 * so that these examples speak of the evaluation alone.
 */
export interface ExampleCell {
  readonly cell?: string;
  readonly value?: string | null;
  readonly unit?: string;
  readonly period?: string;
  readonly basis?: Reading['basis'];
  readonly qualifier?: Reading['qualifier'];
  readonly strict?: boolean;
  readonly status?: Reading['status'];
  readonly parts?: Reading['parts'];
  readonly notes?: readonly string[];
  readonly doubt?: string;
  readonly footnote?: string;
}

export interface ExampleRow {
  readonly name: string;
  readonly baseline?: ExampleCell;
  /** Actuals by reporting year; a plain cell is that of the evaluated year. */
  readonly actual?: ExampleCell;
  readonly actuals?: Readonly<Record<number, ExampleCell>>;
  readonly target?: ExampleCell;
  readonly yearlyTargets?: Readonly<Record<number, ExampleCell>>;
  readonly settings?: Partial<IndicatorSettings>;
}

/** 「R4」「R4年」「R4.10」「R6-R9」「H30.6-R4」 as a period. */
export const examplePeriod = (text: string): Period => {
  const range = /^(.+)-(.+)$/.exec(text);
  if (range) return { kind: 'range', from: examplePeriod(range[1] ?? ''), to: examplePeriod(range[2] ?? '') };
  const match = /^([RH])(\d+)(年)?(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`not an example period: ${text}`);
  const year = Number(match[2]) + (match[1] === 'R' ? 2018 : 1988);
  if (match[4] !== undefined) return { kind: 'month', year, month: Number(match[4]) };
  return { kind: match[3] ? 'calendar_year' : 'fiscal_year', year };
};

export const recorded = (example: ExampleCell): RecordedValue => {
  const value = example.value ?? null;
  if (value !== null) exact(value);
  return {
    cell: example.cell ?? `${value ?? ''}${example.unit ?? ''}`,
    reading: {
      value,
      unit: example.unit ?? '',
      qualifier: example.qualifier ?? 'none',
      ...(example.strict ? { strict: true } : {}),
      basis: example.basis ?? null,
      period: example.period ? { text: example.period, value: examplePeriod(example.period) } : null,
      status: example.status ?? (value === null && !example.parts?.length ? 'none' : 'known'),
      parts: example.parts ?? [],
      notes: example.notes ?? [],
      certainty: example.doubt ? 'doubtful' : 'sure',
      reason: example.doubt ?? null,
    },
    provenance: null,
    ...(example.footnote ? { footnote: example.footnote } : {}),
  };
};

const endYear = (period: Period | null): number | null => {
  if (period?.kind === 'range') return endYear(period.to);
  return period && 'year' in period ? period.year : null;
};

/** The row as a series, with the settings inferred as a reader would. */
export const exampleIndicator = (row: ExampleRow, year: number, plan: PlanFacts): [Indicator, Series] => {
  const columns = { ...row.actuals, ...(row.actual ? { [year]: row.actual } : {}) };
  const series: Series = {
    id: 'series',
    label: null,
    baseline: row.baseline ? recorded(row.baseline) : null,
    actuals: Object.entries(columns).map(([column, cell]) => ({
      reportingYear: Number(column),
      recorded: recorded(cell),
      referencePeriod: cell.period ? examplePeriod(cell.period) : null,
    })),
    targets: [
      ...Object.entries(row.yearlyTargets ?? {}).map(([due, cell]) => ({
        dueYear: Number(due),
        kind: 'yearly' as const,
        recorded: recorded(cell),
      })),
      ...(row.target
        ? [
            {
              dueYear: row.target.period ? endYear(examplePeriod(row.target.period)) : null,
              kind: 'final' as const,
              recorded: recorded(row.target),
            },
          ]
        : []),
    ],
  };
  const settings = { ...inferSettings(row.name, [series], plan), ...row.settings };
  return [
    { id: 'indicator', name: row.name, series: [series], settings, divisions: [], source: null },
    series,
  ];
};
