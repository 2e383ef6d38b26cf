import { describe, expect, test } from 'vitest';
import { writeSheetExcel } from '../../write/excel/write-sheet-excel.ts';
import { examplePlan, sheetOf } from '../../write/testing/sheets.ts';
import { readDocument } from '../read-document.ts';
import { asText, type InventedSheet, inventedSheet } from './testing/invented-sheets.ts';
import { chromium, chromiumPdf, libreOffice, libreOfficePdf } from './testing/printers.ts';
import { draftOfPdf, factsOf } from './testing/rows-of-pdf.ts';
import { sheetAsHtml } from './testing/sheet-as-html.ts';

const css = {
  'with joined borders': 'table { border-collapse: collapse } th, td { border: 1px solid; padding: 2pt }',
  'with a box for each cell': 'th, td { border: 1px solid; padding: 2pt }',
  'with rules between rows':
    'table { border-collapse: collapse } tr { border-bottom: 1px solid } th, td { padding: 3pt }',
  'with striped rows': 'tr:nth-child(even) { background: #ddd } th, td { padding: 3pt }',
  'without rules': 'th, td { padding: 3pt }',
};

const expectSame = async (sheet: InventedSheet, pdf: Uint8Array) => {
  const written = readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(asText(sheet)) });
  expect(factsOf(await draftOfPdf(pdf))).toEqual(factsOf(written));
};

/** Long enough to go on over several pages, with headings repeated or not, as the program does. */
const sheet = inventedSheet(5, 2, 30);

describe.skipIf(chromium === null)(
  `pages that Chromium prints${chromium === null ? ' — SKIPPED: no Chromium on this machine (apt-get install chromium)' : ''}`,
  () => {
    test.each(Object.entries(css))('%s', async (_, style) => {
      await expectSame(sheet, chromiumPdf(chromium ?? '', sheetAsHtml(sheet, style)));
    });
  },
);

describe.skipIf(libreOffice === null)(
  `documents that LibreOffice prints${libreOffice === null ? ' — SKIPPED: no LibreOffice on this machine (apt-get install libreoffice-calc libreoffice-writer)' : ''}`,
  () => {
    // A spreadsheet program guesses at CSV: it shows 74.2% as 74.20%, so shares stay out of it.
    const narrow: InventedSheet = {
      title: sheet.title,
      sections: sheet.sections.map(({ heading, head, rows }) => ({
        heading,
        head: head.slice(0, 4),
        rows: rows.filter((row) => row.every((cell) => !cell.includes('%'))).map((row) => row.slice(0, 4)),
      })),
    };

    test('a CSV file, printed without any rule', async () => {
      const csv = asText(narrow)
        .split('\n')
        .map((line) =>
          line
            .split('\t')
            .map((cell) => `"${cell}"`)
            .join(','),
        )
        .join('\n');
      await expectSame(narrow, libreOfficePdf(libreOffice ?? '', 'sheet.csv', csv));
    });

    test.each(['yonezawa-strategy', 'okitama-vision'])('our own workbook in the form %s', async (form) => {
      const plan = examplePlan(
        form === 'okitama-vision' ? 'okitama/vision-r6.txt' : 'yonezawa/strategy-r6.txt',
      );
      const bytes = await writeSheetExcel(sheetOf(plan, form));
      const workbook = readDocument({ name: 'a.xlsx', bytes });
      const printed = await draftOfPdf(libreOfficePdf(libreOffice ?? '', 'sheet.xlsx', bytes));
      expect(factsOf(printed)).toEqual(factsOf(workbook));
    });
  },
);
