import { type Addressee, addresseeKey, type Contributor, sameAddressee } from '../entry/addressee.ts';
import type { Question, Questionnaire, ValueQuestion } from '../entry/question.ts';
import { questionnaireOf } from '../entry/questionnaire.ts';
import type { Plan } from '../plan/plan.ts';
import { wholeRuleOf } from './asking.ts';
import { itemKey, type Round } from './round.ts';

type AskingRound = Pick<Round, 'year' | 'asked' | 'asking'>;

/** Plans never change in place: what was worked out of one holds as long as it is there. */
const everything = new WeakMap<Plan, Map<number, readonly Question[]>>();

/** Every question of a plan and a year, as the office is asked. */
const questionsOf = (plan: Plan, year: number): readonly Question[] => {
  const years = everything.get(plan) ?? new Map<number, readonly Question[]>();
  const found = years.get(year) ?? questionnaireOf(plan, year, { kind: 'office' }).questions;
  everything.set(plan, years.set(year, found));
  return found;
};

/** Who is asked each item of a round besides the office. */
const askedOfKey = (round: AskingRound): ReadonlyMap<string, readonly Contributor[]> => {
  const found = new Map<string, Contributor[]>();
  for (const { answerer, keys } of round.asked)
    if (answerer.kind !== 'office')
      for (const key of keys) found.set(key, [...(found.get(key) ?? []), answerer]);
  return found;
};

/**
 * The questions that a round asks of an answerer, as the plan stands now. Who is asked is the round's word: a planner may
 * have given an item to somebody whom the plan does not name beside it.
 */
export const roundQuestions = (plan: Plan, round: AskingRound, answerer: Addressee): readonly Question[] => {
  const keys = new Set(round.asked.find((each) => sameAddressee(each.answerer, answerer))?.keys);
  return withRound(plan, round, answerer).filter(({ key }) => keys.has(key));
};

/** Everything that a round asks of anybody, as the office sees it. */
export const roundQuestionnaire = (plan: Plan, round: AskingRound, answerer: Addressee): Questionnaire => {
  const { id, title, publisher } = plan;
  const isOffice = answerer.kind === 'office';
  return {
    plan: { id, title, publisher },
    year: round.year,
    addressee: answerer,
    questions: isOffice ? withRound(plan, round, answerer) : roundQuestions(plan, round, answerer),
  };
};

const withRound = (plan: Plan, round: AskingRound, answerer: Addressee): readonly Question[] => {
  const all = questionsOf(plan, round.year);
  if (answerer.kind === 'office') return all;
  const asked = askedOfKey(round);
  return all.map((question) => {
    const among = asked.get(question.key) ?? [];
    const own = {
      ...question,
      sharedWith: among.filter((each) => !sameAddressee(each, answerer)),
      contributions: [],
    };
    return own.kind === 'value' && answerer.kind === 'municipality' && isDivided(among)
      ? asPart(plan, round, own, answerer)
      : own;
  });
};

/** Whether the answers of those who are asked are parts of municipalities. */
export const isDivided = (among: readonly Addressee[]): boolean =>
  among.filter(({ kind }) => kind === 'municipality').length > 1;

/** The question to one municipality for its part: what was before is its own part of then. */
const asPart = (
  plan: Plan,
  round: AskingRound,
  question: ValueQuestion,
  answerer: Contributor,
): ValueQuestion => {
  const before = (plan.contributions ?? [])
    .filter(
      (one) =>
        one.year < round.year &&
        addresseeKey(one.from) === addresseeKey(answerer) &&
        itemKey(one.item) === question.key,
    )
    .toSorted((a, b) => b.year - a.year)[0];
  return {
    ...question,
    part: wholeRuleOf(round.asking, question.key),
    usual: before?.reading ?? null,
    earlier: before === undefined ? null : { year: before.year, text: before.answer.text },
  };
};
