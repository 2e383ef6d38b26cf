/** A thing of the stored plan and the same thing of the document; one of them may be missing. */
export interface Pair<T> {
  readonly stored: T | undefined;
  readonly incoming: T | undefined;
}

interface OpenPair<T> {
  readonly stored: T | undefined;
  incoming: T | undefined;
}

/**
 * Pairs the things of two lists that have the same key; the k-th with a key belongs to the other's k-th. In the
 * stored order; what is new stands behind what it follows in the document.
 */
export const match = <T>(
  stored: readonly T[],
  incoming: readonly T[],
  keyOf: (thing: T) => string,
): readonly Pair<T>[] => {
  const known = new Map<string, OpenPair<T>>(
    numbered(stored, keyOf).map(([key, thing]) => [key, { stored: thing, incoming: undefined }]),
  );
  const behind = new Map<OpenPair<T> | null, OpenPair<T>[]>();
  let anchor: OpenPair<T> | null = null;
  for (const [key, thing] of numbered(incoming, keyOf)) {
    const pair = known.get(key);
    if (pair === undefined) {
      const row = behind.get(anchor) ?? [];
      row.push({ stored: undefined, incoming: thing });
      behind.set(anchor, row);
    } else {
      pair.incoming = thing;
      anchor = pair;
    }
  }
  return [
    ...(behind.get(null) ?? []),
    ...[...known.values()].flatMap((pair) => [pair, ...(behind.get(pair) ?? [])]),
  ];
};

const numbered = <T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
): readonly (readonly [string, T])[] => {
  const counts = new Map<string, number>();
  return things.map((thing) => {
    const key = keyOf(thing);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return [`${count}.${key}`, thing];
  });
};
