import type { GradeChoice } from './external-review.ts';
import type { Member } from './opinion.ts';

/** 委員の評価: a member's own grade for a node. Versions are kept: the newest counts. */
export interface MemberGrade {
  readonly review: string;
  readonly member: Member;
  /** id of the node. */
  readonly node: string;
  /** From 1, without gaps. */
  readonly version: number;
  /** id of a `GradeChoice`; null where the member took it back. */
  readonly choice: string | null;
  readonly comment: string;
  /** Number of the snapshot that the member saw. */
  readonly snapshot: number;
  /** Name of who entered it; the member's own unless a planner did. */
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** How many members gave each grade to a node; choices that nobody gave are there with 0. */
export const tallyGrades = (
  choices: readonly GradeChoice[],
  grades: readonly MemberGrade[],
  node: string,
): readonly { readonly choice: GradeChoice; readonly count: number }[] =>
  choices.map((choice) => ({
    choice,
    count: grades.filter((each) => each.node === node && each.choice === choice.id).length,
  }));
