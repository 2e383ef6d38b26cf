import type { DraftRow, PlanDraft } from '#domain';
import { readAnyDocument } from '../../read-any-document.ts';

/** The draft of a PDF. */
export const draftOfPdf = (bytes: Uint8Array): Promise<PlanDraft> =>
  readAnyDocument({ name: 'sheet.pdf', bytes });

/** What a row says, apart from where it stands and how sure it is. */
export const factsOf = ({ rows }: Pick<PlanDraft, 'rows'>) =>
  rows.map((row: DraftRow) => {
    const {
      node,
      role,
      indicator,
      series,
      restated,
      division,
      source,
      baseline,
      actualYear,
      actual,
      target,
    } = row;
    return {
      node,
      role,
      indicator,
      series,
      restated,
      division,
      source,
      baseline,
      actualYear,
      actual,
      target,
    };
  });
