import type { Plan } from '#domain';

interface CachedPlan {
  readonly revision: number;
  readonly updatedAt: string;
  readonly plan: Plan;
}

/** Plans kept put together, those asked for last. */
const most = 16;

/**
 * Plans as they were put together from their rows, for as long as their revision stands: on a busy evening the same plan
 * is wanted by every request. Plans never change in place, so that one may be given to many.
 */
export class PlanCache {
  readonly #kept = new Map<string, CachedPlan>();

  find(id: string, revision: number, updatedAt: string): Plan | undefined {
    const found = this.#kept.get(id);
    if (found === undefined || found.revision !== revision || found.updatedAt !== updatedAt) return undefined;
    this.#kept.delete(id);
    this.#kept.set(id, found);
    return found.plan;
  }

  keep(id: string, cached: CachedPlan): void {
    this.#kept.delete(id);
    this.#kept.set(id, cached);
    for (const oldest of this.#kept.keys()) if (this.#kept.size > most) this.#kept.delete(oldest);
  }
}
