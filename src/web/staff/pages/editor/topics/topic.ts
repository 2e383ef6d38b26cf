import type { PartAddress, Plan, PlanEdit, RatingScale } from '#domain';
import { editorMessages, type LocalizedText } from '#messages';
import type { Problems } from '../../../staff-page.ts';

/** One input of a form about a part of a plan. */
export interface TopicField {
  readonly name: string;
  readonly label: LocalizedText;
  readonly hint?: LocalizedText;
  /** What the plan says now, as text. */
  readonly value: string;
  readonly as:
    | 'text'
    | 'short'
    | 'area'
    | 'date'
    | 'check'
    | { readonly options: readonly (readonly [value: string, label: string, japanese?: boolean])[] };
}

/** What was typed into a form, by the names of its fields. */
export type Entered = Readonly<Record<string, string>>;

/** One screen of the editor: a question about a part of a plan, and the edits that an answer makes. */
export interface Topic {
  readonly title: LocalizedText;
  readonly lead?: LocalizedText;
  /** What it is about, in the plan's words. */
  readonly about: string;
  readonly at: PartAddress;
  readonly fields: readonly TopicField[];
  /** May throw `EntryRefusedError`. */
  make(
    entered: Entered,
    plan: Plan,
  ): { readonly problems: Problems } | { readonly edits: readonly PlanEdit[] };
}

/** What topics are made from. */
export interface TopicContext {
  readonly plan: Plan;
  readonly id: string;
  readonly query: (name: string) => string | undefined;
  readonly scales: readonly RatingScale[];
  /** A new id, for parts that are added. */
  readonly newId: string;
  /** ISO date in Japan. */
  readonly today: string;
  readonly locale: 'ja' | 'en';
}

/** Names separated by 「、」 or commas. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[、,，\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

/** A text, or null for an empty one. */
export const orNull = (text: string | undefined): string | null =>
  text === undefined || text.trim() === '' ? null : text.trim();

export const needed = (entered: Entered, ...names: readonly string[]): Record<string, LocalizedText> => {
  const problems: Record<string, LocalizedText> = {};
  for (const name of names) if (orNull(entered[name]) === null) problems[name] = editorMessages.titleEmpty;
  for (const [name, text] of Object.entries(entered))
    if (text.length > 2000) problems[name] = editorMessages.textLong;
  return problems;
};
