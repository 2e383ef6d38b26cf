/** Runs work, few pieces at a time. */
export interface FewAtOnce {
  /** The work's result; null, without starting it, when as many as may are running and waiting already. */
  run<T>(work: () => Promise<T>): Promise<T> | null;
}

/** `running` pieces run at once, `waiting` more wait for their turn. */
export const createFewAtOnce = ({
  running,
  waiting,
}: {
  readonly running: number;
  readonly waiting: number;
}): FewAtOnce => {
  let busy = 0;
  const queue: (() => void)[] = [];
  const inTurn = async <T>(work: () => Promise<T>, turn: Promise<void>): Promise<T> => {
    await turn;
    try {
      return await work();
    } finally {
      // The place goes to the next one in the queue, if there is one.
      const next = queue.shift();
      if (next === undefined) busy -= 1;
      else next();
    }
  };
  return {
    run(work) {
      if (busy < running) {
        busy += 1;
        return inTurn(work, Promise.resolve());
      }
      if (queue.length >= waiting) return null;
      return inTurn(work, new Promise<void>((resolve) => queue.push(resolve)));
    },
  };
};
