import { ExplainedError, type StatedFinding } from '#domain';
import { findingMessages } from '#messages';

/** There is no such finding (any more): it was put right, or its figures have changed. */
export class FindingNotFoundError extends ExplainedError {
  constructor() {
    super(findingMessages.notFound(), findingMessages.notFoundRemedy());
  }
}

/** A plan cannot be published while errors wait for an answer. */
export class OpenErrorsError extends ExplainedError {
  readonly findings: readonly StatedFinding[];

  constructor(planId: string, planTitle: string, findings: readonly StatedFinding[]) {
    super(
      findingMessages.openErrors(
        planTitle,
        findings.map(({ finding, state }) => ({
          text: finding.message,
          returned: state.kind === 'returned',
        })),
      ),
      findingMessages.openErrorsRemedy(planId),
    );
    this.findings = findings;
  }
}
