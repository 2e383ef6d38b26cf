import type { MachineReadableReport } from '#app';
import { type Locale, machineReadableMessages as messages } from '#messages';

const marks = { pass: '○', broken: '×', look: '△', unchecked: '－' } as const;
/** Places told of each point; JSON has more. */
const shown = 5;

/** The report on a file for people: each point with its mark, its first places, and what to do. */
export const machineReadableText = ({ file, points }: MachineReadableReport, locale: Locale): string => {
  const count = (state: keyof typeof marks) => points.filter((point) => point.state === state).length;
  const lines = points.flatMap(({ number, title, state, count: all, faults, remedy }) => [
    `${marks[state]} ${number.padEnd(4)} ${title[locale]}${state === 'pass' ? '' : ` (${messages.states[state][locale]})`}`,
    ...faults
      .slice(0, shown)
      .map(
        ({ sheet, cell, message }) => `       ${sheet}${cell === null ? '' : `!${cell}`} ${message[locale]}`,
      ),
    ...(all > shown ? [`       ${messages.more(all - shown)[locale]}`] : []),
    ...(faults.length > 0 ? [`       → ${remedy[locale]}`] : []),
  ]);
  const summary = messages.summary(file, count('pass'), count('broken'), count('look'), count('unchecked'));
  return `${[...lines, summary[locale]].join('\n')}\n`;
};
