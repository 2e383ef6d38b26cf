// Reads one document in a thread of its own and says what came of it; see run-apart.ts.
import { parentPort, workerData } from 'node:worker_threads';
import type { PlanDraft } from '#domain';
import { DocumentError } from '../../document-error.ts';
import type { DocumentView } from '../../view/document-view.ts';
import { viewDocument } from '../../view/view-document.ts';
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

export type ReadResult =
  | { readonly kind: 'made'; readonly made: PlanDraft | DocumentView }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const resultOf = async (job: DraftJob | ViewJob): Promise<ReadResult> => {
  try {
    const made =
      job.kind === 'view' ? await viewDocument(job.file) : await readAnyDocument(job.file, job.options);
    return { kind: 'made', made };
  } catch (error) {
    if (error instanceof DocumentError) return { kind: 'refused', refusal: refusalOf(error) };
    throw error;
  }
};

parentPort?.postMessage(await resultOf(workerData as DraftJob | ViewJob));
