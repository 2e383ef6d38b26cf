import {
  notPrinted,
  type PrintedOpinion,
  type ReviewBookKind,
  reviewBook,
  type SheetForm,
  writeSheetExcel,
  writeSheetPdf,
} from '#documents';
import { type ExternalReview, type Member, memberKey, type Plan, type ReviewSnapshot } from '#domain';
import { externalReviewMessages, type LocalizedText, reviewBookMessages, sheetMessages } from '#messages';
import { japaneseDate } from '../japanese-date.ts';
import { authorise } from '../people/authorise.ts';
import type { Desk } from '../people/desk.ts';
import { sheetFormOf } from '../print-sheet.ts';
import { onReview, snapshotOf } from './find-review.ts';
import { type ReviewView, viewReview } from './view-review.ts';

export interface PrintReviewOptions {
  readonly kind: ReviewBookKind;
  readonly format: 'pdf' | 'xlsx';
  /** The form of its sheets, or the id of a shipped one; the one that fits the plan when absent. */
  readonly form?: SheetForm | string;
}

/** A book as a file. */
export interface PrintedReview {
  readonly bytes: Uint8Array;
  /** 「令和6年度_外部評価_会議資料.pdf」 */
  readonly fileName: string;
  readonly notices: readonly LocalizedText[];
}

/**
 * The material of a review, or its report, as one file: what members were shown last, with the opinions and grades that
 * whoever asks may see. The report is for those who look after the review: it holds accepted responses only, and names
 * members as publications do. Throws `ReviewNotFoundError`, `NotPermittedError`, and the writers' errors.
 */
export const printReview = async (
  desk: Desk,
  id: string,
  { kind, format, form }: PrintReviewOptions,
): Promise<PrintedReview> => {
  const view = await viewReview(desk, id);
  const { review } = view;
  authorise(desk, 'opinion.read', onReview(review));
  if (kind === 'report') authorise(desk, 'externalReview.edit', { ...onReview(review), review: 'open' });
  const snapshot = await desk.storage.transaction((stores) => snapshotOf(stores, review));
  const { plan, reportingYear: year, evaluations, scale } = snapshot.content;
  const chosen = sheetFormOf(form ?? usualForm(plan));
  const book = reviewBook(
    plan,
    { form: chosen, year, evaluations },
    { kind, scale, ...partsOf(view, snapshot, kind) },
  );
  const notices = notPrinted(plan, chosen, year);
  const fileName = `${reviewBookMessages.fileName(year, kind)}.${format}`;
  if (format === 'xlsx') return { bytes: await writeSheetExcel(book), fileName, notices };
  const { bytes, missing } = await writeSheetPdf(book);
  return {
    bytes,
    fileName,
    notices: missing.length === 0 ? notices : [...notices, sheetMessages.withoutGlyph(missing.join(' '))],
  };
};

/** A plan that several municipalities share in one wide table, any other in a section for each goal. */
const usualForm = ({ municipalities }: Plan): string =>
  municipalities.length > 1 ? 'okitama-vision' : 'yonezawa-strategy';

const partsOf = (view: ReviewView, snapshot: ReviewSnapshot, kind: ReviewBookKind) => {
  const { review, opinions, grades, files } = view;
  const isReport = kind === 'report';
  const nameOf = memberNames(review, isReport);
  const printed = opinions
    .filter(({ opinion }) => opinion.withdrawn === null)
    .map(({ opinion, where }): PrintedOpinion => {
      const isShown = !isReport || opinion.standing === 'accepted';
      return {
        where,
        member: nameOf(opinion.member),
        opinion: isShown ? opinion : { ...opinion, response: null, reflection: null },
      };
    });
  const said = new Map(
    [
      ...opinions.filter(({ opinion }) => opinion.withdrawn === null).map(({ opinion }) => opinion.member),
      ...grades.filter(({ choice }) => choice !== null).map(({ member }) => member),
    ].map((member) => [memberKey(member), member.name]),
  );
  const members = kind === 'blank' ? view.members.map(({ name }) => name) : [...said.values()];
  return {
    review,
    shown: { number: snapshot.number, on: japaneseDate(snapshot.takenAt) },
    members: isReport && review.publishing !== 'named' ? members.length : members,
    opinions: printed,
    grades: grades.map(({ member, node, choice, comment }) => ({
      ...{ node, choice, comment },
      member: nameOf(member),
    })),
    files: (isReport ? files.filter(({ isPublic }) => isPublic) : files).map(({ kind, name, at }) => ({
      kind,
      name,
      at: japaneseDate(at),
    })),
  };
};

/** Names of members; in a report only where publications name them too. */
const memberNames =
  ({ publishing }: ExternalReview, isReport: boolean) =>
  ({ name }: Member): string =>
    isReport && publishing !== 'named' ? externalReviewMessages.anonymous.ja : name;
