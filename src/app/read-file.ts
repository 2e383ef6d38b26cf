import { readDocumentApart } from '#documents';
import type { PlanDraft } from '#domain';

/**
 * Reads a document into a plan draft, within limits of time and memory. Rejects with the readers' errors
 * (unknown format, empty, damaged, too large, no table with a known heading), each with its remedy.
 */
export const readFile = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  layout?: string,
): Promise<PlanDraft> => readDocumentApart(file, layout === undefined ? {} : { layout });
