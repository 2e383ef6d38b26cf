import {
  type Addressee,
  type Asked,
  type Asking,
  addresseeKey,
  addresseesOf,
  isAsked,
  type Plan,
  parseAddresseeKey,
  questionnaireOf,
} from '#domain';

const office: Addressee = { kind: 'office' };

/**
 * Who is asked for what in a year: every division and municipality that the plan names beside something, and whoever a
 * planner has given something to instead. The office comes last and answers what nobody else does; it is there in any
 * case, to make one answer of several.
 */
export const askedOfAll = (plan: Plan, year: number, asking?: Asking): readonly Asked[] => {
  const chosen = new Map(asking?.assigned.map(({ key, to }) => [key, to]));
  const byPlan = addresseesOf(plan).filter(({ kind }) => kind !== 'office');
  const everything = questionnaireOf(plan, year, office).questions.filter((each) => isAsked(asking, each));
  const order = everything.map(({ key }) => key);
  const keys = new Map<string, Set<string>>(byPlan.map((each) => [addresseeKey(each), new Set()]));
  for (const answerer of byPlan)
    for (const question of questionnaireOf(plan, year, answerer).questions)
      if (isAsked(asking, question) && !chosen.has(question.key))
        keys.get(addresseeKey(answerer))?.add(question.key);
  for (const [key, to] of chosen)
    for (const answerer of to) {
      const name = addresseeKey(answerer);
      if (answerer.kind !== 'office') keys.set(name, (keys.get(name) ?? new Set()).add(key));
    }
  const named = new Set([...keys.values()].flatMap((own) => [...own]));
  return [
    ...[...keys]
      .map(([name, own]) => ({
        answerer: parseAddresseeKey(name) ?? office,
        keys: order.filter((key) => own.has(key)),
      }))
      .filter((each) => each.keys.length > 0),
    { answerer: office, keys: order.filter((key) => !named.has(key)) },
  ];
};
