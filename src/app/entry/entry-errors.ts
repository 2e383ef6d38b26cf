import { ExplainedError } from '#domain';

/** Asked for questions of a division, municipality or year that the plan does not have. */
export class EntryRequestError extends ExplainedError {}

/** Answers to another plan, or of another year or addressee, than they were handed in for. */
export class ForeignEntryError extends ExplainedError {}

/** A cell was named to be taken over, and it is none of those that wait for a decision. */
export class NothingToAcceptError extends ExplainedError {}
