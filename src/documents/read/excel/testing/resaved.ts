import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The same workbooks as LibreOffice saves them, all in one run of the program. */
export const resavedByLibreOffice = (program: string, workbooks: readonly Uint8Array[]): Uint8Array[] => {
  const folder = mkdtempSync(join(tmpdir(), 'resave-'));
  try {
    mkdirSync(join(folder, 'out'));
    const names = workbooks.map((_, index) => `${index}.xlsx`);
    for (const [index, bytes] of workbooks.entries()) writeFileSync(join(folder, names[index] ?? ''), bytes);
    execFileSync(
      program,
      [
        '--headless',
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'out'),
        ...names,
      ],
      { stdio: 'ignore', timeout: 200_000, cwd: folder },
    );
    return names.map((name) => new Uint8Array(readFileSync(join(folder, 'out', name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
