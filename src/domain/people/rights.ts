import { type Addressee, sameAddressee } from '../entry/addressee.ts';
import type { ExternalReviewState } from '../external-review/external-review.ts';
import type { RoundState, Stage } from '../round/round.ts';
import { type Division, divisionsInCharge, divisionsNamed } from './division.ts';
import type { Assignment, Person, Role } from './person.ts';
import { holdsOn } from './validity.ts';

/** Everything that needs a right, as `thing.deed`. */
export type Action = RightRow['action'];

/** What an action is done to, as far as rights ask for it. */
export interface ActedOn {
  readonly plan?: string;
  /** Whose answers. */
  readonly answerer?: Addressee;
  readonly stage?: Stage;
  readonly round?: RoundState;
  readonly review?: ExternalReviewState;
  /** id of the member who typed the opinion; null where it was entered for them. */
  readonly author?: string | null;
}

/** Who acts: a person, on a day, among the divisions there are. */
export interface Actor {
  readonly person: Person;
  /** ISO date in Japan. */
  readonly day: string;
  readonly divisions: readonly Division[];
}

const beforeAnswered: readonly Stage[] = ['requested', 'answering', 'returned'];
const underWay: readonly Stage[] = [...beforeAnswered, 'approve', 'check', 'confirm', 'done'];

const openToMembers: readonly ExternalReviewState[] = ['open', 'responding', 'closed'];
const openToDivisions: readonly ExternalReviewState[] = ['responding', 'closed'];

/**
 * The rights: a row gives its roles an action, in the stages and round states it names (all when absent). A role of
 * a division or municipality has it for its own answers only, a role of a plan for that plan. What no row gives is
 * forbidden. The administrator looks after accounts and the installation, and has no say in figures.
 */
export const rights = [
  { action: 'plan.read', roles: ['planner', 'viewer', 'respondent', 'chief', 'municipal'] },
  { action: 'plan.import', roles: ['planner'] },
  { action: 'plan.edit', roles: ['planner'] },
  { action: 'plan.approveEdit', roles: ['planner'] },
  { action: 'plan.publish', roles: ['planner'] },
  { action: 'grade.override', roles: ['planner'] },
  { action: 'summary.write', roles: ['planner'] },
  { action: 'scale.edit', roles: ['planner'] },
  { action: 'finding.answer', roles: ['planner'] },
  { action: 'indicator.link', roles: ['planner'] },
  { action: 'round.read', roles: ['planner'] },
  {
    action: 'round.read',
    roles: ['viewer', 'respondent', 'chief', 'municipal'],
    rounds: ['open', 'settled'],
  },
  { action: 'round.create', roles: ['planner'] },
  { action: 'round.edit', roles: ['planner'], rounds: ['draft', 'open'] },
  { action: 'round.open', roles: ['planner'], rounds: ['draft'] },
  { action: 'round.remind', roles: ['planner'], rounds: ['open'] },
  { action: 'round.merge', roles: ['planner'], rounds: ['open'] },
  { action: 'round.settle', roles: ['planner'], rounds: ['open'] },
  { action: 'round.reopen', roles: ['planner'], rounds: ['settled'] },
  { action: 'submission.read', roles: ['planner', 'viewer', 'respondent', 'chief', 'municipal'] },
  {
    action: 'submission.answer',
    roles: ['respondent', 'chief', 'municipal'],
    stages: beforeAnswered,
    rounds: ['open'],
  },
  {
    action: 'submission.submit',
    roles: ['respondent', 'chief', 'municipal'],
    stages: beforeAnswered,
    rounds: ['open'],
  },
  {
    action: 'submission.withdraw',
    roles: ['respondent', 'chief', 'municipal'],
    stages: ['approve', 'check'],
    rounds: ['open'],
  },
  { action: 'submission.answer', roles: ['planner'], of: 'office', stages: beforeAnswered, rounds: ['open'] },
  {
    action: 'submission.submit',
    roles: ['planner'],
    of: 'office',
    stages: beforeAnswered,
    rounds: ['open'],
  },
  { action: 'submission.approve', roles: ['chief'], stages: ['approve'], rounds: ['open'] },
  { action: 'submission.sendBack', roles: ['chief'], stages: ['approve'], rounds: ['open'] },
  { action: 'submission.accept', roles: ['planner'], stages: ['check'], rounds: ['open'] },
  { action: 'submission.return', roles: ['planner'], stages: ['check', 'confirm', 'done'], rounds: ['open'] },
  { action: 'submission.confirm', roles: ['chief', 'municipal'], stages: ['confirm'], rounds: ['open'] },
  { action: 'submission.object', roles: ['chief', 'municipal'], stages: ['confirm'], rounds: ['open'] },
  {
    action: 'submission.comment',
    roles: ['planner', 'respondent', 'chief', 'municipal'],
    stages: underWay,
    rounds: ['open'],
  },
  {
    action: 'evidence.add',
    roles: ['respondent', 'chief', 'municipal'],
    stages: beforeAnswered,
    rounds: ['open'],
  },
  { action: 'evidence.add', roles: ['planner'], of: 'office', stages: beforeAnswered, rounds: ['open'] },
  { action: 'evidence.read', roles: ['planner', 'viewer', 'respondent', 'chief', 'municipal'] },
  { action: 'externalReview.read', roles: ['planner'] },
  { action: 'externalReview.read', roles: ['viewer', 'reviewer'], reviews: openToMembers },
  { action: 'externalReview.read', roles: ['respondent', 'chief', 'municipal'], reviews: openToDivisions },
  { action: 'externalReview.create', roles: ['planner'] },
  { action: 'externalReview.edit', roles: ['planner'], reviews: ['draft', 'open', 'responding'] },
  { action: 'externalReview.open', roles: ['planner'], reviews: ['draft'] },
  { action: 'externalReview.show', roles: ['planner'], reviews: ['open', 'responding'] },
  { action: 'externalReview.collect', roles: ['planner'], reviews: ['open'] },
  { action: 'externalReview.collectAgain', roles: ['planner'], reviews: ['responding'] },
  { action: 'externalReview.close', roles: ['planner'], reviews: ['responding'] },
  { action: 'externalReview.reopen', roles: ['planner'], reviews: ['closed'] },
  { action: 'externalReview.publish', roles: ['planner'] },
  { action: 'externalReview.file', roles: ['planner'] },
  { action: 'opinion.read', roles: ['planner'] },
  { action: 'opinion.read', roles: ['viewer'], reviews: openToMembers },
  { action: 'opinion.read', roles: ['reviewer'], reviews: openToMembers, own: true },
  { action: 'opinion.read', roles: ['respondent', 'chief', 'municipal'], reviews: openToDivisions },
  // Of the other members, as far as the review lets them see each other (`seesOthers`).
  { action: 'opinion.readOthers', roles: ['reviewer'], reviews: openToMembers },
  { action: 'opinion.give', roles: ['reviewer'], reviews: ['open'] },
  // What a member says in the meeting, or writes on paper, the planner enters for them.
  { action: 'opinion.enter', roles: ['planner'], reviews: ['open', 'responding'] },
  { action: 'opinion.change', roles: ['reviewer'], reviews: ['open'], own: true },
  { action: 'opinion.change', roles: ['planner'], reviews: ['open', 'responding'], own: false },
  { action: 'opinion.withdraw', roles: ['reviewer'], reviews: ['open'], own: true },
  { action: 'opinion.withdraw', roles: ['planner'], reviews: ['open', 'responding'], own: false },
  { action: 'opinion.assign', roles: ['planner'], reviews: ['open', 'responding'] },
  { action: 'opinion.respond', roles: ['respondent', 'chief', 'municipal'], reviews: ['responding'] },
  { action: 'opinion.respond', roles: ['planner'], of: 'office', reviews: ['responding'] },
  { action: 'opinion.returnResponse', roles: ['planner'], reviews: ['responding'] },
  { action: 'opinion.acceptResponse', roles: ['planner'], reviews: ['responding'] },
  { action: 'opinion.reflect', roles: ['respondent', 'chief', 'municipal'], reviews: ['closed'] },
  { action: 'opinion.reflect', roles: ['planner'], of: 'office', reviews: ['closed'] },
  { action: 'person.manage', roles: ['administrator'] },
  { action: 'division.manage', roles: ['administrator', 'planner'] },
  { action: 'mail.read', roles: ['administrator', 'planner'] },
  { action: 'map.manage', roles: ['administrator', 'planner'] },
  { action: 'record.read', roles: ['administrator', 'planner'] },
  { action: 'installation.read', roles: ['administrator'] },
  { action: 'installation.copy', roles: ['administrator'] },
] as const satisfies readonly Right[];

/** One row of the table. */
export interface Right {
  readonly action: string;
  readonly roles: readonly Role[];
  /** For answers of this kind of addressee only: the office answers what names nobody else. */
  readonly of?: Addressee['kind'];
  /** Stages of the submission in which it holds; all when absent. */
  readonly stages?: readonly Stage[];
  /** States of the round in which it holds; all when absent. */
  readonly rounds?: readonly RoundState[];
  /** States of the external review in which it holds; all when absent. */
  readonly reviews?: readonly ExternalReviewState[];
  /** true: for what the actor said themself; false: for what was entered for a member; both when absent. */
  readonly own?: boolean;
}

type RightRow = (typeof rights)[number];

/** Whether an assignment reaches what the action is done to. */
const reaches = (assignment: Assignment, { plan, answerer }: ActedOn, { day, divisions }: Actor): boolean => {
  switch (assignment.role) {
    case 'respondent':
    case 'chief': {
      if (answerer === undefined) return true;
      if (answerer.kind !== 'division') return false;
      // Both may have been succeeded by others since: the people's, and the one that was asked.
      const theirs = divisionsInCharge(divisions, assignment.division, day);
      return divisionsNamed(divisions, answerer.name, day).some((id) => theirs.includes(id));
    }
    case 'municipal':
      return (
        answerer === undefined ||
        sameAddressee(answerer, { kind: 'municipality', code: assignment.municipality })
      );
    case 'administrator':
      return true;
    default:
      return assignment.plan === null || plan === undefined || assignment.plan === plan;
  }
};

const grants = (row: RightRow, role: Role, on: ActedOn, person: string): boolean => {
  const { roles, of, stages, rounds, reviews, own }: Right = row;
  const { answerer, stage, round, review, author } = on;
  return (
    roles.includes(role) &&
    (of === undefined || answerer === undefined || answerer.kind === of) &&
    (stages === undefined || stage === undefined || stages.includes(stage)) &&
    (rounds === undefined || round === undefined || rounds.includes(round)) &&
    (reviews === undefined || review === undefined || reviews.includes(review)) &&
    (own === undefined || author === undefined || (own ? author === person : author === null))
  );
};

/**
 * Whether the actor may do this. A subject that leaves something out asks whether there is any such thing they may
 * do it to: for menus, never as the last word.
 */
export const may = (actor: Actor, action: Action, subject: ActedOn = {}): boolean =>
  actor.person.leftAt === null &&
  actor.person.assignments.some(
    (assignment) =>
      holdsOn(assignment.validity, actor.day) &&
      reaches(assignment, subject, actor) &&
      rights.some((row) => row.action === action && grants(row, assignment.role, subject, actor.person.id)),
  );
