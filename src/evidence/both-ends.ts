/** Looks at bytes going by: keeps the first and the last of them, counts, and notices a 0. */
export const bothEnds = (wanted: { readonly head: number; readonly tail: number }) => {
  const head = new Uint8Array(wanted.head);
  let tail: Uint8Array[] = [];
  let [size, held, hasZero] = [0, 0, false];
  return {
    add: (chunk: Uint8Array): void => {
      if (size < head.length) head.set(chunk.subarray(0, head.length - size), size);
      hasZero ||= chunk.includes(0);
      // A copy: whoever sends it may use the memory again.
      tail.push(chunk.slice());
      size += chunk.length;
      held += chunk.length;
      while (held - (tail[0]?.length ?? 0) >= wanted.tail) {
        held -= tail[0]?.length ?? 0;
        tail = tail.slice(1);
      }
    },
    size: (): number => size,
    seen: () => ({
      head: head.slice(0, size),
      tail: new Uint8Array(Buffer.concat(tail)).slice(-wanted.tail),
      hasZero,
    }),
  };
};
