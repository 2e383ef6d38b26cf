import { everyQuestion, type QuestionFilter, questionCertainties, questionFields } from '#app';

const longest = 300;

const oneOf = <T extends string>(values: readonly T[], text: string | undefined): T | null =>
  values.find((value) => value === text) ?? null;

const textOr = (text: string | undefined): string | null =>
  text === undefined || text === '' ? null : text.slice(0, longest);

/** The filter that an address asks for; what it does not know is no filter. */
export const filterOf = (query: (name: string) => string | undefined): QuestionFilter => ({
  state: oneOf(['open', 'answered'] as const, query('state')),
  kind: textOr(query('kind')),
  where: textOr(query('where')),
  field: oneOf(questionFields, query('field')),
  certainty: oneOf(questionCertainties, query('certainty')),
});

/** The reverse: what an address says of a filter. */
export const filterQuery = (filter: QuestionFilter): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );

export const isFiltering = (filter: QuestionFilter): boolean =>
  Object.keys(filterQuery(filter)).length > Object.keys(filterQuery(everyQuestion)).length;
