import type { GradeChoice, MemberGrade, Opinion, Plan, RatingScale, ReviewFile } from '#domain';
import { reviewBookMessages } from '#messages';
import type { Sheet } from '../sheet/sheet.ts';
import { type SheetOptions, sheetModel } from '../sheet/sheet-model.ts';
import { aboutSection } from './about-section.ts';
import { filesSection, gradesSection, opinionsSection, overallSection } from './committee-sections.ts';
import { remarksOn } from './remarks-on.ts';
import { summarySection } from './summary-section.ts';

/** blank 会議の前に配る資料 · filled 意見と対応の入った資料 · report 議会などへの報告書 */
export const reviewBookKinds = ['blank', 'filled', 'report'] as const;
export type ReviewBookKind = (typeof reviewBookKinds)[number];

/** What a review has beside the plan that it is about, as far as it may be printed for whoever asks. */
export interface ReviewBook {
  readonly kind: ReviewBookKind;
  readonly review: {
    readonly title: string;
    /** ISO date in Japan; null where none is fixed. */
    readonly meetingOn: string | null;
    readonly choices: readonly GradeChoice[];
  };
  /** Which snapshot, shown on which day (ISO date in Japan). */
  readonly shown: { readonly number: number; readonly on: string };
  readonly scale: RatingScale;
  /** Names of the members, or only how many they are. */
  readonly members: readonly string[] | number;
  /** Without those that were taken back. */
  readonly opinions: readonly PrintedOpinion[];
  readonly grades: readonly PrintedGrade[];
  readonly files: readonly Pick<ReviewFile, 'kind' | 'name' | 'at'>[];
}

/** An opinion with its member's name as it is to be printed, and the response as far as it is to be. */
export interface PrintedOpinion {
  readonly opinion: Pick<Opinion, 'node' | 'text' | 'answerers' | 'response' | 'reflection'>;
  readonly where: string;
  readonly member: string;
}

export interface PrintedGrade extends Pick<MemberGrade, 'node' | 'choice' | 'comment'> {
  readonly member: string;
}

const words = reviewBookMessages.printed;

/**
 * A review as one sheet, which both writers print: what it is, a summary by goal, the evaluation sheet with a column for
 * opinions, then opinions with their responses, grades, and the list of minutes.
 */
export const reviewBook = (
  plan: Plan,
  options: SheetOptions & Required<Pick<SheetOptions, 'evaluations'>>,
  book: ReviewBook,
): Sheet => {
  const sheet = sheetModel(plan, { ...options, remarks: remarksOn(book) });
  return {
    ...sheet,
    title: words.titles[book.kind](plan.title),
    edition: words.edition(options.year),
    orientation: 'landscape',
    contents: words.contents,
    sections: [
      aboutSection(plan, options.year, book),
      summarySection(plan, options.evaluations, book),
      ...sheet.sections,
      ...(book.kind === 'blank'
        ? [overallSection()]
        : [opinionsSection(book), ...(book.review.choices.length === 0 ? [] : [gradesSection(plan, book)])]),
      filesSection(book),
    ],
  };
};
