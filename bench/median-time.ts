/** Milliseconds of a run: the median of `runs` after `warmUp` uncounted ones. */
export const medianTime = (work: () => void, { runs, warmUp }: { runs: number; warmUp: number }): number => {
  for (let run = 0; run < warmUp; run++) work();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const middle = Math.floor(times.length / 2);
  const upper = times[middle] ?? 0;
  return times.length % 2 === 1 ? upper : ((times[middle - 1] ?? 0) + upper) / 2;
};
