import { describe, expect, test } from 'vitest';
import { libreOffice } from '../pdf/testing/printers.ts';
import { readDocument } from '../read-document.ts';
import { formsOfLists } from './testing/forms-of-lists.ts';
import { formsOfSheets } from './testing/forms-of-sheets.ts';
import { formsWithTraps } from './testing/forms-with-traps.ts';
import { resavedByLibreOffice } from './testing/resaved.ts';
import { statedRows } from './testing/rows-of.ts';
import { workbookOf } from './testing/workbook-of.ts';

const forms = [...formsOfLists, ...formsOfSheets, ...formsWithTraps];

describe.skipIf(libreOffice === null)(
  `workbooks saved again by LibreOffice${libreOffice === null ? ' — SKIPPED: no LibreOffice on this machine (apt-get install libreoffice-calc)' : ''}`,
  () => {
    test('read the same as the originals, cell for cell', async () => {
      const originals = await Promise.all(forms.map(({ sheets }) => workbookOf(sheets)));
      const resaved = resavedByLibreOffice(libreOffice ?? '', originals);
      for (const [index, { name }] of forms.entries()) {
        const read = (bytes: Uint8Array | undefined) => {
          const draft = readDocument({ name: 'book.xlsx', bytes: bytes ?? new Uint8Array() });
          return draft.rows.map(({ certainty }, at) => `${certainty} ${statedRows(draft)[at]}`);
        };
        expect(read(resaved[index]), name).toEqual(read(originals[index]));
      }
    });
  },
);
