import type { LocalizedText } from '#messages';
import type { GradeTone } from '../evaluation/evaluation.ts';

/** 外部評価: a committee looks at the settled results of one round and gives opinions, which divisions answer. */
export interface ExternalReview {
  readonly id: string;
  readonly planId: string;
  /** id of the round whose settled results are reviewed; a round has one review at most. */
  readonly round: string;
  /** Fiscal year whose results are reviewed. */
  readonly year: number;
  readonly title: string;
  /** To the members, in the planner's words. */
  readonly message: string;
  readonly state: ExternalReviewState;
  /** Counts the changes of the review itself: another number is another content. */
  readonly version: number;
  /** 委員会の開催日 (ISO date in Japan); null where none is fixed. */
  readonly meetingOn: string | null;
  /** Last days (ISO dates in Japan) for the opinions of members and for the responses of divisions. */
  readonly opinionsDue: string;
  readonly responsesDue: string;
  /** The grades that a member chooses from for a node, best first; empty where members give none. */
  readonly choices: readonly GradeChoice[];
  readonly sharing: OpinionSharing;
  readonly publishing: ReviewPublishing;
  /** When it was opened first; null before. */
  readonly opened: { readonly by: string; readonly at: string } | null;
  /** Why it last went a step back; null when it never did. */
  readonly reopened: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

/**
 * draft 準備中: only planners see it · open 意見募集中: members give opinions · responding 対応の回答中: divisions
 * answer them · closed 終了: nothing changes without reopening, but what became of opinions is told
 */
export const externalReviewStates = ['draft', 'open', 'responding', 'closed'] as const;
export type ExternalReviewState = (typeof externalReviewStates)[number];

/** When members see each other's opinions and grades: at once, or when no more are collected. */
export const opinionSharings = ['at_once', 'after_collection'] as const;
export type OpinionSharing = (typeof opinionSharings)[number];

/** Whether publications of the year carry the review: not at all, members as 委員 only, or with their names. */
export const reviewPublishings = ['withheld', 'unnamed', 'named'] as const;
export type ReviewPublishing = (typeof reviewPublishings)[number];

/** A grade that members may give: a class of the plan's rating scale, or words of the committee's own. */
export interface GradeChoice {
  /** Unique within the review. */
  readonly id: string;
  readonly label: LocalizedText;
  /** Symbol and appearance of the class it was taken from; absent for words of the committee's own. */
  readonly symbol?: string;
  readonly tone?: GradeTone;
}

/** Whether a member sees what other members said. */
export const seesOthers = ({ state, sharing }: Pick<ExternalReview, 'state' | 'sharing'>): boolean =>
  sharing === 'at_once' || state === 'responding' || state === 'closed';
