/** A text, or what gives it in bytes when it is too long to be held as a whole. */
export type LongText = string | ReadableStream<Uint8Array<ArrayBuffer>>;

/** Characters up to which a text is held. */
const held = 1_000_000;
/** Characters that go out together. */
const together = 100_000;

/** Joins the pieces of a text as far as it is short. */
export const longText = (pieces: Iterable<string>): LongText => {
  const rest = pieces[Symbol.iterator]();
  const take = (most: number): { readonly text: string; readonly done: boolean } => {
    const taken: string[] = [];
    for (let length = 0; length < most; ) {
      const next = rest.next();
      if (next.done) return { text: taken.join(''), done: true };
      taken.push(next.value);
      length += next.value.length;
    }
    return { text: taken.join(''), done: false };
  };
  const begin = take(held);
  if (begin.done) return begin.text;
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(begin.text));
    },
    pull(controller) {
      const { text, done } = take(together);
      if (text !== '') controller.enqueue(encoder.encode(text));
      if (done) controller.close();
    },
  });
};
