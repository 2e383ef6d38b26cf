/** Says how long to wait before the next request; 0 when it may come now, and counts it. */
export interface RequestAllowance {
  /** Seconds; `now` is in milliseconds. */
  take(address: string, now: number): number;
}

export interface AllowanceOptions {
  /** Requests that may come at once. */
  readonly burst: number;
  /** Seconds until one more is allowed. */
  readonly secondsEach: number;
  /** Addresses that are remembered; the one not seen for longest is forgotten first. */
  readonly addresses?: number;
}

/**
 * A bucket of requests for each address: it starts full, every request takes one, and one comes back after a while.
 * Addresses are remembered only here, in memory.
 */
export const createRequestAllowance = ({
  burst,
  secondsEach,
  addresses = 10_000,
}: AllowanceOptions): RequestAllowance => {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  return {
    take(address, now) {
      const key = networkOf(address);
      const before = buckets.get(key) ?? { left: burst, at: now };
      const left = Math.min(burst, before.left + (now - before.at) / 1000 / secondsEach);
      buckets.delete(key);
      buckets.set(key, { left: left < 1 ? left : left - 1, at: now });
      for (const oldest of buckets.keys()) if (buckets.size > addresses) buckets.delete(oldest);
      return left < 1 ? Math.ceil((1 - left) * secondsEach) : 0;
    },
  };
};

/** One subscriber has a whole /64 of IPv6 addresses. */
const networkOf = (address: string): string => {
  const plain = address.toLowerCase().replace(/^\[|\]$/gu, '');
  const mapped = /^::ffff:(?<four>\d+\.\d+\.\d+\.\d+)$/u.exec(plain)?.groups?.four;
  if (mapped !== undefined) return mapped;
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  const ends = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - ends.length);
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...ends]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/u, ''))
    .join(':');
};
