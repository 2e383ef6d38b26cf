import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ReadingLimitError, readDocument, readDocumentApart } from '#documents';
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
  /** Bytes of the heap that a draft keeps, all else collected. */
  readonly draft: number;
  /** Megabytes of heap within which a thread of its own reads the file; null when they do not suffice. */
  readonly within: number | null;
  readonly wrong: readonly string[];
}

const collect = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

const heapUsed = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

/** Reads a workbook of so many indicators from bytes to draft, alone and in a thread of `megabytes` of heap. */
export const benchWorkbook = async (options: {
  indicators: number;
  runs: number;
  warmUp: number;
  megabytes: number;
}): Promise<WorkbookBench> => {
  const { indicators, megabytes } = options;
  const bytes = await listOf(indicators);
  const file = { name: 'list.xlsx', bytes };
  let drafts: PlanDraft[] = [];
  const milliseconds = medianTime(() => {
    drafts = [readDocument(file)];
  }, options);
  const wrong = drafts.flatMap((draft) => wrongIn(draft, indicators));
  const withDraft = heapUsed();
  drafts = [];
  const draft = withDraft - heapUsed();
  const apart = await readDocumentApart(file, {}, { milliseconds: 120_000, megabytes }).catch(
    (error: unknown) => {
      if (error instanceof ReadingLimitError) return null;
      throw error;
    },
  );
  return { milliseconds, fileSize: bytes.length, draft, within: apart ? megabytes : null, wrong };
};

if (import.meta.main) {
  const [indicators, megabytes] = [10_000, 160];
  const { milliseconds, fileSize, draft, within, wrong } = await benchWorkbook({
    indicators,
    runs: 5,
    warmUp: 2,
    megabytes,
  });
  const inMegabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(1);
  process.stdout.write(
    `xlsx of ${indicators} indicators (${inMegabytes(fileSize)} MB), warm, ms ${milliseconds.toFixed(0)}\n`,
  );
  process.stdout.write(`heap that the draft keeps, MB ${inMegabytes(draft)}\n`);
  process.stdout.write(`read within a heap of ${megabytes} MB: ${within === null ? 'NO' : 'yes'}\n`);
  process.stdout.write(
    wrong.length === 0 ? 'result checked: right\n' : `WRONG:\n${wrong.slice(0, 20).join('\n')}\n`,
  );
  process.exitCode = wrong.length === 0 && within !== null ? 0 : 1;
}
