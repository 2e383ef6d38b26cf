import { describe, expect, test } from 'vitest';
import { placeText } from '#domain';
import { draftOf, statedDoubts, statedRows } from './rows-of.ts';
import type { TestSheet } from './workbook-of.ts';

/** A workbook as some city makes it, and what must be read of it. */
export interface Form {
  readonly name: string;
  readonly sheets: readonly TestSheet[];
  /** Rows as stated; 「? 」 before those that a person must look at. */
  readonly rows: readonly string[];
  /** What is said besides, 「place reason」. */
  readonly doubts?: readonly RegExp[];
  /** Texts that stand outside the plan and are said to. */
  readonly outside?: readonly string[];
  /** Narratives, kind before text. */
  readonly narratives?: readonly string[];
}

const visible = (text: string): number => [...text].filter((character) => /\S/u.test(character)).length;

/** Reads each form and compares; every character must be accounted for, and every row have its place. */
export const describeForms = (title: string, forms: readonly Form[]): void => {
  describe(title, () => {
    test.each(forms)('$name', async ({ sheets, rows, doubts = [], outside = [], narratives }) => {
      const draft = await draftOf(sheets);
      const marks = draft.rows.map(({ certainty }) => (certainty === 'sure' ? '' : '? '));
      expect(statedRows(draft).map((row, index) => `${marks[index]}${row}`)).toEqual(rows);
      for (const doubt of doubts) expect(statedDoubts(draft)).toContainEqual(expect.stringMatching(doubt));
      const set = draft.residue.map(({ text }) => text);
      for (const text of outside) expect(set).toContain(text);
      if (narratives)
        expect(draft.plan.narratives.map(({ kind, text }) => `${kind} ${text}`)).toEqual(narratives);
      const { coverage, residue } = draft;
      expect(coverage.inPlan + coverage.inResidue).toBe(coverage.total);
      expect(residue.reduce((sum, { text }) => sum + visible(text), 0)).toBe(coverage.inResidue);
      for (const row of draft.rows) expect(placeText(row.place)).toMatch(/^[^!]+![A-Z]+\d+(?::[A-Z]+\d+)?$/);
    });
  });
};
