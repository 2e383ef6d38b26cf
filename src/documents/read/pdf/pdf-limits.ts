/** What a PDF may hold; time and memory are limited by the thread that reads it. */
export interface PdfLimits {
  readonly pages: number;
  /** Printed characters on all pages together. A strategy of 100 pages has about 100,000. */
  readonly characters: number;
  /** Ruling lines on one page. */
  readonly walls: number;
  /** Points in either direction; PDF itself knows 14,400. */
  readonly pageSize: number;
}

export const pdfLimits: PdfLimits = {
  pages: 1_000,
  characters: 2_000_000,
  walls: 20_000,
  pageSize: 20_000,
};
