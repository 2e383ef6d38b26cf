import { readDocument } from '#documents';
import type { PlanDraft } from '#domain';
import { workbookOf } from '../src/documents/read/excel/testing/workbook-of.ts';
import { medianTime } from './median-time.ts';

/** A list of indicators as a large city keeps it: 施策 repeated, numbers, numbers as text, units in formats. */
const listOf = (indicators: number) =>
  workbookOf([
    {
      name: 'KPI一覧',
      rows: [
        ['施策', '指標名', '基準値(R4)', 'R5実績', 'R6実績', '目標値(R9)', '担当課', '備考'],
        ...Array.from({ length: indicators }, (_, index) => [
          `${1 + Math.floor(index / 200)}-${1 + (Math.floor(index / 10) % 20)} 施策${Math.floor(index / 10)}`,
          `事業${index}の参加者数`,
          { number: index * 1.5, format: '#,##0.0"人"' },
          `${index + 3}人`,
          { number: index + 5, format: '#,##0"人"' },
          `${(index + 50).toLocaleString('ja')}人`,
          '企画課',
          '企画課調べ',
        ]),
      ],
    },
  ]);

/** What the draft has wrong; empty when the time may be believed. */
const wrongIn = (draft: PlanDraft, indicators: number): string[] => {
  const wrong: string[] = [];
  if (draft.rows.length !== indicators) wrong.push(`${draft.rows.length} rows instead of ${indicators}`);
  for (const [index, row] of draft.rows.entries()) {
    const expected = `${(index + 5).toLocaleString('ja')}人`;
    if (row.actual !== expected || row.certainty !== 'sure')
      wrong.push(`row ${index}: ${row.actual} (${row.certainty}) instead of ${expected}`);
  }
  return wrong;
};

export interface WorkbookBench {
  readonly milliseconds: number;
  readonly fileSize: number;
  /** Bytes of the heap in use right after reading, the draft included. */
  readonly heap: number;
  readonly wrong: readonly string[];
}

/** Reads a workbook of so many indicators from bytes to draft. */
export const benchWorkbook = async (options: {
  indicators: number;
  runs: number;
  warmUp: number;
}): Promise<WorkbookBench> => {
  const bytes = await listOf(options.indicators);
  const drafts: PlanDraft[] = [];
  const milliseconds = medianTime(() => {
    drafts[0] = readDocument({ name: 'list.xlsx', bytes });
  }, options);
  const heap = process.memoryUsage().heapUsed;
  const wrong = drafts.flatMap((draft) => wrongIn(draft, options.indicators));
  return { milliseconds, fileSize: bytes.length, heap, wrong };
};

if (import.meta.main) {
  const indicators = 10_000;
  const { milliseconds, fileSize, heap, wrong } = await benchWorkbook({ indicators, runs: 5, warmUp: 2 });
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  process.stdout.write(
    `xlsx of ${indicators} indicators (${megabytes(fileSize)} MB), warm, ms ${milliseconds.toFixed(0)}\n`,
  );
  process.stdout.write(`heap in use after reading, MB ${megabytes(heap)}\n`);
  process.stdout.write(
    wrong.length === 0 ? 'result checked: right\n' : `WRONG:\n${wrong.slice(0, 20).join('\n')}\n`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
