import type { mapNoticeMessages } from '#messages';

/** Something in a map file that was left out, changed or belongs to nothing, as the person who brings it has to know. */
export interface MapNotice {
  readonly problem: keyof typeof mapNoticeMessages.problems;
  /** Which shapes of the file, counted from 1; empty where the whole file is meant. */
  readonly places: readonly number[];
  /** What the shapes are called in the file. */
  readonly name: string | null;
  /** The word or number in question, as the file has it. */
  readonly written: string | null;
}

/** Notices that differ by their places only become one, where the first of them stood. */
export const joinNotices = (notices: readonly MapNotice[]): readonly MapNotice[] =>
  [...Map.groupBy(notices, ({ problem, name, written }) => JSON.stringify([problem, name, written]))].flatMap(
    ([, [first, ...others]]) =>
      first === undefined ? [] : [{ ...first, places: [first, ...others].flatMap(({ places }) => places) }],
  );

/** What is as it should be, though one wants to know: land of no municipality, islands too small to draw. */
const calm: readonly MapNotice['problem'][] = ['encoding', 'noCode', 'smallParts', 'notPublished'];

/** Whether the file should be mended and brought again. */
export const wantsMending = ({ problem }: MapNotice): boolean => !calm.includes(problem);
