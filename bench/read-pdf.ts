import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { findSheetForm, readDocument, readDocumentApart, sheetModel, writeSheetPdf } from '#documents';
import type { PlanDraft } from '#domain';
import { readAnyDocument } from '../src/documents/read/read-any-document.ts';
import { strategyDocument, valueCells, visionDocument } from '../test/sheets/invented-documents.ts';
import { median, timesOf } from './sheets/median.ts';

const root = resolve(import.meta.dirname, '..');
const example = (path: string): Uint8Array => readFileSync(resolve(root, 'examples', path));
const invented = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Both forms of the examples, and long ones with odd values. */
const documents = (rows: number) => [
  { name: 'form A', form: 'yonezawa-strategy', text: example('yonezawa/strategy-r6.txt') },
  { name: 'form B', form: 'okitama-vision', text: example('okitama/vision-r6.txt') },
  {
    name: `form A, ${rows} rows`,
    form: 'yonezawa-strategy',
    text: invented(strategyDocument({ seed: 1, rows, cells: valueCells }).text),
  },
  {
    name: `form B, ${rows} rows`,
    form: 'okitama-vision',
    text: invented(visionDocument({ seed: 2, rows, cells: valueCells }).text),
  },
];

export interface PdfBench {
  readonly documents: readonly {
    readonly name: string;
    readonly pages: number;
    readonly warm: number;
    /** With the start of the reading thread and of the PDF library. */
    readonly apart: number;
  }[];
  readonly wrong: readonly string[];
}

const pagesOf = (bytes: Uint8Array): number =>
  new TextDecoder('latin1').decode(bytes).match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

/** Reads printed sheets from bytes to draft: warm in this process, and in a thread of its own as every user does. */
export const benchPdf = async ({ rows, runs }: { rows: number; runs: number }): Promise<PdfBench> => {
  const wrong: string[] = [];
  const measured: PdfBench['documents'][number][] = [];
  for (const { name, form, text } of documents(rows)) {
    const written = readDocument({ name: 'a.txt', bytes: text });
    const sheetForm = findSheetForm(form);
    if (!sheetForm) throw new Error(`no form ${form}`);
    const { bytes } = await writeSheetPdf(sheetModel(written.plan, { form: sheetForm, year: 2024 }));
    const file = { name: 'a.pdf', bytes };
    const drafts: PlanDraft[] = [];
    const times = await timesOf(async () => {
      drafts[0] = await readAnyDocument(file);
    }, runs + 1);
    const apart = await timesOf(() => readDocumentApart(file), Math.min(runs, 3));
    const [draft] = drafts;
    if (draft?.rows.length !== written.rows.length)
      wrong.push(`${name}: ${draft?.rows.length} rows instead of ${written.rows.length}`);
    measured.push({ name, pages: pagesOf(bytes), warm: median(times.slice(1)), apart: median(apart) });
  }
  return { documents: measured, wrong };
};

if (import.meta.main) {
  const { documents: measured, wrong } = await benchPdf({ rows: 300, runs: 5 });
  for (const { name, pages, warm, apart } of measured)
    process.stdout.write(
      `${name.padEnd(18)} ${String(pages).padStart(3)} pages  warm ${warm.toFixed(0).padStart(5)} ms = ${((pages / warm) * 1000).toFixed(0).padStart(3)} pages/s  in a thread of its own ${apart.toFixed(0).padStart(5)} ms\n`,
    );
  process.stdout.write(wrong.length === 0 ? 'results checked: right\n' : `WRONG:\n${wrong.join('\n')}\n`);
  process.exit(wrong.length === 0 ? 0 : 1);
}
