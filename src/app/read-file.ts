import { readDocument } from '#documents';
import type { PlanDraft } from '#domain';

/**
 * Reads a document into a plan draft. Throws the readers' errors (unknown format, empty, too large, no table
 * with a known heading), each with its remedy.
 */
export const readFile = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  layout?: string,
): PlanDraft => readDocument(file, layout === undefined ? {} : { layout });
