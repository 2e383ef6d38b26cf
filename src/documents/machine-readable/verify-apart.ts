import { isSmallText, runApart } from '../read/apart/run-apart.ts';
import type { DocumentFile } from '../read/read-document.ts';
import type { MachineReadableReport } from './report.ts';
import { verifyMachineReadable } from './verify-machine-readable.ts';

/** The same report as `verifyMachineReadable` makes, in a thread of its own with limits of time and memory. */
export const verifyMachineReadableApart = async ({
  name,
  bytes,
}: DocumentFile): Promise<MachineReadableReport> => {
  const file = { name, bytes };
  return isSmallText(file) ? verifyMachineReadable(file) : runApart({ kind: 'verify', file });
};
