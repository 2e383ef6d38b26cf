import { type PlanDraft, placeText } from '#domain';
import { readDocument } from '../../read-document.ts';
import { type TestSheet, workbookOf } from './workbook-of.ts';

/** Reads a workbook made of these sheets. */
export const draftOf = async (sheets: readonly TestSheet[]): Promise<PlanDraft> =>
  readDocument({ name: 'book.xlsx', bytes: await workbookOf(sheets) });

/**
 * The rows of a draft as a person states them: 施策 | 指標 | 内訳 | 担当課 | 基準値 | 年度 実績 | 目標値, blank
 * where there is none.
 */
export const statedRows = (draft: PlanDraft): string[] =>
  draft.rows.map((row) =>
    [
      row.node,
      row.indicator,
      row.series ?? '',
      row.division,
      row.baseline,
      `${row.actualYear ?? ''} ${row.actual}`.trim(),
      row.target,
    ].join(' | '),
  );

/** Doubts as 「B5 reason」. */
export const statedDoubts = (draft: PlanDraft): string[] =>
  draft.doubts.map(({ place, reason }) => `${placeText(place)} ${reason}`);
