import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  findSheetForm,
  readDocument,
  readDocumentApart,
  sheetModel,
  writeSheetExcel,
  writeSheetPdf,
} from '#documents';
import { libreOffice } from '../src/documents/read/pdf/testing/printers.ts';
import type { Sheet } from '../src/documents/write/sheet/sheet.ts';
import { launchBrowser } from '../test/journeys/browser.ts';
import { peakOfChildren } from './sheets/child-memory.ts';
import { median, timesOf } from './sheets/median.ts';
import { sheetAsPage } from './sheets/sheet-as-page.ts';

const root = resolve(import.meta.dirname, '..');
const indicatorRows = 52;

/** Form A of the example: 4 goals, 17 施策, 52 rows. */
const sheetA = () => {
  const file = resolve(root, 'examples/yonezawa/strategy-r6.txt');
  const { plan } = readDocument({ name: 'a.txt', bytes: readFileSync(file) });
  const form = findSheetForm('yonezawa-strategy');
  if (!form) throw new Error('no form A');
  return sheetModel(plan, { form, year: 2024 });
};

export interface SheetBench {
  readonly lines: readonly (readonly [what: string, milliseconds: number])[];
  /** Bytes: this process after writing Excel; the process of Typst at its peak, null where that cannot be told. */
  readonly memory: { readonly excel: number; readonly typst: number | null };
  readonly wrong: readonly string[];
}

/** What is printed must be the sheet: read back, it has every row. */
const wrongIn = async (name: string, bytes: Uint8Array): Promise<string[]> => {
  const { rows } = await readDocumentApart({ name, bytes });
  return rows.length === indicatorRows ? [] : [`${name}: ${rows.length} rows instead of ${indicatorRows}`];
};

/** The sheet with another letter before every text, so that nothing of an earlier run can be used again. */
const withOtherTexts = (sheet: Sheet, run: number): Sheet => {
  const letter = String.fromCodePoint(0x3042 + (run % 80));
  const other = (key: string, value: unknown) => (key === 'text' ? `${letter}${value}` : value);
  return JSON.parse(JSON.stringify(sheet, other)) as Sheet;
};

/** Writes form A as Excel and as PDF; with `others` beside headless Chromium and LibreOffice on the same sheet. */
export const benchSheets = async ({
  runs,
  others,
}: {
  runs: number;
  others: boolean;
}): Promise<SheetBench> => {
  const sheet = sheetA();
  const files: [string, Uint8Array][] = [];
  const excel = await timesOf(async () => {
    files[0] = ['excel.xlsx', await writeSheetExcel(sheet)];
  }, runs + 1);
  const memory = process.memoryUsage().rss;
  const cold = await timesOf(async () => {
    files[1] = ['typst.pdf', (await writeSheetPdf(sheet)).bytes];
  }, 1);
  let run = 0;
  const warm = await timesOf(() => writeSheetPdf(withOtherTexts(sheet, run++)), runs);
  const typst = peakOfChildren();
  const lines: [string, number][] = [
    ['A as Excel, first', excel[0] ?? 0],
    ['A as Excel, warm', median(excel.slice(1))],
    ['A as PDF, cold (with the start of its process)', median(cold)],
    ['A as PDF, warm, other texts each time', median(warm)],
  ];
  if (others) {
    lines.push(...(await byBrowser(sheetAsPage(sheet), runs, files)));
    const workbook = files[0]?.[1];
    if (libreOffice !== null && workbook)
      lines.push(...(await byLibreOffice(libreOffice, workbook, runs, files)));
  }
  const wrong = (await Promise.all(files.map(([name, bytes]) => wrongIn(name, bytes)))).flat();
  return { lines, memory: { excel: memory, typst }, wrong };
};

const byBrowser = async (
  html: string,
  runs: number,
  files: [string, Uint8Array][],
): Promise<[string, number][]> => {
  const start = performance.now();
  const browser = await launchBrowser();
  const print = async (): Promise<Uint8Array> => {
    const page = await browser.newPage();
    await page.setContent(html);
    const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    await page.close();
    return new Uint8Array(bytes);
  };
  try {
    files.push(['chromium.pdf', await print()]);
    const cold = performance.now() - start;
    const warm = await timesOf(print, runs);
    return [
      ['the same in headless Chromium, cold', cold],
      ['the same in headless Chromium, warm (a page in a running browser)', median(warm)],
    ];
  } finally {
    await browser.close();
  }
};

const byLibreOffice = async (
  program: string,
  workbook: Uint8Array,
  runs: number,
  files: [string, Uint8Array][],
): Promise<[string, number][]> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  try {
    writeFileSync(join(folder, 'a.xlsx'), workbook);
    const args = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, join(folder, 'a.xlsx')];
    const times = await timesOf(async () => {
      execFileSync(program, args, { stdio: 'ignore' });
    }, runs + 1);
    files.push(['libreoffice.pdf', new Uint8Array(readFileSync(join(folder, 'a.pdf')))]);
    // The first run makes its profile.
    return [['our workbook through LibreOffice (a process each)', median(times.slice(1))]];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (import.meta.main) {
  const { lines, memory, wrong } = await benchSheets({ runs: 7, others: true });
  const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
  for (const [what, milliseconds] of lines)
    process.stdout.write(`${milliseconds.toFixed(0).padStart(6)} ms  ${what}\n`);
  process.stdout.write(`${megabytes(memory.excel).padStart(9)}  this process after writing Excel\n`);
  if (memory.typst !== null)
    process.stdout.write(`${megabytes(memory.typst).padStart(9)}  process of Typst, at its peak\n`);
  process.stdout.write(wrong.length === 0 ? 'results checked: right\n' : `WRONG:\n${wrong.join('\n')}\n`);
  process.exit(wrong.length === 0 ? 0 : 1);
}
