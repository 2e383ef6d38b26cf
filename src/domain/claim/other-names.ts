/** What texts call an indicator beside its own name: a balance is spoken of by the side that is larger. */
const balances: readonly (readonly [RegExp, readonly string[]])[] = [
  [/社会(?:増減|動態)|転入.*転出/u, ['転出超過数', '転入超過数', '社会減', '社会増']],
  [/自然(?:増減|動態)/u, ['自然減', '自然増']],
];

/** The name and the words that stand for it, the name first. */
export const namesFor = (name: string): readonly string[] => [
  name,
  ...balances.flatMap(([pattern, others]) => (pattern.test(name) ? others : [])),
];
