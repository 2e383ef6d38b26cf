import { type Layout, readDocumentApart } from '#documents';
import type { PlanDraft } from '#domain';

/** A layout to read with, or the id of one that comes with the product. */
export type LayoutChoice = string | Layout;

/**
 * Reads a document into a plan draft, within limits of time and memory, with a layout, the one of an id, or the
 * one that its own words tell. Rejects with the readers' errors
 * (unknown format, empty, damaged, too large, no table with a known heading), each with its remedy.
 */
export const readFile = (
  file: { readonly name: string; readonly bytes: Uint8Array },
  layout?: LayoutChoice,
): Promise<PlanDraft> => readDocumentApart(file, layout === undefined ? {} : { layout });
