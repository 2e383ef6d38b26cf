/** What texts call an indicator beside its own name: a balance is spoken of by the side that is larger. */
const balances: readonly (readonly [RegExp, readonly string[]])[] = [
  [/社会(?:増減|動態)|転入.*転出/u, ['転出超過数', '転入超過数', '社会減', '社会増']],
  [/自然(?:増減|動態)/u, ['自然減', '自然増']],
];

/** 「自殺死亡率(人口10万対)」「養成者数(累計)」: what a text may leave out, since it says how it is counted. */
const gloss = /[(（](?:単位.*?|累計|延べ|年間|年度末|時点|[^()（）]*(?:対|当たり|あたり))[)）]$/u;

/** The name and the words that stand for it, the name first. */
export const namesFor = (name: string): readonly string[] => [
  name,
  ...(gloss.test(name) ? [name.replace(gloss, '')] : []),
  ...balances.flatMap(([pattern, others]) => (pattern.test(name) ? others : [])),
];
