import type { DoubtField } from '../plan/draft.ts';

/** What a person decided about something that was read: kept beside it for ever. */
export interface Review {
  /** confirmed: the reading holds. corrected: another text holds. unreadable: the source cannot be read. */
  readonly decision: 'confirmed' | 'corrected' | 'unreadable';
  /** Who: a name of an account; 「planner」 until there are accounts. */
  readonly by: string;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  /** What stood there before: the text as read from the source, and why it was doubtful. */
  readonly from: { readonly text: string; readonly reason: string | null };
}

/** The same for names of indicators and nodes, and for passages that a person has looked at. */
export interface TextReview extends Review {
  readonly about: string;
  /** Absent when the text is no field of an indicator or node. */
  readonly field?: DoubtField;
  readonly indicatorId?: string;
  readonly seriesId?: string;
  readonly nodeId?: string;
  /** The text that holds. */
  readonly to: string;
}
