import { type Addressee, type Asked, addresseesOf, type Plan, questionnaireOf } from '#domain';

const office: Addressee = { kind: 'office' };

/**
 * Who is asked for what in a year: every division and municipality that the plan names beside something. The office
 * comes last and answers what names nobody; it is there in any case, to make one answer of several.
 */
export const askedOfAll = (plan: Plan, year: number): readonly Asked[] => {
  const others = addresseesOf(plan)
    .filter(({ kind }) => kind !== 'office')
    .map((answerer) => ({
      answerer,
      keys: questionnaireOf(plan, year, answerer).questions.map(({ key }) => key),
    }))
    .filter(({ keys }) => keys.length > 0);
  const named = new Set(others.flatMap(({ keys }) => keys));
  const keys = questionnaireOf(plan, year, office).questions.map(({ key }) => key);
  return [...others, { answerer: office, keys: keys.filter((key) => !named.has(key)) }];
};
