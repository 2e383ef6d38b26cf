import { addresseeKey, addresseeName } from '#domain';
import { type Locale, reminderMessages, roundMessages, roundPageMessages as words } from '#messages';
import type { ProgressLine } from './progress-lines.ts';

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * The progress as CSV with a BOM, so that Japanese Excel reads it rightly: one datum a cell, dates as ISO dates.
 * `reminded`: when each was last reminded, for those who remind.
 */
export const progressCsv = (
  lines: readonly ProgressLine[],
  reminded: ReadonlyMap<string, string> | undefined,
  locale: Locale,
): string => {
  const { progress } = words;
  const head = [
    words.answerer[locale],
    progress.stage[locale],
    progress.opened[locale],
    progress.answered[locale],
    progress.asked[locale],
    progress.due[locale],
    progress.late[locale],
    ...(reminded === undefined ? [] : [reminderMessages.last[locale]]),
  ];
  const rows = lines.map(({ answerer, submission, answered, asked, due, late }) => [
    addresseeName(answerer)[locale],
    roundMessages.stages[submission.stage][locale],
    submission.openedAt ?? '',
    String(answered),
    String(asked),
    due ?? '',
    String(late),
    ...(reminded === undefined ? [] : [reminded.get(addresseeKey(answerer)) ?? '']),
  ]);
  return `\uFEFF${[head, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
};
