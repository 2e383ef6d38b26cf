import type { PlanDraft, Publication } from '#domain';
import { evaluationRequestMessages } from '#messages';
import { EvaluationRequestError } from './evaluate-drafts.ts';
import { OpenErrorsError } from './findings/finding-errors.ts';
import { type ImportResult, importDocument } from './import-document.ts';
import { authorise } from './people/authorise.ts';
import type { Desk } from './people/desk.ts';
import { publishToday } from './publication/publish-today.ts';
import { type LayoutChoice, readFile } from './read-file.ts';

export interface ImportFileOptions {
  /** id to store the plan under; the reader's own when absent. */
  readonly planId?: string;
  readonly layout?: LayoutChoice;
  /** Store and publish nothing, only tell what would change. */
  readonly dryRun?: boolean;
  /** Publish at once; a null year means the document's own. */
  readonly publish: {
    readonly approvedBy: string;
    readonly year: number | null;
    /** Why every error that has no explanation is to stand. */
    readonly explain?: string;
  } | null;
}

export interface ImportedFile {
  readonly draft: PlanDraft;
  readonly result: ImportResult;
  readonly publication: Publication | null;
  /** The errors in the way of a publication that was asked for. The plan is stored, so that they can be answered. */
  readonly refused: OpenErrorsError | null;
}

/**
 * Reads a file, stores its plan, and publishes it when asked to, all in one step for the command line.
 * Nothing is stored when the file cannot be read or its year is not known.
 */
export const importFile = async (
  desk: Desk,
  file: { readonly name: string; readonly bytes: Uint8Array },
  { planId, layout, dryRun = false, publish }: ImportFileOptions,
): Promise<ImportedFile> => {
  authorise(desk, 'plan.import', planId === undefined ? {} : { plan: planId });
  const read = await readFile(file, layout);
  const draft = planId === undefined ? read : { ...read, plan: { ...read.plan, id: planId } };
  const year = publish?.year ?? draft.reportingYear;
  if (publish && year === null)
    throw new EvaluationRequestError(
      evaluationRequestMessages.noYear(file.name),
      evaluationRequestMessages.noYearRemedy(),
    );
  const result = await importDocument(desk, draft, file, { dryRun });
  if (dryRun || !publish || year === null) return { draft, result, publication: null, refused: null };
  try {
    const planId = result.plan.id;
    const publication = await publishToday(desk, { ...publish, planId, year });
    return { draft, result, publication, refused: null };
  } catch (refused) {
    if (!(refused instanceof OpenErrorsError)) throw refused;
    return { draft, result, publication: null, refused };
  }
};
