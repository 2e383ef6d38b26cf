import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CellContext, parseCell } from '#domain';
import { differingFields, type ExpectedReading } from './compare-reading.ts';

/**
 * cells.tsv: value cells in the forms that tables of municipalities use, with their readings.
 * `expect` says how far a reader must go:
 * - ordinary: must be read, rightly and without doubt
 * - hard: may be doubtful, but what is claimed as sure must be right
 * - doubtful: damaged or without one meaning; must never be claimed as sure
 * A list in place of a field, or of the whole reading, holds the answers that are all defensible.
 */
interface Row {
  readonly form: string;
  readonly expect: string;
  readonly cell: string;
  readonly context: CellContext;
  readonly accepted: readonly ExpectedReading[];
}

const rows = readFileSync(path.join(import.meta.dirname, 'cells.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map(rowOf);

const results = rows.map((row) => {
  const reading = parseCell(row.cell, row.context);
  const differences = row.accepted.map((expected) => differingFields(reading, expected));
  const right = differences.some((fields) => fields.length === 0);
  return { row, reading, right, sure: reading.certainty === 'sure', fields: differences[0] ?? [] };
});
const readable = results.filter(({ row }) => row.expect !== 'doubtful');
const wrongAndSure = readable.filter(({ sure, right }) => sure && !right);

describe('value cells of other municipalities', () => {
  it('are many, and of every form', () => {
    expect(rows.length).toBeGreaterThan(500);
    expect(new Set(rows.map((row) => row.form)).size).toBeGreaterThan(15);
  });

  it('sure readings are right in at least 99 of 100 cells', () => {
    const sure = readable.filter((result) => result.sure).length;
    expect(sure).toBeGreaterThan(500);
    expect((sure - wrongAndSure.length) / sure, report(wrongAndSure)).toBeGreaterThanOrEqual(0.99);
  });

  it('ordinary cells are never in doubt and never wrong', () => {
    const failed = results.filter(({ row, sure, right }) => row.expect === 'ordinary' && !(sure && right));
    expect(failed.length, report(failed)).toBe(0);
  });

  it('damaged cells are never claimed as sure, and say why', () => {
    const claimed = results.filter(
      ({ row, sure, reading }) => row.expect === 'doubtful' && (sure || !reading.reason),
    );
    expect(claimed.length, report(claimed)).toBe(0);
  });
});

function rowOf(line: string): Row {
  const [form = '', expected = '', footnote = '', cell = '', reading = ''] = line.split('\t');
  const accepted: ExpectedReading | ExpectedReading[] = reading === '' ? [] : JSON.parse(reading);
  return {
    form,
    expect: expected,
    cell,
    context: footnote === '' ? {} : { footnotes: { '※': footnote.replace(/^※/, '') } },
    accepted: Array.isArray(accepted) ? accepted : [accepted],
  };
}

function report(failed: typeof results): string {
  const lines = failed.map(
    ({ row, reading, fields }) =>
      `${row.form} [${row.expect}] 「${row.cell}」 differs in ${fields.join(', ') || 'certainty'}: ${JSON.stringify(reading)}`,
  );
  return `${failed.length} cells\n${lines.join('\n')}`;
}
