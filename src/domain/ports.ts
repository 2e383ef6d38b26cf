/** What the pure centre needs from outside; adapters live in storage and main. */
export interface Clock {
  /** Current instant, ISO 8601 in UTC. */
  now(): string;
}

export interface Ids {
  /** A new text id that sorts by time of creation. */
  next(): string;
}
