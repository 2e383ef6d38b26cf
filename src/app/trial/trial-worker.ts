// Reads and checks one document in a thread of its own and sends what came of it; see try-document.ts.
import { parentPort, workerData } from 'node:worker_threads';
import { readDocumentApart } from '#documents';
import { ExplainedError } from '#domain';
import { checkDrafts } from '../check-drafts.ts';
import type { TrialJob, TrialMessage } from './try-document.ts';

const answer = async ({ file, today, allowance }: TrialJob): Promise<TrialMessage> => {
  try {
    // A workbook or PDF is unpacked in a thread below this one, which ends with it.
    const draft = await readDocumentApart(file, {}, allowance);
    return { kind: 'tried', tried: { draft, findings: checkDrafts([draft], today) } };
  } catch (error) {
    if (!(error instanceof ExplainedError)) throw error;
    return { kind: 'refused', explanation: error.explanation, remedy: error.remedy };
  }
};

parentPort?.postMessage(await answer(workerData as TrialJob));
