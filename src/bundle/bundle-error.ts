import { ExplainedError } from '#domain';

/** A bundle cannot be made or read: the place is taken, a name is impossible, an address leads nowhere. */
export class BundleError extends ExplainedError {}
