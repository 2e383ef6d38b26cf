/** Where in a source something stands. Lines and columns count from 1; columns count characters. */
export type Place =
  | {
      readonly kind: 'text';
      readonly line: number;
      readonly column: number;
      readonly endLine: number;
      readonly endColumn: number;
    }
  | { readonly kind: 'cell'; readonly sheet: string; readonly cell: string }
  /** Left, top, right, bottom in points (1/72 inch) from the top left corner of the page as it is shown. */
  | { readonly kind: 'page'; readonly page: number; readonly box: readonly [number, number, number, number] }
  /** Entered by a person or imported as data, without a document behind it. */
  | { readonly kind: 'entered' };

export interface Provenance {
  /** Name of the source file. */
  readonly source: string;
  readonly place: Place;
  /** The characters of the source as they stand there, damage included. */
  readonly raw: string;
  /** id of the source file as it is kept; absent as long as the document is not stored. */
  readonly file?: string;
}
