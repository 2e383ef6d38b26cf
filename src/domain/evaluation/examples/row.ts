import { isDecimalText } from '../../decimal.ts';
import type { Indicator, IndicatorSettings, Series } from '../../indicator/indicator.ts';
import { inferSettings } from '../../indicator/infer-settings.ts';
import type { Period } from '../../period/period.ts';
import type { PlanFacts } from '../../plan/plan-facts.ts';
import type { RecordedValue } from '../../plan/recorded.ts';
import type { Basis, Qualifier, Reading, ReadingPart } from '../../value/reading.ts';

/**
 * A row of an example table, with cells in a plain notation that this file reads itself, so that the
 * examples speak of the evaluation alone: 「延べ100件 R6-R9」「21件/年 R4」「60.0%以上 R9」「基準値を維持」
 * 「未確定」「－ ※次回は令和8年度」; a 「?」 at the end marks a doubtful reading.
 */
export interface ExampleRow {
  readonly name: string;
  readonly baseline?: string;
  /** The value in the column of the evaluated year. */
  readonly actual?: string;
  /** Values of other columns, by fiscal year. */
  readonly actuals?: Readonly<Record<number, string>>;
  readonly target?: string;
  readonly yearlyTargets?: Readonly<Record<number, string>>;
  readonly settings?: Partial<IndicatorSettings>;
}

/** 「R4」「R4年」「R4.10」「R6-R9」「H30.6-R4」 as a period. */
const examplePeriod = (text: string): Period => {
  const [from, to] = text.split('-');
  if (from !== undefined && to !== undefined) {
    return { kind: 'range', from: examplePeriod(from), to: examplePeriod(to) };
  }
  const match = /^([RH])(\d+)(年)?(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`not an example period: ${text}`);
  const year = Number(match[2]) + (match[1] === 'R' ? 2018 : 1988);
  if (match[4] !== undefined) return { kind: 'month', year, month: Number(match[4]) };
  return { kind: match[3] ? 'calendar_year' : 'fiscal_year', year };
};

const qualifiers: Readonly<Record<string, Qualifier>> = {
  以上: 'gte',
  超: 'gte',
  以下: 'lte',
  未満: 'lte',
  増: 'increase',
  減: 'decrease',
  を維持: 'maintain',
};

const worded = (text: string): Qualifier => {
  if (/維持/.test(text)) return 'maintain';
  if (/以上/.test(text)) return 'gte';
  if (/以下/.test(text)) return 'lte';
  if (/増加|向上/.test(text)) return 'increase';
  return /減少/.test(text) ? 'decrease' : 'none';
};

type Amount = Pick<Reading, 'value' | 'unit' | 'qualifier' | 'basis'> & { readonly strict?: boolean };

/** 「延べ100件」「60.0%以上」「20人/年」; null when the text is no amount. */
const amount = (text: string): Amount | null => {
  const match = /^(延べ)?(-?[\d,]+(?:\.\d+)?)(.*?)(\/年)?(以上|超|以下|未満|増|減|を維持)?$/.exec(text);
  const value = match?.[2]?.replaceAll(',', '');
  if (!match || value === undefined || !isDecimalText(value)) return null;
  const basis: Basis | null = match[1] ? 'cumulative' : match[4] ? 'per_year' : null;
  return {
    value,
    unit: match[3] ?? '',
    qualifier: qualifiers[match[5] ?? ''] ?? 'none',
    basis,
    ...(match[5] === '超' || match[5] === '未満' ? { strict: true } : {}),
  };
};

const statusOf = (text: string): Reading['status'] => {
  if (text === '未確定') return 'pending';
  if (text === '未調査') return 'not_measured';
  return /^[－-]?$|^なし$|^該当なし$/.test(text) ? 'none' : 'qualitative';
};

/** 「小学校=79.5% 中学校=66.6%」 */
const partsOf = (words: readonly string[]): readonly ReadingPart[] =>
  words.flatMap((word) => {
    const [label = '', rest] = word.split('=');
    const part = rest === undefined ? null : amount(rest);
    return part ? [{ label, value: part.value, unit: part.unit, qualifier: part.qualifier }] : [];
  });

const recorded = (cell: string): RecordedValue => {
  const isDoubtful = cell.endsWith('?');
  const words = cell.replace(/\s*\?$/, '').split(' ');
  const footnote = words.find((word) => word.startsWith('※'))?.slice(1);
  const period = words.find((word) => /^[RH]\d/.test(word));
  const [head = ''] = words;
  const parts = partsOf(words);
  const single = parts.length > 0 ? null : amount(head);
  return {
    cell,
    reading: {
      value: null,
      unit: '',
      qualifier: parts.length > 0 ? 'none' : worded(head),
      basis: null,
      status: single || parts.length > 0 ? 'known' : statusOf(head),
      ...single,
      period: period ? { text: period, value: examplePeriod(period) } : null,
      parts,
      notes: [],
      certainty: isDoubtful ? 'doubtful' : 'sure',
      reason: isDoubtful ? '字が欠けています' : null,
    },
    provenance: null,
    ...(footnote === undefined ? {} : { footnote }),
  };
};

const lastYear = (period: Period | null): number | null => {
  if (period?.kind === 'range') return lastYear(period.to);
  return period && 'year' in period ? period.year : null;
};

/** The row as an indicator with one series, its settings inferred as a reader of documents would. */
export const exampleIndicator = (row: ExampleRow, year: number, plan: PlanFacts): [Indicator, Series] => {
  const columns = Object.entries({
    ...row.actuals,
    ...(row.actual === undefined ? {} : { [year]: row.actual }),
  });
  const target = row.target ? recorded(row.target) : null;
  const series: Series = {
    id: 'series',
    label: null,
    baseline: row.baseline === undefined ? null : recorded(row.baseline),
    actuals: columns.map(([column, cell]) => {
      const value = recorded(cell);
      return {
        reportingYear: Number(column),
        recorded: value,
        referencePeriod: value.reading.period?.value ?? null,
      };
    }),
    targets: [
      ...Object.entries(row.yearlyTargets ?? {}).map(([due, cell]) => ({
        dueYear: Number(due),
        kind: 'yearly' as const,
        recorded: recorded(cell),
      })),
      ...(target
        ? [
            {
              dueYear: lastYear(target.reading.period?.value ?? null),
              kind: 'final' as const,
              recorded: target,
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
