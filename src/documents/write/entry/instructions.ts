import { addresseeName, answerStates } from '#domain';
import { entryMessages, entryWorkbookMessages as words } from '#messages';
import { printable } from '../sheet/printable.ts';
import type { EntrySheet, Handout } from './entry-sheets.ts';

/** A line of the sheet of instructions: over the whole width, or a term with what it means. */
export interface InstructionLine {
  readonly look: 'title' | 'heading' | 'text' | 'term';
  readonly term: string;
  readonly text: string;
}

const whole = (look: InstructionLine['look'], text: string): InstructionLine => ({ look, term: '', text });

/** What somebody reads first: whose answers, how to fill in, which state to choose, what to mind. */
export const instructionLines = (
  { questionnaire, madeOn, locale }: Handout,
  sheets: readonly EntrySheet[],
): readonly InstructionLine[] => {
  const { plan, year, addressee } = questionnaire;
  const { instructions } = words;
  const counts = sheets.map(({ name, rows }) => words.count({ ja: name, en: name }, rows.length)[locale]);
  const comma = locale === 'ja' ? '、' : ', ';
  return [
    whole('title', printable(words.title(year, plan.title)[locale])),
    whole('text', printable(words.whose(addresseeName(addressee))[locale])),
    whole('text', words.made(madeOn)[locale]),
    whole('heading', instructions.howTo[locale]),
    ...instructions
      .steps(sheets.map(({ name }) => name).join(locale === 'ja' ? '」「' : ', '), counts.join(comma))
      .map((step, at) => ({ look: 'term', term: String(at + 1), text: step[locale] }) as const),
    ...(questionnaire.questions.some(({ sharedWith }) => sharedWith.length > 0)
      ? [whole('text', instructions.shared[locale])]
      : []),
    ...(sheets.some(({ answers }) => answers.some(({ field }) => field === 'state'))
      ? [
          whole('heading', instructions.statesHeading[locale]),
          ...answerStates.map(
            (state) =>
              ({
                look: 'term',
                term: entryMessages.states[state][locale],
                text: instructions.states[state][locale],
              }) as const,
          ),
          whole('text', instructions.blank[locale]),
        ]
      : []),
    whole('heading', instructions.careHeading[locale]),
    ...instructions.care.map((one) => ({ look: 'term', term: '・', text: one[locale] }) as const),
  ];
};
