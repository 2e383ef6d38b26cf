import type { SubmissionLine } from '#app';
import { daysUntil } from './due.ts';

export const progressShows = ['all', 'late', 'unopened', 'returned', 'check', 'done'] as const;
export type ProgressShow = (typeof progressShows)[number];

/** A line of the progress with the days it is late; 0 when it is not. */
export interface ProgressLine extends SubmissionLine {
  readonly late: number;
}

/** The lines with what is late first, then by their last day; what is through comes last. */
export const progressLines = (lines: readonly SubmissionLine[], today: string): readonly ProgressLine[] =>
  lines
    .map((line) => ({ ...line, late: line.due === null ? 0 : Math.max(0, -daysUntil(today, line.due)) }))
    .toSorted((a, b) => b.late - a.late || (a.due ?? '9999').localeCompare(b.due ?? '9999'));

const unopened = ({ submission }: SubmissionLine): boolean =>
  submission.openedAt === null && submission.stage === 'requested';

export const shows: Readonly<Record<ProgressShow, (line: ProgressLine) => boolean>> = {
  all: () => true,
  late: ({ late }) => late > 0,
  unopened,
  returned: ({ submission }) => submission.stage === 'returned',
  check: ({ submission }) => submission.stage === 'check',
  done: ({ submission }) => submission.stage === 'done' || submission.stage === 'settled',
};
