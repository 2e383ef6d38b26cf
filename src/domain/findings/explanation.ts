import type { Finding } from '../finding.ts';

/** 説明: why a finding is to stand as it is, said by a person who answers for it. Never changed, only ended. */
export interface Explanation {
  readonly id: string;
  /** The finding as it was when it was explained: what the explanation is about, with its figures. */
  readonly finding: Finding;
  readonly text: string;
  /** Name of the person or division. */
  readonly by: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** withdrawn: taken back. replaced: another explanation stands in its place. null while it is in force. */
  readonly ended: {
    readonly how: 'withdrawn' | 'replaced';
    readonly by: string;
    readonly at: string;
  } | null;
}
