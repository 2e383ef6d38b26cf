// Reads one document in a thread of its own and says what came of it; see run-apart.ts.
import { parentPort, workerData } from 'node:worker_threads';
import type { PlanDraft } from '#domain';
import { DocumentError } from '../../document-error.ts';
import type { MachineReadableReport } from '../../machine-readable/report.ts';
import { verifyMachineReadable } from '../../machine-readable/verify-machine-readable.ts';
import type { DocumentView } from '../../view/document-view.ts';
import { viewDocument } from '../../view/view-document.ts';
import type { EntryWorkbook } from '../entry/entry-workbook.ts';
import { readEntryWorkbook } from '../entry/read-entry-workbook.ts';
import { readAnyDocument } from '../read-any-document.ts';
import type { DocumentFile, ReadOptions } from '../read-document.ts';
import { type Refusal, refusalOf } from './refusal.ts';

export interface DraftJob {
  readonly kind: 'draft';
  readonly file: DocumentFile;
  readonly options: ReadOptions;
}

/** To show places of the document in. */
export interface ViewJob {
  readonly kind: 'view';
  readonly file: DocumentFile;
}

/** To hold against the rule for machine-readable tables. */
export interface VerifyJob {
  readonly kind: 'verify';
  readonly file: DocumentFile;
}

/** To take answers from. */
export interface EntryJob {
  readonly kind: 'entry';
  readonly file: DocumentFile;
}

export type ReadResult =
  | {
      readonly kind: 'made';
      readonly made: PlanDraft | DocumentView | MachineReadableReport | EntryWorkbook;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const make = (job: DraftJob | ViewJob | VerifyJob | EntryJob) => {
  if (job.kind === 'entry') return readEntryWorkbook(job.file);
  if (job.kind === 'verify') return verifyMachineReadable(job.file);
  return job.kind === 'view' ? viewDocument(job.file) : readAnyDocument(job.file, job.options);
};

const resultOf = async (job: DraftJob | ViewJob | VerifyJob | EntryJob): Promise<ReadResult> => {
  try {
    return { kind: 'made', made: await make(job) };
  } catch (error) {
    if (error instanceof DocumentError) return { kind: 'refused', refusal: refusalOf(error) };
    throw error;
  }
};

parentPort?.postMessage(await resultOf(workerData as DraftJob | ViewJob | VerifyJob | EntryJob));
