import type { PdfLimits } from './pdf-limits.ts';

/** Why a PDF cannot be read. */
export type PdfRefusal =
  | { readonly kind: 'password' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'no-text'; readonly pages: number }
  | { readonly kind: 'limit'; readonly what: keyof PdfLimits };

/** The document ends here, for a reason a person can do something about. */
export class RefusedPdf extends Error {
  readonly refusal: PdfRefusal;

  constructor(refusal: PdfRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}
