import { inspect } from 'node:util';
import { type Services, scanUnchecked, sweepEvidence } from '#app';
import type { EvidenceKeeping } from '#domain';
import { clamdScanner, openEvidenceFiles, scannerAddress } from '#evidence';
import { cliMessages } from '#messages';
import type { Config } from './config.ts';

/** How long after a scanner was away what it missed is shown to it. */
const scanEvery = 10 * 60 * 1000;

/** How this installation keeps evidence. Throws `ScannerAddressError`. */
export const evidenceKeeping = ({
  folder,
  scanner,
  handOutUnchecked,
}: Pick<Config, 'folder' | 'scanner' | 'handOutUnchecked'>): EvidenceKeeping => ({
  files: openEvidenceFiles(folder),
  scanner: scanner === undefined ? null : clamdScanner(scannerAddress(scanner)),
  handOutUnchecked,
});

/**
 * Clears up after an earlier life of the server, tells what is missing, and has the scanner look now and again at what
 * it has not seen. Returns how to stop.
 */
export const lookAfterEvidence = async (
  services: Services,
  keeping: EvidenceKeeping,
  warn: (line: string) => void,
): Promise<() => void> => {
  const { missing } = await sweepEvidence(services, keeping);
  for (const sha256 of missing) warn(`${cliMessages.evidenceMissing(keeping.files.pathOf(sha256)).ja}\n`);
  let isOver = false;
  const scan = () =>
    scanUnchecked(services, keeping).catch((error: unknown) => {
      if (!isOver) warn(`${inspect(error)}\n`);
    });
  const timer = setInterval(scan, scanEvery);
  timer.unref();
  void scan();
  return () => {
    isOver = true;
    clearInterval(timer);
  };
};
