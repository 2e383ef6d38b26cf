import { ExplainedError } from '#domain';
import { evidenceMessages, type LocalizedText } from '#messages';

/** A file that cannot be taken as evidence. Nothing of it was kept. */
export class EvidenceRefusedError extends ExplainedError {
  constructor(name: string, why: LocalizedText) {
    super(evidenceMessages.notTaken(name, why), evidenceMessages.notRefused);
  }
}

/** There is no such file with this submission. */
export class EvidenceNotFoundError extends ExplainedError {
  constructor() {
    super(evidenceMessages.notFound, evidenceMessages.notFoundRemedy);
  }
}

/** A virus was found in it, or nobody has looked yet and the installation waits for that. */
export class EvidenceHeldBackError extends ExplainedError {
  constructor(why: LocalizedText) {
    super(evidenceMessages.heldBack, why);
  }
}
