import { checkFormat } from '../read/format/check-format.ts';
import { decodeText } from '../read/format/decode-text.ts';
import type { DocumentFile } from '../read/read-document.ts';
import { readTextSource } from '../read/text/read-text-source.ts';
import type { DocumentView } from './document-view.ts';
import { allHeadings, tableExtents } from './table-extents.ts';

/** A text by its lines. Throws the `DocumentError`s of reading a text. */
export const viewText = ({ name, bytes }: DocumentFile): DocumentView => {
  checkFormat(name, bytes);
  const lines = decodeText(name, bytes)
    .text.replaceAll('\r\n', '\n')
    .split(/[\r\n]/u);
  return {
    parts: [{ kind: 'lines', lines: lines.map((line) => line.replaceAll(/^\f+|\f+$/gu, '')) }],
    tables: tableExtents(readTextSource(name, bytes, allHeadings).blocks),
  };
};
