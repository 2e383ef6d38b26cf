import {
  type Action,
  type EvidenceKeeping,
  type ExternalReview,
  evidenceLimits,
  type ReviewFile,
  type ReviewFileKind,
  type Stores,
} from '#domain';
import { evidenceMessages, externalReviewMessages as words } from '#messages';
import { discardContent } from '../evidence/discard-content.ts';
import { EvidenceHeldBackError, EvidenceRefusedError } from '../evidence/evidence-errors.ts';
import { heldBack } from '../evidence/read-evidence.ts';
import { holdContent, receiveFile } from '../evidence/receive-file.ts';
import { EntryRefusedError } from '../imports/import-errors.ts';
import { type Desk, nameOf } from '../people/desk.ts';
import { keepRecord } from '../people/keep-record.ts';
import { findReview } from './find-review.ts';
import { selfMember } from './give-opinion.ts';
import { ReviewNotFoundError } from './review-errors.ts';

/** A file of a review on its way in. */
export interface SentReviewFile {
  /** As the browser calls it: anything. */
  readonly name: string;
  readonly kind: ReviewFileKind;
  readonly isPublic: boolean;
  readonly stream: AsyncIterable<Uint8Array>;
}

const recordOf = (
  desk: Desk,
  { records }: Pick<Stores, 'records'>,
  { id, planId, round }: ExternalReview,
  told: { readonly deed: string; readonly name: string; readonly reason?: string },
): Promise<void> =>
  keepRecord(records, desk, {
    deed: told.deed,
    plan: planId,
    round,
    subject: id,
    after: JSON.stringify({ name: told.name }),
    reason: told.reason ?? null,
  });

/**
 * Takes the minutes or material of a review. What it is, its content says; a scanner looks at it before anybody else can.
 * Throws `EvidenceRefusedError`, `ReviewNotFoundError`, `NotPermittedError`.
 */
export const addReviewFile = async (
  desk: Desk,
  keeping: EvidenceKeeping,
  id: string,
  { kind, isPublic, ...sent }: SentReviewFile,
): Promise<ReviewFile> => {
  const find = (stores: Stores) => findReview(desk, stores, id, 'externalReview.file');
  await desk.storage.transaction(find);
  const fileId = desk.ids.next();
  return receiveFile(desk, keeping, sent, {
    infected: (name, reason) =>
      desk.storage.transaction(async (stores) =>
        recordOf(desk, stores, await find(stores), { deed: 'externalReview.refuseFile', name, reason }),
      ),
    record: (taken) =>
      desk.storage.transaction(async (stores) => {
        const review = await find(stores);
        const there = await stores.externalReviews.files(id);
        if (there.length >= evidenceLimits.files)
          throw new EvidenceRefusedError(
            taken.name,
            evidenceMessages.tooMany(evidenceLimits.files, evidenceLimits.submission),
          );
        const file: ReviewFile = {
          id: fileId,
          review: id,
          kind,
          name: taken.name,
          content: await holdContent(stores, keeping, taken),
          isPublic,
          person: selfMember(desk).person,
          by: nameOf(desk.by),
          at: desk.clock.now(),
        };
        await stores.externalReviews.addFile(file);
        await recordOf(desk, stores, review, { deed: 'externalReview.addFile', name: file.name });
        return file;
      }),
  });
};

const findFile = async (
  desk: Desk,
  stores: Stores,
  id: string,
  action: Action,
): Promise<{ readonly review: ExternalReview; readonly file: ReviewFile }> => {
  const file = await stores.externalReviews.file(id);
  if (file === undefined) throw new ReviewNotFoundError();
  return { file, review: await findReview(desk, stores, file.review, action) };
};

/** Decides whether publications name the file and hand it out. Throws `ReviewNotFoundError`, `NotPermittedError`. */
export const showReviewFile = async (desk: Desk, id: string, isPublic: boolean): Promise<void> =>
  desk.storage.transaction(async (stores) => {
    const { review, file } = await findFile(desk, stores, id, 'externalReview.file');
    await stores.externalReviews.showFile(id, isPublic);
    await recordOf(desk, stores, review, { deed: 'externalReview.showFile', name: file.name });
  });

/**
 * Takes a file out. One that a publication carries stays. Throws `EntryRefusedError` (field `file`), `ReviewNotFoundError`,
 * `NotPermittedError`.
 */
export const removeReviewFile = async (
  desk: Desk,
  keeping: Pick<EvidenceKeeping, 'files'>,
  id: string,
): Promise<void> => {
  const sha256 = await desk.storage.transaction(async (stores) => {
    const { review, file } = await findFile(desk, stores, id, 'externalReview.file');
    if (await isPublished(stores, review, file))
      throw new EntryRefusedError({ file: words.alreadyPublished });
    await stores.externalReviews.removeFile(id);
    await recordOf(desk, stores, review, { deed: 'externalReview.removeFile', name: file.name });
    return file.content.sha256;
  });
  await discardContent(desk, keeping, sha256);
};

const isPublished = async (
  { publications }: Pick<Stores, 'publications'>,
  { planId, year }: ExternalReview,
  { content }: ReviewFile,
): Promise<boolean> => {
  for (const { id } of (await publications.list()).filter(
    (each) => each.planId === planId && each.reportingYear === year,
  )) {
    const files = (await publications.find(id))?.externalReview?.files ?? [];
    if (files.some(({ sha256 }) => sha256 === content.sha256)) return true;
  }
  return false;
};

/** A file to hand out. Throws `EvidenceHeldBackError`, `ReviewNotFoundError`, `NotPermittedError`. */
export const openReviewFile = async (
  desk: Desk,
  keeping: EvidenceKeeping,
  id: string,
): Promise<{ readonly file: ReviewFile; readonly stream: ReadableStream<Uint8Array> }> => {
  const { file } = await desk.storage.transaction((stores) =>
    findFile(desk, stores, id, 'externalReview.read'),
  );
  const why = heldBack(keeping, file);
  if (why !== null) throw new EvidenceHeldBackError(why);
  return { file, stream: await keeping.files.open(file.content.sha256) };
};
