import { ExplainedError, type Publication } from '#domain';
import { storageMessages } from '#messages';

/** The plan has a publication with this number for this year already; publications never change. */
export class AlreadyPublishedError extends ExplainedError {
  constructor({ planId, reportingYear, number }: Pick<Publication, 'planId' | 'reportingYear' | 'number'>) {
    const { explanation, remedy } = storageMessages.alreadyPublished(planId, reportingYear, number);
    super(explanation, remedy);
  }
}
