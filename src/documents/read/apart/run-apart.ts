import type { PlanDraft } from '#domain';
import type { MachineReadableReport } from '../../machine-readable/report.ts';
import type { DocumentView } from '../../view/document-view.ts';
import type { EntryWorkbook } from '../entry/entry-workbook.ts';
import type { DraftJob, EntryJob, ReadResult, VerifyJob, ViewJob } from './read-worker.ts';
import { errorOf } from './refusal.ts';
import { type ReadingAllowance, runThread } from './run-thread.ts';

/** A workbook of 10,000 indicators takes some seconds and less than 160 MB on a small machine; larger ones exist. */
const readingAllowance: ReadingAllowance = { milliseconds: 120_000, megabytes: 1_536 };

/** Text of this many bytes is read faster than a thread starts, and cannot unpack to something large. */
const small = 256 * 1024;

/** Archives (PK) and PDFs (%P) unpack to many times their size. */
const unpacks = ([first, second]: Uint8Array): boolean =>
  (first === 0x50 && second === 0x4b) || (first === 0x25 && second === 0x50);

/** Whether a file is a text so small that no thread is needed for it. */
export const isSmallText = ({ bytes }: { readonly bytes: Uint8Array }): boolean =>
  bytes.length <= small && !unpacks(bytes);

export type { ReadingAllowance } from './run-thread.ts';

type Made = Extract<ReadResult, { kind: 'made' }>['made'];

/** Beside this file in the sources; beside the bundle once built (scripts/build.js). */
const worker = new URL(
  import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js',
  import.meta.url,
);

/**
 * Does a job in a thread of its own with limits of time and memory, so that no file can stop the process or keep
 * it from answering others. Rejects with the `DocumentError`s of the job, or `ReadingLimitError` when the
 * allowance is used up.
 */
export function runApart(job: DraftJob, allowance?: ReadingAllowance): Promise<PlanDraft>;
export function runApart(job: ViewJob, allowance?: ReadingAllowance): Promise<DocumentView>;
export function runApart(job: VerifyJob, allowance?: ReadingAllowance): Promise<MachineReadableReport>;
export function runApart(job: EntryJob, allowance?: ReadingAllowance): Promise<EntryWorkbook>;
export async function runApart(
  job: DraftJob | ViewJob | VerifyJob | EntryJob,
  { milliseconds, megabytes }: ReadingAllowance = readingAllowance,
): Promise<Made> {
  const { name } = job.file;
  const result = await runThread<ReadResult>(worker, job, { name, milliseconds, megabytes });
  if (result.kind === 'refused') throw errorOf(result.refusal);
  return result.made;
}
