import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runChecks } from '#checks';
import { readDocument } from '#documents';
import { defaultScale, evaluatePlan, parseCell } from '#domain';
import { medianTime } from './median-time.ts';

const root = resolve(import.meta.dirname, '..');
const seeds = resolve(root, '../shared/seeds');

/** The two real documents where they are at hand, else the examples made from them. */
const documents = [
  { seed: '000_df838fbe734fa72b.txt', example: 'yonezawa/strategy-r6.txt', rows: 52 },
  { seed: '003_e6d44b6a45ff6942.txt', example: 'okitama/vision-r6.txt', rows: 44 },
].map(({ seed, example, rows }) => {
  const path = existsSync(resolve(seeds, seed)) ? resolve(seeds, seed) : resolve(root, 'examples', example);
  return { name: path.slice(path.lastIndexOf('/') + 1), bytes: readFileSync(path), rows };
});

export interface BenchResult {
  readonly cellsPerSecond: number;
  /** Milliseconds per document, warm: read, evaluate, check. */
  readonly documents: readonly { readonly name: string; readonly milliseconds: number }[];
  /** What the measured work got wrong; empty when the figures may be believed. */
  readonly wrong: readonly string[];
}

/**
 * Reads the cells of both documents over and over, and takes each document through the whole way from bytes to
 * evaluations and findings. The result is checked, so that nothing fast and wrong is measured.
 */
export const benchPipeline = (options: {
  runs: number;
  warmUp: number;
  repeatCells: number;
}): BenchResult => {
  const drafts = documents.map(({ name, bytes }) => readDocument({ name, bytes }, {}));
  const cells = drafts.flatMap(({ rows }) => rows.flatMap((row) => [row.baseline, row.actual, row.target]));
  const expected = cells.map((cell) => JSON.stringify(parseCell(cell)));
  const wrong: string[] = [];

  const cellTime = medianTime(() => {
    for (let time = 0; time < options.repeatCells; time++) for (const cell of cells) parseCell(cell);
  }, options);

  const timed = documents.map(({ name, bytes, rows }, index) => {
    const milliseconds = medianTime(() => {
      const draft = readDocument({ name, bytes }, {});
      const year = draft.reportingYear;
      if (draft.rows.length !== rows) wrong.push(`${name}: ${draft.rows.length} rows instead of ${rows}`);
      if (year === null) wrong.push(`${name}: no reporting year`);
      else if (evaluatePlan(draft.plan, { year, scale: defaultScale }).length === 0)
        wrong.push(`${name}: no evaluation`);
      if (runChecks([{ plan: draft.plan, draft }]).length === 0) wrong.push(`${name}: no finding`);
      if (JSON.stringify(draft.rows) !== JSON.stringify(drafts[index]?.rows))
        wrong.push(`${name}: rows differ between runs`);
    }, options);
    return { name, milliseconds };
  });

  if (cells.some((cell, index) => JSON.stringify(parseCell(cell)) !== expected[index]))
    wrong.push('a cell is read differently the second time');
  return {
    cellsPerSecond: (cells.length * options.repeatCells) / (cellTime / 1000),
    documents: timed,
    wrong,
  };
};

if (import.meta.main) {
  const result = benchPipeline({ runs: 15, warmUp: 5, repeatCells: 20 });
  process.stdout.write(`cells/s            ${Math.round(result.cellsPerSecond).toLocaleString('en')}\n`);
  for (const { name, milliseconds } of result.documents)
    process.stdout.write(`pipeline, warm, ms ${milliseconds.toFixed(1).padStart(7)}  ${name}\n`);
  process.stdout.write(
    result.wrong.length === 0
      ? 'result checked: right\n'
      : `WRONG:\n${[...new Set(result.wrong)].join('\n')}\n`,
  );
  process.exitCode = result.wrong.length === 0 ? 0 : 1;
}
