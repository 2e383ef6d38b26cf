import type { MunicipalityCode, Plan } from '#domain';
import type { LocalizedText } from '#messages';
import type { HeadingEntry } from '../read/headings/dictionary.ts';

/**
 * 様式: what is known about the form of a publisher's documents. Data only; the readers know no
 * municipality.
 */
export interface Layout {
  readonly id: string;
  readonly name: LocalizedText;
  /** Days (ISO) on which the form is in use: `from` belongs to it, `until` does not; null is open. */
  readonly inUse: { readonly from: string | null; readonly until: string | null };
  /** A document is of this form when every one of these occurs in it, spaces aside; never when empty. */
  readonly clues: readonly string[];
  /** Words its headings use beyond the dictionary. */
  readonly headings: readonly HeadingEntry[];
  /** Names of sheets of a workbook that are none of the plan's (集計用, 記入要領). */
  readonly sheetsOutside?: readonly string[];
  /** `answers`: a workbook of answers to questions, which no plan can be read from. A plan when absent. */
  readonly holds?: 'answers';
  /** What the document itself does not print, or prints only on its cover; null: taken from the document. */
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly kind: string;
    readonly publisher: string;
    readonly municipalities: readonly MunicipalityCode[];
    readonly period: Plan['period'];
    readonly yearConvention: Plan['yearConvention'];
  } | null;
}
