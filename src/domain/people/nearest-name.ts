/** Characters that have to be put in, left out or changed to make one text the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [i, one] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (one === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The name that a person may have meant: at most half of its characters differ. null when none is near. */
export const nearestName = (typed: string, names: readonly string[]): string | null => {
  const [best] = names
    .map((name) => ({ name, away: distance(typed.normalize('NFKC'), name.normalize('NFKC')) }))
    .filter(({ name, away }) => away * 2 <= Math.max(name.length, typed.length))
    .toSorted((a, b) => a.away - b.away);
  return best?.name ?? null;
};
