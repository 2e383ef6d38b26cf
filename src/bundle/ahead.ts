/**
 * Works on items ahead of whoever takes the results, at most `most` at a time; results come in the order of the items.
 * The first fault ends it, after what was begun has ended.
 */
export async function* ahead<Item, Result>(
  items: AsyncIterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      // A fault is thrown when its turn comes; until then nobody looks at it.
      result.catch(() => undefined);
      begun.push(result);
      const first = begun.length < most ? undefined : begun.shift();
      if (first !== undefined) yield await first;
    }
    for (let next = begun.shift(); next !== undefined; next = begun.shift()) yield await next;
  } finally {
    await Promise.allSettled(begun);
  }
}
