/** How many requests one address may send. */
export interface RateLimit {
  readonly requests: number;
  /** Length of a window in seconds. */
  readonly seconds: number;
}

export interface RateDecision {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Seconds until the window ends. */
  readonly reset: number;
}

/** Addresses remembered at once: a flood of them costs no more memory than this. */
const remembered = 20_000;

/** IPv6 addresses of one household or office share their first half. */
const keyOf = (address: string): string =>
  address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;

/**
 * Counts requests by network address in windows of fixed length that begin with the first request. `now` in
 * milliseconds. Requests of which the address is not known share one count.
 */
export const createRateLimiter = (
  { requests, seconds }: RateLimit,
  now: () => number,
): ((address: string | null) => RateDecision) => {
  const windows = new Map<string, { count: number; readonly ends: number }>();
  return (address) => {
    const key = keyOf(address ?? '');
    const at = now();
    const found = windows.get(key);
    const window = found !== undefined && found.ends > at ? found : { count: 0, ends: at + seconds * 1000 };
    window.count += 1;
    windows.delete(key);
    windows.set(key, window);
    for (const oldest of windows.keys()) {
      if (windows.size <= remembered) break;
      windows.delete(oldest);
    }
    return {
      allowed: window.count <= requests,
      remaining: Math.max(0, requests - window.count),
      reset: Math.max(1, Math.ceil((window.ends - at) / 1000)),
    };
  };
};
