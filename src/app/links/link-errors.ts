import { ExplainedError } from '#domain';
import { type LocalizedText, linkMessages } from '#messages';

/** The pair cannot be linked: an indicator that no stored plan has, or one with itself. */
export class LinkRefusedError extends ExplainedError {
  constructor(explanation: LocalizedText) {
    super(explanation, linkMessages.refusedRemedy());
  }
}

/** Somebody has decided about the pair since the person looked at it. */
export class LinkChangedMeanwhileError extends ExplainedError {
  constructor() {
    super(linkMessages.changedMeanwhile(), linkMessages.changedMeanwhileRemedy());
  }
}
