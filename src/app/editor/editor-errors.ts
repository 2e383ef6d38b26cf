import { ExplainedError } from '#domain';
import { editorMessages } from '#messages';

/** Somebody has changed this part since the form was opened: both versions are to be looked at. */
export class EditedMeanwhileError extends ExplainedError {
  constructor() {
    super(editorMessages.editedMeanwhile, editorMessages.editedMeanwhileRemedy);
  }
}

/** The set of edits is not in a state in which this can be done. */
export class EditSetStateError extends ExplainedError {
  constructor(problem: 'waits' | 'nothingOpen' | 'notProposed' | 'published' | 'notApplied' | 'empty') {
    super(editorMessages.stateProblems[problem], editorMessages.stateRemedy);
  }
}
