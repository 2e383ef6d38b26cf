import { type Answer, answerFields, blankAnswer, isBlank, parseAddresseeKey, tidy } from '#domain';
import { entryReadingMessages } from '#messages';
import { NewerEntryWorkbookError, NotAnEntryWorkbookError } from '../../document-error.ts';
import { accountMark, accountRows, accountVersion } from '../../layouts/entry/marks.ts';
import type { EntryCells } from './entry-cells.ts';
import type { EntryFacts } from './entry-workbook.ts';

/** What the workbook says of itself: the reverse of `accountOf`. */
export interface Account {
  readonly facts: EntryFacts;
  /** By key: what was stored and printed in the row. */
  readonly rows: ReadonlyMap<string, { readonly base: Answer; readonly printed: readonly string[] }>;
  /** Every text printed beside the rows. */
  readonly printed: ReadonlySet<string>;
}

/** True for the sheet that holds the account, whatever its name is by now. */
export const isAccount = (sheet: EntryCells): boolean => sheet.textAt(1, 1) === accountMark;

/** Throws `NewerEntryWorkbookError`, `NotAnEntryWorkbookError` where the account is not whole. */
export const readAccount = (file: string, sheet: EntryCells): Account => {
  const version = Number(sheet.textAt(1, 2));
  if (version > accountVersion)
    throw new NewerEntryWorkbookError(file, null, entryReadingMessages.newer(file, version, accountVersion));
  const facts = new Map<string, string>();
  const rows = new Map<string, { base: Answer; printed: readonly string[] }>();
  const printed = new Set<string>();
  for (const { row } of sheet.rows) {
    const kind = sheet.textAt(row, 1);
    if (kind === accountRows.row) {
      const fields = answerFields.map((field, at) => [field, sheet.textAt(row, at + 3)] as const);
      const base: Answer = { ...blankAnswer, ...Object.fromEntries(fields) };
      const first = answerFields.length + 3;
      const cells = Array.from({ length: Math.max(0, sheet.lastColumn(row) - first + 1) }, (_, at) =>
        sheet.textAt(row, first + at),
      );
      rows.set(sheet.textAt(row, 2), { base: isBlank(base) ? blankAnswer : base, printed: cells });
    } else if (kind === accountRows.printed) printed.add(tidy(sheet.textAt(row, 2)));
    else facts.set(kind, sheet.textAt(row, 2));
  }
  const year = Number(facts.get(accountRows.year));
  const addressee = parseAddresseeKey(facts.get(accountRows.addressee) ?? '');
  const id = facts.get(accountRows.plan);
  if (!Number.isInteger(year) || addressee === null || id === undefined)
    throw new NotAnEntryWorkbookError(file, null, entryReadingMessages.brokenAccount(file));
  return {
    facts: {
      plan: {
        id,
        title: facts.get(accountRows.title) ?? '',
        publisher: facts.get(accountRows.publisher) ?? '',
      },
      year,
      addressee,
      round: facts.get(accountRows.round) ?? null,
      madeOn: facts.get(accountRows.made) ?? '',
    },
    rows,
    printed,
  };
};
