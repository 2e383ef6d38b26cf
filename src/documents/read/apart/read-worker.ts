// Reads one document in a thread of its own and says what came of it; see read-document-apart.ts.
import { parentPort, workerData } from 'node:worker_threads';
import type { PlanDraft } from '#domain';
import { DocumentError } from '../../document-error.ts';
import { readAnyDocument } from '../read-any-document.ts';
import type { ReadOptions } from '../read-document.ts';
import { type Refusal, refusalOf } from './refusal.ts';

export interface ReadJob {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly options: ReadOptions;
}

export type ReadResult =
  | { readonly kind: 'draft'; readonly draft: PlanDraft }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const resultOf = async ({ file, options }: ReadJob): Promise<ReadResult> => {
  try {
    return { kind: 'draft', draft: await readAnyDocument(file, options) };
  } catch (error) {
    if (error instanceof DocumentError) return { kind: 'refused', refusal: refusalOf(error) };
    throw error;
  }
};

parentPort?.postMessage(await resultOf(workerData as ReadJob));
