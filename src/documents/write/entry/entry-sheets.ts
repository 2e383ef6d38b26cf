import {
  type Answer,
  type AnswerField,
  addresseeName,
  blankAnswer,
  type ProjectQuestion,
  type Question,
  type Questionnaire,
  type TextQuestion,
  type ValueQuestion,
} from '#domain';
import { entryMessages, type Locale, shortJapaneseYear, entryWorkbookMessages as words } from '#messages';
import { printable } from '../sheet/printable.ts';

/** Questions to hand out, with what is stored as their answers at that moment. */
export interface Handout {
  readonly questionnaire: Questionnaire;
  readonly stored: ReadonlyMap<string, Answer>;
  /** id of the round that it is handed out for; absent where it is for none. */
  readonly round?: string;
  /** ISO date in Japan. */
  readonly madeOn: string;
  readonly locale: Locale;
}

/** A sheet of the workbook before it is written: printed columns at the left, columns to fill in at their right. */
export interface EntrySheet {
  readonly name: string;
  readonly hint: string;
  /** Where the text of a row begins: in the middle of its height, or at its top for long texts. */
  readonly upright: 'middle' | 'top';
  readonly printed: readonly { readonly heading: string; readonly width: number; readonly align: Align }[];
  readonly answers: readonly {
    readonly field: AnswerField;
    readonly heading: string;
    readonly width: number;
    readonly align: Align;
  }[];
  readonly rows: readonly EntryRow[];
}

export type Align = 'left' | 'center' | 'right';

interface EntryRow {
  readonly key: string;
  /** One for each printed column. */
  readonly printed: readonly string[];
  readonly answer: Answer;
  /** What Excel says when a cell to fill in is chosen, and what may be chosen there. */
  readonly help: Partial<Record<AnswerField, CellHelp>>;
}

export interface CellHelp {
  readonly prompt: string;
  readonly choices?: readonly string[];
  /** Said when something else is typed. */
  readonly refusal?: string;
}

/** The sheets to fill in: 指標, 文章, 事業; those without a question are left out. */
export const entrySheets = (handout: Handout): readonly EntrySheet[] => {
  const { questions } = handout.questionnaire;
  const all = [
    valueSheet(
      questions.filter((each) => each.kind === 'value'),
      handout,
    ),
    textSheet(
      questions.filter((each) => each.kind === 'text'),
      handout,
    ),
    projectSheet(
      questions.filter((each) => each.kind === 'project'),
      handout,
    ),
  ];
  return all.filter(({ rows }) => rows.length > 0);
};

const valueSheet = (questions: readonly ValueQuestion[], handout: Handout): EntrySheet => {
  const { questionnaire, locale } = handout;
  const { year } = questionnaire;
  const { columns, prompts } = words;
  const states = Object.values(entryMessages.states).map((term) => term[locale]);
  return {
    name: words.sheets.values[locale],
    hint: words.hints.values[locale],
    upright: 'middle',
    printed: [
      { heading: columns.where[locale], width: 16, align: 'left' },
      { heading: columns.indicator[locale], width: 20, align: 'left' },
      { heading: columns.baseline[locale], width: 10, align: 'right' },
      { heading: columns.target[locale], width: 11, align: 'right' },
      { heading: columns.earlier(year - 1)[locale], width: 11, align: 'right' },
      { heading: columns.unit[locale], width: 5, align: 'center' },
      ...contributionColumn(handout),
    ],
    answers: [
      { field: 'text', heading: columns.value(year)[locale], width: 11, align: 'right' },
      { field: 'state', heading: columns.state[locale], width: 8, align: 'center' },
      { field: 'period', heading: columns.period[locale], width: 9, align: 'center' },
      { field: 'note', heading: columns.note[locale], width: 16, align: 'left' },
    ],
    rows: questions.map((question) => ({
      key: question.key,
      printed: [
        question.where,
        nameOf(question, locale),
        question.baseline,
        question.target,
        earlierCell(question, year),
        question.unit,
        ...contributionCell(question, handout),
      ].map(printable),
      answer: stored(question, handout),
      help: {
        text: { prompt: prompts.value(question.unit)[locale] },
        state: { prompt: prompts.state[locale], choices: states, refusal: words.errors.state[locale] },
        period: { prompt: prompts.period[locale] },
        note: { prompt: prompts.note[locale] },
      },
    })),
  };
};

/** Marks what others answer too. */
const sharedMark = ({ sharedWith }: Question, locale: Locale): readonly string[] =>
  sharedWith.length > 0 ? [words.shared[locale]] : [];

/** Name, line, and where else the indicator stands. */
const nameOf = (question: ValueQuestion, locale: Locale): string => {
  const { indicator, series, restatedOn } = question;
  return [
    series.label === null ? indicator.name : `${indicator.name} ${series.label}`,
    ...sharedMark(question, locale),
    ...restatedOn.map((where) => `${words.restated[locale]}${where}`),
  ].join('\n');
};

/** The last result; its year stands before it where that is not the year before. */
const earlierCell = ({ earlier }: Pick<Question, 'earlier'>, year: number): string =>
  earlier === null
    ? ''
    : earlier.plan !== undefined
      ? `${shortJapaneseYear(earlier.year)}(${words.earlierPlan.ja}): ${earlier.text}`
      : earlier.year === year - 1
        ? earlier.text
        : `${shortJapaneseYear(earlier.year)}: ${earlier.text}`;

const textSheet = (questions: readonly TextQuestion[], handout: Handout): EntrySheet => {
  const { questionnaire, locale } = handout;
  return proseSheet('texts', handout, {
    columns: [{ heading: words.columns.item[locale], width: 11, align: 'left' }],
    rows: questions.map((question) => ({
      question,
      printed: [
        question.where,
        [words.texts[question.text][locale], ...sharedMark(question, locale)].join('\n'),
      ],
      help:
        question.text === 'policy'
          ? {
              prompt: words.prompts.policy[locale],
              choices: entryMessages.policies.map((policy) => policy[locale]),
              refusal: words.errors.policy[locale],
            }
          : { prompt: words.prompts.text[locale] },
    })),
    year: questionnaire.year,
  });
};

const projectSheet = (questions: readonly ProjectQuestion[], handout: Handout): EntrySheet => {
  const { questionnaire, locale } = handout;
  return proseSheet('projects', handout, {
    columns: [
      { heading: words.columns.project[locale], width: 14, align: 'left' },
      { heading: words.columns.item[locale], width: 9, align: 'left' },
    ],
    rows: questions.map((question) => ({
      question,
      printed: [question.where, question.project.title, words.projectFields[question.field][locale]],
      help: {
        prompt:
          question.field === 'budget' || question.field === 'settled_cost'
            ? words.prompts.amount[locale]
            : words.prompts.text[locale],
      },
    })),
    year: questionnaire.year,
  });
};

/** A sheet of texts: what was written last time beside the cell to write in. */
const proseSheet = (
  which: 'texts' | 'projects',
  handout: Handout,
  {
    columns,
    rows,
    year,
  }: {
    readonly columns: EntrySheet['printed'];
    readonly rows: readonly {
      readonly question: TextQuestion | ProjectQuestion;
      readonly printed: readonly string[];
      readonly help: CellHelp;
    }[];
    readonly year: number;
  },
): EntrySheet => {
  const { locale } = handout;
  return {
    name: words.sheets[which][locale],
    hint: words.hints[which][locale],
    upright: 'top',
    printed: [
      { heading: words.columns.where[locale], width: 15, align: 'left' },
      ...columns,
      { heading: words.columns.earlierText(year - 1)[locale], width: 36, align: 'left' },
      ...contributionColumn(handout),
    ],
    answers: [{ field: 'text', heading: words.columns.text(year)[locale], width: 40, align: 'left' }],
    rows: rows.map(({ question, printed, help }) => ({
      key: question.key,
      printed: [...printed, earlierCell(question, year), ...contributionCell(question, handout)].map(
        printable,
      ),
      answer: stored(question, handout),
      help: { text: help },
    })),
  };
};

const stored = ({ key }: Question, handout: Handout): Answer => {
  const { text, state, period, note } = handout.stored.get(key) ?? blankAnswer;
  return {
    text: printable(text),
    state: inWordsOf(state, handout.locale),
    period: printable(period),
    note: printable(note),
  };
};

const inWordsOf = (state: string, locale: Locale): string =>
  Object.values(entryMessages.states).find(({ ja }) => ja === state)?.[locale] ?? printable(state);

/** What several have answered stands beside the cell of whoever makes one of it. */
const hasContributions = ({ questionnaire }: Handout): boolean =>
  questionnaire.questions.some(({ contributions }) => contributions.length > 0);

const contributionColumn = (handout: Handout): EntrySheet['printed'] =>
  hasContributions(handout)
    ? [{ heading: words.columns.contributions[handout.locale], width: 24, align: 'left' }]
    : [];

const contributionCell = ({ contributions }: Question, handout: Handout): readonly string[] =>
  hasContributions(handout)
    ? [
        contributions
          .map(({ from, answer: { text, state, note } }) =>
            [
              `${addresseeName(from)[handout.locale]}: ${text}`,
              ...(text === state || state === '' ? [] : [`[${state}]`]),
              ...(note === '' ? [] : [`(${note})`]),
            ].join(' '),
          )
          .join('\n'),
      ]
    : [];
