import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const found = (names: readonly string[]): string | null =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .concat('/usr/bin')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ?? null;

/** Paths of the programs that print PDFs in tests; null where the machine has none. */
export const chromium = process.env.CHROMIUM_PATH ?? found(['chromium', 'chromium-browser', 'google-chrome']);
export const libreOffice = found(['soffice', 'libreoffice']);

/** Runs a program on a file in a folder of its own and gives the PDF it makes. */
const printed = (
  program: string,
  name: string,
  content: string | Uint8Array,
  args: (folder: string, file: string) => readonly string[],
): Uint8Array => {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, content);
    execFileSync(program, args(folder, file), { stdio: 'ignore', timeout: 100_000, cwd: folder });
    const pdf = readdirSync(folder).find((each) => each.endsWith('.pdf'));
    if (pdf === undefined) throw new Error(`${program} made no PDF of ${name}`);
    return new Uint8Array(readFileSync(join(folder, pdf)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A page of HTML as Chromium prints it. */
export const chromiumPdf = (program: string, html: string): Uint8Array =>
  printed(program, 'sheet.html', html, (folder, file) => [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--print-to-pdf=${join(folder, 'sheet.pdf')}`,
    `file://${file}`,
  ]);

/** A file (.csv, .html, .xlsx) as LibreOffice prints it. */
export const libreOfficePdf = (program: string, name: string, content: string | Uint8Array): Uint8Array =>
  printed(program, name, content, (folder, file) => [
    '--headless',
    `-env:UserInstallation=file://${join(folder, 'profile')}`,
    // CSV: separated by commas, quoted, UTF-8.
    ...(name.endsWith('.csv') ? ['--infilter=CSV:44,34,76'] : []),
    '--convert-to',
    name.endsWith('.html') ? 'pdf:writer_web_pdf_Export' : 'pdf',
    '--outdir',
    folder,
    file,
  ]);
