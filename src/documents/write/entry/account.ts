import { addresseeKey, answerFields } from '#domain';
import { accountMark, accountRows, accountVersion } from '../../layouts/entry/marks.ts';
import type { EntrySheet, Handout } from './entry-sheets.ts';

/**
 * What the workbook tells about itself on its hidden sheet: whose questions, when it was made, what was stored and
 * printed in each row then, and every other printed text. What differs when it comes back, somebody has typed.
 */
export const accountOf = (
  { questionnaire, madeOn, round }: Handout,
  sheets: readonly EntrySheet[],
  printed: readonly string[],
): readonly (readonly string[])[] => {
  const { plan, year, addressee } = questionnaire;
  return [
    [accountMark, String(accountVersion)],
    [accountRows.plan, plan.id],
    [accountRows.title, plan.title],
    [accountRows.publisher, plan.publisher],
    [accountRows.year, String(year)],
    [accountRows.addressee, addresseeKey(addressee)],
    [accountRows.made, madeOn],
    ...(round === undefined ? [] : [[accountRows.round, round]]),
    ...sheets.flatMap(({ rows }) =>
      rows.map((row) => [
        accountRows.row,
        row.key,
        ...answerFields.map((field) => row.answer[field]),
        ...row.printed,
      ]),
    ),
    ...[...new Set(printed)].map((text) => [accountRows.printed, text]),
  ];
};
