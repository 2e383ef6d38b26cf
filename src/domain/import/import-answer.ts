import { importMessages } from '#messages';
import { inferSettings } from '../indicator/infer-settings.ts';
import type { PlanDraft } from '../plan/draft.ts';
import type { Plan } from '../plan/plan.ts';
import { planFactsOf } from '../plan/plan-facts.ts';
import type { RecordedValue } from '../plan/recorded.ts';
import type { Reading } from '../value/reading.ts';
import {
  type ImportQuestion,
  type NameQuestion,
  questionsByKey,
  type ValueQuestion,
} from './import-question.ts';
import { withName } from './named-text.ts';
import { readTyped, saysSomething } from './proposed-text.ts';
import type { Review, TextReview } from './review.ts';
import { valueKey, withValues } from './value-address.ts';

/** What a person says to a question of an import. */
export type ImportAnswer =
  | { readonly decision: 'confirmed' }
  /** The text as it should stand in the document. */
  | { readonly decision: 'corrected'; readonly text: string }
  | { readonly decision: 'unreadable' };

/** An answer with who gave it and when (ISO 8601 in UTC). */
export interface GivenAnswer {
  readonly answer: ImportAnswer;
  readonly by: string;
  readonly at: string;
  /** The same for all answers that were given in one step, so that they can be taken back in one. */
  readonly together?: string;
}

/** The answers of an import by the keys of their questions. */
export type GivenAnswers = Readonly<Record<string, GivenAnswer>>;

/**
 * The draft's plan as the answers leave it. Readings that people decided are sure, keep what the source says
 * in their provenance, and tell who decided; unreadable ones have no value and stay doubtful, so that nothing
 * is computed from them. Settings are inferred anew where a value or name has changed. Answers to questions
 * that the draft does not ask are left out.
 */
export const answeredPlan = (draft: PlanDraft, answers: GivenAnswers): Plan => {
  const questions = questionsByKey(draft);
  const given = Object.entries(answers).flatMap(([key, answer]) => {
    const question = questions.get(key);
    return question === undefined ? [] : [{ question, given: answer }];
  });
  const values = new Map<string, { question: ValueQuestion; given: GivenAnswer }>();
  const touched = new Set<string>();
  const reviews: TextReview[] = [];
  let plan: Plan = draft.plan;
  for (const { question, given: answer } of given) {
    if (question.indicatorId !== null) touched.add(question.indicatorId);
    if (question.kind === 'value') {
      values.set(question.key, { question, given: answer });
      // A blank cell that stays blank has no value to carry what a person said about it.
      if (question.recorded === null && answer.answer.decision === 'confirmed')
        reviews.push(textReview(question, answer));
      continue;
    }
    reviews.push(textReview(question, answer));
    if (question.kind === 'name' && answer.answer.decision === 'corrected')
      plan = withName(plan, question.subject, answer.answer.text);
  }
  plan = withValues(plan, (address, recorded) => {
    const found = values.get(valueKey(address));
    return found && decidedValue(found.question, recorded, found.given, draft.source.name);
  });
  const facts = planFactsOf(plan);
  return {
    ...plan,
    indicators: plan.indicators.map((indicator) =>
      touched.has(indicator.id)
        ? { ...indicator, settings: inferSettings(indicator.name, indicator.series, facts) }
        : indicator,
    ),
    divisions: [
      ...new Set([
        ...plan.indicators.flatMap(({ divisions }) => divisions),
        ...plan.projects.flatMap(({ divisions }) => divisions),
      ]),
    ],
    ...(reviews.length === 0 ? {} : { reviews }),
  };
};

/** What the cell is after the answer; undefined where nothing is to stand (a blank cell confirmed blank). */
const decidedValue = (
  question: ValueQuestion,
  recorded: RecordedValue | null,
  { answer, by, at }: GivenAnswer,
  source: string,
): RecordedValue | undefined => {
  const before = recorded?.reading;
  const reviewed: Review = {
    decision: answer.decision,
    by,
    at,
    from: { text: recorded?.cell ?? '', reason: question.reason },
  };
  const from = recorded ?? {
    cell: '',
    provenance: { source, place: question.place, raw: question.raw },
  };
  switch (answer.decision) {
    case 'confirmed':
      return recorded === null || before === undefined
        ? undefined
        : { ...recorded, reading: settled(before), reviewed };
    case 'corrected':
      return {
        ...from,
        cell: answer.text,
        reading: settled(readTyped(answer.text, recorded, question.indicator)),
        reviewed,
      };
    case 'unreadable':
      return { ...from, reading: unreadable, reviewed };
  }
};

/** A person has decided: the reading holds. */
export const settled = ({ proposal: _, ...reading }: Reading): Reading => ({
  ...reading,
  certainty: 'sure',
  reason: null,
});

const unreadable: Reading = {
  value: null,
  unit: '',
  qualifier: 'none',
  basis: null,
  period: null,
  status: 'known',
  parts: [],
  notes: [],
  certainty: 'doubtful',
  reason: importMessages.unreadable().ja,
};

const textReview = (question: ImportQuestion, { answer, by, at }: GivenAnswer): TextReview => {
  const text = question.kind === 'name' ? question.text : question.raw;
  return {
    decision: answer.decision,
    by,
    at,
    from: { text, reason: question.reason },
    about: question.about,
    ...(question.kind === 'name' ? question.subject : placeOf(question)),
    to: answer.decision === 'corrected' ? answer.text : text,
  };
};

const placeOf = ({ indicatorId, nodeId }: ImportQuestion) => ({
  ...(indicatorId === null ? {} : { indicatorId }),
  ...(nodeId === null ? {} : { nodeId }),
});

/** Whether a value can be taken as it was read: it says something. A blank cell can be left blank. */
export const canConfirm = (question: ImportQuestion): boolean =>
  question.kind !== 'value' || question.recorded === null || saysSomething(question.recorded.reading);

/** The names a person may leave empty. */
export const mayBeEmpty = ({ subject }: NameQuestion): boolean =>
  subject.field !== 'name' && subject.field !== 'title';
