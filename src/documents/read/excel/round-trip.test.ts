import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PlanDraft } from '#domain';
import { readDocument } from '../read-document.ts';
import type { TestSheet } from './testing/workbook-of.ts';
import { workbookOf } from './testing/workbook-of.ts';

const examples = resolve(import.meta.dirname, '../../../../examples');

/** The lines of a document in the rows of a sheet, its tables cell by cell. */
const sheetOf = (text: string): TestSheet => ({
  name: 'シート',
  rows: text.split('\n').map((line) => line.split('\t').map((cell) => (cell === '' ? null : cell))),
});

/** Rows of each table below its headings, as half-open runs. */
const tablesOf = ({ rows }: TestSheet): [number, number][] =>
  rows.flatMap((row, index): [number, number][] => {
    if (row[0] !== '政策分野') return [];
    const end = rows.findIndex((other, at) => at > index && other.every((cell) => cell === null));
    return [[index + 1, end < 0 ? rows.length : end]];
  });

/** Cells of the first columns merged over the rows in which the document leaves them blank. */
const withMergedLevels = (sheet: TestSheet): TestSheet => {
  const merged: string[] = [];
  for (const [start, end] of tablesOf(sheet)) {
    for (const [column, letter] of ['A', 'B', 'C', 'D'].entries()) {
      // A cell further left begins anew where it is filled, so this one cannot go on.
      const opens = sheet.rows.flatMap((row, index) =>
        start <= index && index < end && row.slice(0, column + 1).some((cell) => cell) ? [index] : [],
      );
      for (const [at, first] of opens.entries()) {
        const last = (opens[at + 1] ?? end) - 1;
        if (last > first && sheet.rows[first]?.[column])
          merged.push(`${letter}${first + 1}:${letter}${last + 1}`);
      }
    }
  }
  return { ...sheet, merged };
};

const withoutPlace = ({ rows }: PlanDraft) => rows.map(({ place: _, nodeId: __, ...row }) => row);
const values = ({ plan }: PlanDraft) =>
  plan.indicators.map(({ name, series, divisions, source }) => ({
    name,
    divisions,
    source,
    series: series.map(({ label, baseline, actuals, targets }) => ({
      label,
      baseline: baseline?.reading ?? null,
      actuals: actuals.map(({ reportingYear, recorded }) => [reportingYear, recorded.cell, recorded.reading]),
      targets: targets.map(({ dueYear, kind, recorded }) => [dueYear, kind, recorded.cell, recorded.reading]),
    })),
  }));
const texts = ({ plan }: PlanDraft) => plan.narratives.map(({ kind, year, text }) => ({ kind, year, text }));

describe.each([
  ['A', 'yonezawa/strategy-r6.txt', 52, (sheet: TestSheet) => sheet],
  ['B', 'okitama/vision-r6.txt', 44, (sheet: TestSheet) => withMergedLevels(sheet)],
] as const)('%s as a workbook', (_, path, count, arranged) => {
  const text = readFileSync(resolve(examples, path), 'utf8');
  const written = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) });

  test('reads to the same rows, values and narratives as the text', async () => {
    const bytes = await workbookOf([arranged(sheetOf(text))]);
    const draft = readDocument({ name: 'a.xlsx', bytes });
    expect(withoutPlace(draft)).toEqual(withoutPlace(written));
    expect(draft.rows).toHaveLength(count);
    expect(draft.layout).toBe(written.layout);
    expect(values(draft)).toEqual(values(written));
    expect(texts(draft)).toEqual(texts(written));
    // The name of the sheet is the only text that the document itself does not have.
    expect(draft.coverage.inPlan).toBe(written.coverage.inPlan);
    expect(draft.coverage.total).toBe(written.coverage.total + 'シート'.length);
  });
});
