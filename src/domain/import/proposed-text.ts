import type { RecordedValue } from '../plan/recorded.ts';
import { parseCell } from '../value/parse-cell.ts';
import type { Reading } from '../value/reading.ts';

/** A reading that says something: a figure, several, words, or why there is none. */
export const saysSomething = ({ value, parts, status }: Reading): boolean =>
  value !== null || parts.length > 0 || status !== 'known';

/**
 * Reads a text that a person enters for a cell, with what the cell's heading, row and footnote added to
 * the first reading. `recorded` is null for a blank cell.
 */
export const readTyped = (text: string, recorded: RecordedValue | null, indicator: string): Reading => {
  const inherited = recorded?.reading.inherited;
  const read = parseCell(text, {
    indicator,
    ...(recorded?.footnote === undefined ? {} : { footnotes: { '※': recorded.footnote } }),
    rowUnits: inherited?.unit === undefined ? [] : [inherited.unit],
  });
  if (read.period !== null || inherited?.period === undefined) return read;
  return { ...read, inherited: { ...read.inherited, period: inherited.period } };
};

/**
 * The proposal for a doubtful cell (the reading's own when none is given) as a whole text: it often mends the figure alone, and then the
 * period that was read beside it is added. Null when it would not read without doubt.
 */
export const proposedText = (
  recorded: RecordedValue,
  indicator: string,
  proposal = recorded.reading.proposal,
): string | null => {
  const { period } = recorded.reading;
  if (proposal === undefined) return null;
  const bare = readTyped(proposal, recorded, indicator);
  const text =
    bare.period === null && period !== null && period.value !== null && saysSomething(bare)
      ? `${proposal} (${period.text})`
      : proposal;
  const read = readTyped(text, recorded, indicator);
  return read.certainty === 'sure' && saysSomething(read) ? text : null;
};
