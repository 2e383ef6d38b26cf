import { roundDifferenceMessages as words } from '#messages';
import { type Addressee, addresseeKey, addresseeName } from '../entry/addressee.ts';
import { type Answer, answerFields, blankAnswer, isBlank } from '../entry/answer.ts';
import type { Question } from '../entry/question.ts';
import { questionnaireOf } from '../entry/questionnaire.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Plan } from '../plan/plan.ts';
import { usualAsking, wholeRuleOf } from '../round/asking.ts';
import type { Round } from '../round/round.ts';
import type { AnswersOf } from '../round/submission.ts';
import type { Difference, DifferencePlace } from './difference.ts';
import { evaluationDifferences } from './evaluation-differences.ts';
import { fieldDifferences } from './field-differences.ts';

/** A round with all that was answered in it, at one moment. */
export interface RoundContent {
  readonly round: Round;
  /** As it was then. */
  readonly plan: Plan;
  /** The newest answers of then. */
  readonly answers: readonly AnswersOf[];
  /** What the plan's results of the round's year are worth. */
  readonly evaluations: readonly Evaluation[];
}

/**
 * Everything in which two rounds differ, or one round at two moments: its particulars, what was asked of whom, every
 * answer, and the grades of its year. Answers of one who answers alone are compared even where the other round asked
 * somebody else; where several answer, each with their own.
 */
export const roundDifferences = (before: RoundContent, after: RoundContent): readonly Difference[] => {
  const questions = new Map([...questionsIn(before), ...questionsIn(after)]);
  return [
    ...particulars(before, after),
    ...[...keysOf(before, after)].flatMap((key) => {
      const place = placeOf(key, questions.get(key), after.round.year);
      return [
        ...askedDifferences(key, place, before, after),
        ...answerDifferences(key, place, before, after),
      ];
    }),
    ...evaluationDifferences(before, after, { acrossYears: before.round.year !== after.round.year }),
  ];
};

const questionsIn = ({ plan, round }: RoundContent): readonly (readonly [string, Question])[] =>
  questionnaireOf(plan, round.year, { kind: 'office' }).questions.map((question) => [question.key, question]);

/** In the order of the plan they stand in; what only the earlier one asked comes last. */
const keysOf = (before: RoundContent, after: RoundContent): ReadonlySet<string> => {
  const asked = new Set([before, after].flatMap(({ round }) => round.asked.flatMap(({ keys }) => keys)));
  const order = [after, before].flatMap((each) => questionsIn(each).map(([key]) => key));
  return new Set([...order.filter((key) => asked.has(key)), ...asked]);
};

const round: DifferencePlace = {
  part: 'round',
  node: null,
  indicator: null,
  series: null,
  where: '',
  name: words.whole.ja,
  year: null,
};

/** Title, message, year, days, what is asked of texts and projects. New fields of a round are compared without being named here. */
const particulars = (before: RoundContent, after: RoundContent): readonly Difference[] => {
  const plain = ({ round: { asking: _, ...rest }, plan, round: { asking } }: RoundContent) => ({
    ...rest,
    texts: (asking ?? usualAsking(plan)).texts.map((kind) => words.texts[kind].ja),
    fields: (asking ?? usualAsking(plan)).fields.map((field) => words.fields[field].ja),
  });
  const text = <K extends string>(named: Readonly<Record<K, { readonly ja: string }>>) => ({
    text: (value: unknown): string | null =>
      typeof value === 'string' && value in named ? named[value as K].ja : null,
  });
  return fieldDifferences(round, plain(before), plain(after), {
    without: ['id', 'planId', 'asked'],
    words: {
      title: { kind: 'renamed' },
      part: text(words.parts),
      state: text(words.states),
      steps: { text: () => null },
      taken: { text: () => null },
    },
  }).map((each): Difference => {
    if (each.property === 'steps')
      return { ...each, before: stepsText(before.round), after: stepsText(after.round) };
    return each.property === 'taken'
      ? { ...each, before: takenText(before.round), after: takenText(after.round) }
      : each;
  });
};

const stepsText = ({ steps }: Round): string | null =>
  steps.map(({ step, due }) => words.step(step, due).ja).join('、') || null;

const takenText = ({ taken }: Round): string | null =>
  taken.map(({ step, on }) => words.step(step, on).ja).join('、') || null;

const placeOf = (key: string, question: Question | undefined, year: number): DifferencePlace => {
  if (question === undefined) return { ...round, name: key };
  const at = { ...round, node: question.node.id, where: question.where };
  switch (question.kind) {
    case 'value':
      return {
        ...at,
        indicator: question.indicator.id,
        series: question.series.id,
        name: [question.indicator.name, question.series.label].filter(Boolean).join(' '),
        year,
      };
    case 'text':
      return { ...at, name: words.texts[question.text].ja, year };
    case 'project':
      return { ...at, name: `${question.project.title} ${words.fields[question.field].ja}`, year };
  }
};

const askedOf = ({ round: { asked } }: RoundContent, key: string): readonly Addressee[] =>
  asked.filter(({ keys }) => keys.includes(key)).map(({ answerer }) => answerer);

/** Who was asked for it, and how their answers make the whole. */
const askedDifferences = (
  key: string,
  place: DifferencePlace,
  before: RoundContent,
  after: RoundContent,
): readonly Difference[] => {
  const named = (content: RoundContent): string | null =>
    askedOf(content, key)
      .map((each) => addresseeName(each).ja)
      .join('、') || null;
  const rule = ({ round: { asking } }: RoundContent): string => words.rules[wholeRuleOf(asking, key)].ja;
  const [from, to] = [named(before), named(after)];
  return [
    ...(from === to ? [] : [changed({ ...place, year: null }, 'asked', from, to)]),
    ...(rule(before) === rule(after)
      ? []
      : [changed({ ...place, year: null }, 'wholeRule', rule(before), rule(after))]),
  ];
};

const changed = (
  place: DifferencePlace,
  property: string | null,
  before: string | null,
  after: string | null,
): Difference => ({
  kind: before === null ? 'added' : after === null ? 'removed' : 'changed',
  ...place,
  property,
  before,
  after,
});

const answerDifferences = (
  key: string,
  place: DifferencePlace,
  before: RoundContent,
  after: RoundContent,
): readonly Difference[] => {
  const [from, to] = [answersTo(before, key), answersTo(after, key)];
  const at: DifferencePlace = { ...place, part: 'answer' };
  const alone = from.size <= 1 && to.size <= 1;
  const pairs = alone
    ? [['', [...from.values()][0], [...to.values()][0]] as const]
    : [...new Set([...from.keys(), ...to.keys()])].map((who) => [who, from.get(who), to.get(who)] as const);
  return pairs.flatMap(([who, was, is]) => {
    const whose = who === '' ? at : { ...at, name: `${at.name} (${(is ?? was)?.whose})` };
    return answerFields.flatMap((field) => {
      const [old, now] = [
        textOf(was?.answer ?? blankAnswer, field),
        textOf(is?.answer ?? blankAnswer, field),
      ];
      return old === now ? [] : [changed(whose, field === 'text' ? null : answerProperties[field], old, now)];
    });
  });
};

/** The note and the period of an answer by the names that such fields have elsewhere. */
const answerProperties = { state: 'state', period: 'referencePeriod', note: 'note' } as const;

const textOf = (answer: Answer, field: keyof Answer): string | null =>
  answer[field] === '' ? null : answer[field];

/** What was answered to a question that is not blank, by `addresseeKey`. */
const answersTo = (
  { answers }: RoundContent,
  key: string,
): ReadonlyMap<string, { readonly whose: string; readonly answer: Answer }> =>
  new Map(
    answers.flatMap(({ answerer, versions }) => {
      const answer = versions.find((each) => each.key === key)?.answer;
      return answer === undefined || isBlank(answer)
        ? []
        : [[addresseeKey(answerer), { whose: addresseeName(answerer).ja, answer }] as const];
    }),
  );
