import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { chooseFonts } from '../../../write/pdf/fonts.ts';
import type { InventedSheet } from './invented-sheets.ts';

let compiler: NodeCompiler | null = null;

/** A Typst document as PDF, in BIZ UDGothic. */
export const typstPdf = (source: string): Uint8Array => {
  compiler ??= NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: chooseFonts('町').files.map((path) => readFileSync(path)) }],
  });
  const head = '#set text(font: "BIZ UDGothic", size: 9pt, lang: "ja")\n#set page(margin: 1.5cm)\n';
  return new Uint8Array(compiler.pdf({ mainFileContent: head + source }));
};

/** How the tables of a sheet are drawn. */
export interface TableStyle {
  /** Typst's stroke of a table. */
  readonly stroke: string;
  readonly align?: string;
  /** Widths of the columns. */
  readonly columns?: string;
  /** Settings before the first line. */
  readonly set?: string;
}

const plainColumns = '(5.2cm, 2.3cm, 2.3cm, 2.3cm, 2.6cm, 2.6cm)';

const quoted = (text: string): string => `#${JSON.stringify(text)}`;
const cell = (text: string): string => `[${quoted(text)}]`;

export const sheetAsTypst = (
  { title, sections }: InventedSheet,
  { stroke, align = 'left', columns = plainColumns, set = '' }: TableStyle,
): string =>
  [
    set,
    quoted(title),
    ...sections.flatMap(({ heading, head, rows, prose = [] }) => [
      quoted(heading),
      `#table(columns: ${columns}, stroke: ${stroke}, align: ${align}, table.header(${head.map(cell).join(',')}), ${rows
        .map((row) => row.map(cell).join(','))
        .join(',\n')})`,
      ...prose.map(quoted),
    ]),
  ].join('\n\n');
