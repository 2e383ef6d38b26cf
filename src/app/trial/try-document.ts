import { type ReadingAllowance, runThread } from '#documents';
import { ExplainedError, type Finding, type PlanDraft } from '#domain';
import type { LocalizedText } from '#messages';

/** What was read of a document and found in it. Nothing of it is kept anywhere. */
export interface TriedDocument {
  readonly draft: PlanDraft;
  readonly findings: readonly Finding[];
}

/** The document cannot be read; why and what helps is what the reader said. */
export class UntriedDocumentError extends ExplainedError {}

export interface TrialJob {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  /** ISO date in Japan. */
  readonly today: string;
  readonly allowance: ReadingAllowance;
}

export type TrialMessage =
  | { readonly kind: 'tried'; readonly tried: TriedDocument }
  | { readonly kind: 'refused'; readonly explanation: LocalizedText; readonly remedy: LocalizedText };

/** Beside this file in the sources; beside the bundle once built (scripts/build.js). */
const worker = new URL(
  import.meta.url.endsWith('.ts') ? './trial-worker.ts' : './trial-worker.js',
  import.meta.url,
);

/** A workbook of a thousand indicators takes a few seconds; a stranger's file gets no more than this. */
const strangersAllowance: ReadingAllowance = { milliseconds: 30_000, megabytes: 512 };

/**
 * Reads a stranger's document and checks it, all in a thread of its own with limits of time and memory, without a
 * database. Rejects with `UntriedDocumentError` when it cannot be read, `ReadingLimitError` when the allowance is
 * used up, each with its remedy.
 */
export const tryDocument = async (
  file: TrialJob['file'],
  today: string,
  allowance: ReadingAllowance = strangersAllowance,
): Promise<TriedDocument> => {
  const job: TrialJob = { file, today, allowance };
  const message = await runThread<TrialMessage>(worker, job, { ...allowance, name: file.name });
  if (message.kind === 'refused') throw new UntriedDocumentError(message.explanation, message.remedy);
  return message.tried;
};
