import type { Published } from './create-published.ts';
import type { Edition } from './editions.ts';

/** Every edition of every plan, the one published last first. */
export const latestEditions = async (published: Published): Promise<readonly Edition[]> =>
  (await published.editions()).toSorted(
    (a, b) =>
      b.summary.publishedOn.localeCompare(a.summary.publishedOn) || b.summary.number - a.summary.number,
  );
