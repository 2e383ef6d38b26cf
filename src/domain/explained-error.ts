import type { LocalizedText } from '#messages';

/**
 * An error a person can do something about. It names what happened, where, and what to do, in both
 * languages; subclasses carry the facts. Anything else that is thrown is a defect of the product.
 */
export abstract class ExplainedError extends Error {
  readonly explanation: LocalizedText;
  readonly remedy: LocalizedText;

  constructor(explanation: LocalizedText, remedy: LocalizedText, options?: ErrorOptions) {
    super(`${explanation.ja} ${remedy.ja}`, options);
    this.name = new.target.name;
    this.explanation = explanation;
    this.remedy = remedy;
  }
}
