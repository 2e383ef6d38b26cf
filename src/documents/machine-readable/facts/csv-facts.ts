import { decodeText } from '../../read/format/decode-text.ts';
import { csvRecords } from './csv-records.ts';
import type { FactCell, FileFacts } from './sheet-facts.ts';

/** The cells of a CSV file. Throws the `DocumentError`s of decoding. */
export const csvFacts = (file: string, bytes: Uint8Array): FileFacts => {
  const cells: FactCell[] = csvRecords(decodeText(file, bytes).text).flatMap((fields, row) =>
    fields.flatMap((text, column) =>
      text === ''
        ? []
        : [
            {
              row: row + 1,
              column: column + 1,
              text,
              stored: 'text' as const,
              isFormula: text.startsWith('='),
            },
          ],
    ),
  );
  const sheet = { name: file, cells, merges: [], objects: [], hiddenRows: [], hiddenColumns: [] };
  return { file, format: 'csv', sheets: [sheet] };
};
