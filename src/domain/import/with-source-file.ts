import type { Plan } from '../plan/plan.ts';
import type { Provenance } from '../plan/provenance.ts';

type Json = readonly unknown[] | Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every origin in a part of a plan. */
const originsIn = (part: unknown, found = new Set<unknown>()): ReadonlySet<unknown> => {
  if (!isJson(part)) return found;
  for (const [key, member] of Object.entries(part)) {
    if (key === 'provenance') found.add(member);
    else originsIn(member, found);
  }
  return found;
};

/**
 * The plan as it will be stored, with the kept file named in the origin of everything that the document brought.
 * What comes from `stored` (the comparison leaves its parts as they are) keeps the origin that it has.
 */
export const withSourceFile = (plan: Plan, stored: Plan | undefined, file: string): Plan => {
  const before = originsIn(stored);
  const marked = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(marked);
    if (!isJson(part)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, member]) => {
        if (key !== 'provenance') return [key, marked(member)];
        return [
          key,
          isJson(member) && !before.has(member) ? { ...(member as Provenance & Json), file } : member,
        ];
      }),
    );
  };
  return marked(plan) as Plan;
};
