import {
  type Action,
  type ExternalReview,
  type Member,
  type MemberGrade,
  memberKey,
  nodeLabel,
  type Opinion,
  type OpinionHistory,
  type Plan,
  peopleWho,
  type ReviewFile,
  rights,
  type SnapshotSummary,
  type Stores,
  seesOthers,
} from '#domain';
import { japaneseDate } from '../japanese-date.ts';
import { authorise, isPermitted } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { findOpinion, findReview, mayOpinion, onReview, seesOpinion, snapshotOf } from './find-review.ts';
import { placeName, selfMember } from './give-opinion.ts';
import { gradeOf } from './grade-node.ts';
import { isJudged, type ReviewedNode, reviewedNode } from './node-sheet.ts';
import { ReviewNotFoundError } from './review-errors.ts';

/** A node of the plan as a list of a review shows it. */
export interface ReviewLine {
  readonly id: string;
  readonly label: string;
  /** How deep it lies, from 0. */
  readonly depth: number;
  /** Whether there is something on it to judge. */
  readonly isJudged: boolean;
}

/** An opinion with where it stands in the plan. */
export interface PlacedOpinion {
  readonly opinion: Opinion;
  /** 「1-1 産業」 */
  readonly where: string;
}

/** A review as its pages show it, with what whoever asks may see of it. */
export interface ReviewView {
  readonly review: ExternalReview;
  readonly planTitle: string;
  /** What members were shown, oldest first. */
  readonly snapshots: readonly SnapshotSummary[];
  /** Whether the stored plan was saved since members were last shown it. */
  readonly hasMoved: boolean;
  readonly lines: readonly ReviewLine[];
  readonly opinions: readonly PlacedOpinion[];
  readonly grades: readonly MemberGrade[];
  readonly files: readonly ReviewFile[];
  /** Members with an account, and those that opinions were entered for. */
  readonly members: readonly Member[];
  /** What whoever asks may do with the review now. */
  readonly permitted: ReadonlySet<Action>;
  /** Whoever asks, as a member; null where they are none. */
  readonly self: Member | null;
}

const permittedOn = (desk: Desk, review: ExternalReview): ReadonlySet<Action> =>
  new Set(rights.map(({ action }) => action).filter((action) => isPermitted(desk, action, onReview(review))));

/** Everybody who may give opinions on the plan while they are collected. */
const membersOf = async (
  { people, divisions }: Pick<Stores, 'people' | 'divisions'>,
  { clock }: Desk,
  { planId }: ExternalReview,
): Promise<readonly Member[]> =>
  peopleWho(
    await people.list(),
    'opinion.give',
    { plan: planId, review: 'open' },
    { day: japaneseDate(clock.now()), divisions: await divisions.list() },
  ).map(({ id, name }) => ({ person: id, name }));

const linesOf = (plan: Plan, judged: (id: string) => boolean): readonly ReviewLine[] => {
  const depths = new Map<string, number>();
  return plan.nodes.map((node) => {
    const depth = node.parentId === null ? 0 : (depths.get(node.parentId) ?? -1) + 1;
    depths.set(node.id, depth);
    return { id: node.id, label: nodeLabel(plan, node), depth, isJudged: judged(node.id) };
  });
};

const selfIn = (desk: Desk, review: ExternalReview): Member | null =>
  isPermitted(desk, 'opinion.give', { ...onReview(review), review: 'open' }) ? selfMember(desk) : null;

/** Grades that whoever asks may see: their own, others' like their opinions. */
const gradesFor = (
  desk: Desk,
  review: ExternalReview,
  grades: readonly MemberGrade[],
  self: Member | null,
): readonly MemberGrade[] => {
  const all =
    // Whoever reads opinions that are nobody's own reads all grades: planners, viewers, divisions.
    isPermitted(desk, 'opinion.read', { ...onReview(review), author: null }) ||
    (seesOthers(review) && isPermitted(desk, 'opinion.readOthers', onReview(review)));
  return all ? grades : grades.filter(({ member }) => self !== null && memberKey(member) === memberKey(self));
};

/** The reviews that whoever asks may see, newest year first. */
export const listReviews = async (desk: Desk): Promise<readonly ExternalReview[]> =>
  desk.storage.transaction(async ({ externalReviews }) =>
    (await externalReviews.list()).filter((review) =>
      isPermitted(desk, 'externalReview.read', onReview(review)),
    ),
  );

/** Throws `ReviewNotFoundError`, `NotPermittedError`. */
export const viewReview = async (desk: Desk, id: string): Promise<ReviewView> =>
  desk.storage.transaction(async (stores) => {
    const { externalReviews, plans } = stores;
    const review = await findReview(desk, stores, id, 'externalReview.read');
    const stored = (await plans.list()).find((each) => each.id === review.planId);
    const snapshots = await externalReviews.snapshots(id);
    const content = (await externalReviews.snapshot(id))?.content;
    const self = selfIn(desk, review);
    const opinions = (await externalReviews.opinions(id)).filter((each) => seesOpinion(desk, review, each));
    const grades = gradesFor(desk, review, await externalReviews.grades(id), self);
    const known = await membersOf(stores, desk, review);
    const named = new Map(
      [...known, ...opinions.map(({ member }) => member), ...grades.map(({ member }) => member)].map(
        (member) => [memberKey(member), member],
      ),
    );
    return {
      review,
      planTitle: content?.plan.title ?? stored?.title ?? review.planId,
      snapshots,
      hasMoved:
        stored !== undefined && (snapshots.at(-1)?.planRevision ?? stored.revision) !== stored.revision,
      lines: content === undefined ? [] : linesOf(content.plan, (node) => isJudged(content, node)),
      opinions:
        content === undefined
          ? []
          : opinions.map((opinion) => ({ opinion, where: placeName(content.plan, opinion.node) })),
      grades,
      files: await externalReviews.files(id),
      members: [...named.values()],
      permitted: permittedOn(desk, review),
      self,
    };
  });

/** What a member sees of one node, and what they and others have said of it. */
export interface ReviewNodeView {
  readonly review: ExternalReview;
  /** null for the plan as a whole. */
  readonly sheet: ReviewedNode | null;
  readonly planTitle: string;
  readonly snapshot: SnapshotSummary;
  readonly lines: readonly ReviewLine[];
  /** What a choice of the plan's scale is graded by; for showing grades. */
  readonly ownGrade: MemberGrade | null;
  readonly ownOpinions: readonly Opinion[];
  /** Of the other members, as far as one may see them. */
  readonly otherGrades: readonly MemberGrade[];
  readonly otherOpinions: readonly Opinion[];
  readonly earlier: EarlierOpinions | null;
  readonly permitted: ReadonlySet<Action>;
}

/** What was said on the same node in the review before, and what became of it. */
export interface EarlierOpinions {
  readonly review: ExternalReview;
  readonly opinions: readonly Opinion[];
}

/** The newest review of the plan before this one. Whoever sees this year's sees what was said in the last. */
const earlierOn = async (
  { externalReviews }: Pick<Stores, 'externalReviews'>,
  { planId, year }: ExternalReview,
  node: string | null,
): Promise<EarlierOpinions | null> => {
  const before = (await externalReviews.list()).find(
    (each) =>
      each.planId === planId && each.year < year && (each.state === 'responding' || each.state === 'closed'),
  );
  if (before === undefined) return null;
  const opinions = (await externalReviews.opinions(before.id)).filter(
    (each) => each.withdrawn === null && each.node === node,
  );
  return opinions.length === 0 ? null : { review: before, opinions };
};

/**
 * One node of a review (null: the plan as a whole). Throws `ReviewNotFoundError` for a node that members are not shown,
 * `NotPermittedError`.
 */
export const viewReviewNode = async (desk: Desk, id: string, node: string | null): Promise<ReviewNodeView> =>
  desk.storage.transaction(async (stores) => {
    const { externalReviews } = stores;
    const review = await findReview(desk, stores, id, 'externalReview.read');
    // Whoever reads none of the opinions at all is no reader of its pages either.
    authorise(desk, 'opinion.read', onReview(review));
    const { content, ...snapshot } = await snapshotOf(stores, review);
    const sheet = node === null ? null : reviewedNode(content, node);
    if (sheet === undefined) throw new ReviewNotFoundError();
    const self = selfIn(desk, review);
    const isOwn = ({ member }: { readonly member: Member }): boolean =>
      self !== null && memberKey(member) === memberKey(self);
    const opinions = (await externalReviews.opinions(id)).filter(
      (each) => each.node === node && seesOpinion(desk, review, each),
    );
    const grades = gradesFor(desk, review, await externalReviews.grades(id), self).filter(
      (each) => each.node === node,
    );
    return {
      review,
      sheet,
      planTitle: content.plan.title,
      snapshot,
      lines: linesOf(content.plan, (each) => isJudged(content, each)),
      ownGrade: self === null || node === null ? null : (gradeOf(grades, self, node) ?? null),
      ownOpinions: opinions.filter(isOwn),
      otherGrades: grades.filter((each) => !isOwn(each) && each.choice !== null),
      otherOpinions: opinions.filter((each) => !isOwn(each)),
      earlier: await earlierOn(stores, review, node),
      permitted: permittedOn(desk, review),
    };
  });

/** One opinion for those who answer it or look after it. */
export interface OpinionView extends PlacedOpinion {
  readonly review: ExternalReview;
  /** null for the plan as a whole. */
  readonly sheet: ReviewedNode | null;
  readonly history: OpinionHistory;
  readonly earlier: EarlierOpinions | null;
  readonly permitted: ReadonlySet<Action>;
  /** Divisions, municipalities and the office that it could be given to, by name. */
  readonly choices: readonly string[];
}

/** Throws `ReviewNotFoundError`, `NotPermittedError`. */
export const viewOpinion = async (desk: Desk, id: string): Promise<OpinionView> =>
  desk.storage.transaction(async (stores) => {
    const { review, opinion } = await findOpinion(desk, stores, id, 'externalReview.read');
    const { content } = await snapshotOf(stores, review);
    return {
      review,
      opinion,
      where: placeName(content.plan, opinion.node),
      sheet: opinion.node === null ? null : (reviewedNode(content, opinion.node) ?? null),
      history: await stores.externalReviews.history(id),
      earlier: await earlierOn(stores, review, opinion.node),
      permitted: new Set(
        rights.map(({ action }) => action).filter((action) => mayOpinion(desk, action, review, opinion)),
      ),
      choices: [
        ...new Set([...content.plan.divisions, ...(await stores.divisions.list()).map(({ name }) => name)]),
      ],
    };
  });

/** An opinion that concerns somebody, and what it wants of them. */
export interface OpinionWork extends PlacedOpinion {
  readonly review: ExternalReview;
  /** respond: answer it · reflect: tell what became of it · null: it waits for others, or for nothing */
  readonly wants: 'respond' | 'reflect' | null;
}

const wantedOf = (desk: Desk, review: ExternalReview, opinion: Opinion): OpinionWork['wants'] => {
  const { standing, response, reflection } = opinion;
  if (mayOpinion(desk, 'opinion.respond', review, opinion))
    return standing === 'waiting' || standing === 'returned' ? 'respond' : null;
  if (!mayOpinion(desk, 'opinion.reflect', review, opinion)) return null;
  const isOpenEnded = response?.kind === 'next_year' || response?.kind === 'consider';
  const isOver = reflection?.state === 'reflected' || reflection?.state === 'dropped';
  return isOpenEnded && !isOver ? 'reflect' : null;
};

/**
 * The opinions that whoever asks answers for, with what they want: in reviews that are being answered, and in closed ones
 * what is still to be told of. What wants something comes first.
 */
export const listOpinionWork = async (desk: Desk): Promise<readonly OpinionWork[]> =>
  desk.storage.transaction(async (stores) => {
    const work: OpinionWork[] = [];
    for (const review of await stores.externalReviews.list()) {
      if (review.state !== 'responding' && review.state !== 'closed') continue;
      const own = (await stores.externalReviews.opinions(review.id)).filter(
        (opinion) =>
          opinion.withdrawn === null &&
          (mayOpinion(desk, 'opinion.respond', review, opinion) ||
            mayOpinion(desk, 'opinion.reflect', review, opinion)),
      );
      if (own.length === 0) continue;
      const { content } = await snapshotOf(stores, review);
      for (const opinion of own)
        work.push({
          review,
          opinion,
          where: placeName(content.plan, opinion.node),
          wants: wantedOf(desk, review, opinion),
        });
    }
    return work.toSorted((a, b) => Number(a.wants === null) - Number(b.wants === null));
  });
