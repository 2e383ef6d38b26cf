import type { LocalizedText } from '#messages';
import { addresseeName } from '../entry/addressee.ts';
import type { EvidenceKind } from '../evidence/evidence-kinds.ts';
import type { ExternalReview, GradeChoice } from './external-review.ts';
import type { MemberGrade } from './member-grade.ts';
import { memberKey, type Opinion, type ReflectionState, type ResponseKind } from './opinion.ts';
import type { ReviewFile, ReviewFileKind } from './review-file.ts';

/** An external review as a publication carries it: nothing that was withdrawn, and names only where they are to be shown. */
export interface PublishedReview {
  readonly title: string;
  readonly meetingOn: string | null;
  readonly choices: readonly GradeChoice[];
  readonly opinions: readonly PublishedOpinion[];
  readonly grades: readonly PublishedMemberGrade[];
  /** Minutes and material that are public. */
  readonly files: readonly PublishedReviewFile[];
}

export interface PublishedOpinion {
  /** null for the plan as a whole. */
  readonly node: string | null;
  /** null where members are not named. */
  readonly member: string | null;
  readonly text: string;
  /** null while none was accepted. */
  readonly response: {
    readonly kind: ResponseKind;
    readonly text: string;
    /** Divisions and municipalities that answer for it. */
    readonly by: readonly LocalizedText[];
  } | null;
  readonly reflection: { readonly state: ReflectionState; readonly text: string } | null;
}

export interface PublishedMemberGrade {
  readonly node: string;
  readonly member: string | null;
  /** id of a choice. */
  readonly choice: string;
  readonly comment: string;
}

export interface PublishedReviewFile {
  readonly kind: ReviewFileKind;
  readonly name: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly type: EvidenceKind;
}

/** What a publication carries of a review; null where it is withheld, or its opinions are still collected. */
export const publishedReview = (
  review: ExternalReview,
  said: {
    readonly opinions: readonly Opinion[];
    readonly grades: readonly MemberGrade[];
    readonly files: readonly ReviewFile[];
  },
): PublishedReview | null => {
  if (review.publishing === 'withheld' || (review.state !== 'responding' && review.state !== 'closed'))
    return null;
  const named = review.publishing === 'named';
  return {
    title: review.title,
    meetingOn: review.meetingOn,
    choices: review.choices,
    opinions: said.opinions
      .filter(({ withdrawn }) => withdrawn === null)
      .map(({ node, member, text, response, reflection, standing, answerers }) => ({
        node,
        member: named ? member.name : null,
        text: text.text,
        response:
          standing === 'accepted' && response !== null
            ? { kind: response.kind, text: response.text, by: answerers.map(addresseeName) }
            : null,
        reflection: reflection && { state: reflection.state, text: reflection.text },
      })),
    grades: said.grades
      // Unnamed ones do not stand in the order of the members either, else one line of them could be followed.
      .toSorted((a, b) => (named ? compare(memberKey(a.member), memberKey(b.member)) : compare(a.at, b.at)))
      .flatMap(({ node, member, choice, comment }) =>
        choice === null ? [] : [{ node, member: named ? member.name : null, choice, comment }],
      ),
    files: said.files
      .filter(({ isPublic, content }) => isPublic && content.scan.state !== 'infected')
      .map(({ kind, name, content: { sha256, size, kind: type } }) => ({ kind, name, sha256, size, type })),
  };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
