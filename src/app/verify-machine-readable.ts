import { type MachineReadableReport, verifyMachineReadableApart } from '#documents';

/**
 * Holds a CSV file or workbook, one's own or anybody's, against the 15 points of the national rule for
 * machine-readable tables, within limits of time and memory. Rejects with the readers' errors of files that
 * cannot be opened.
 */
export const verifyMachineReadable = (file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<MachineReadableReport> => verifyMachineReadableApart(file);
