import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeSheetPdf } from '../../write/pdf/write-sheet-pdf.ts';
import { sheetOf } from '../../write/testing/sheets.ts';
import { readDocument } from '../read-document.ts';
import { draftOfPdf, factsOf } from './testing/rows-of-pdf.ts';

const examples = resolve(import.meta.dirname, '../../../../examples');
const narratives = ({ plan }: ReturnType<typeof readDocument>) =>
  plan.narratives.map(({ nodeId, kind, text }) => ({ nodeId, kind, text: text.replaceAll(/\s/gu, '') }));

describe.each([
  ['yonezawa/strategy-r6.txt', 'yonezawa-strategy'],
  ['okitama/vision-r6.txt', 'okitama-vision'],
])('%s, printed as PDF in its form and read back', (file, form) => {
  const written = readDocument({ name: file, bytes: readFileSync(resolve(examples, file)) });
  const printed = writeSheetPdf(sheetOf(written.plan, form)).then(({ bytes }) => draftOfPdf(bytes));

  test('is recognised', async () => expect((await printed).layout).toBe(form));
  test('has the same rows, cell for cell', async () =>
    expect(factsOf(await printed)).toEqual(factsOf(written)));
  test('is no surer of them', async () => {
    const sure = (await printed).rows.map(({ certainty }) => certainty);
    expect(sure).toEqual(written.rows.map(({ certainty }) => certainty));
  });
  test('has the same narratives', async () => expect(narratives(await printed)).toEqual(narratives(written)));
  test('leaves nothing that is not understood', async () => {
    const { residue } = await printed;
    expect(residue.filter(({ reason }) => reason === 'not_understood')).toEqual([]);
  });
});
