import type { PublishedPlan } from './published-plan.ts';

/** Makes something of several plans once, as long as the very same plans are asked about and in use. */
export const keptForPlans = <Made>(
  make: (plans: readonly PublishedPlan[]) => Made,
): ((plans: readonly PublishedPlan[]) => Made) => {
  const kept = new WeakMap<PublishedPlan, { readonly of: readonly PublishedPlan[]; readonly made: Made }>();
  return (plans) => {
    const [first] = plans;
    const last = first && kept.get(first);
    if (
      last !== undefined &&
      last.of.length === plans.length &&
      last.of.every((plan, at) => plan === plans[at])
    )
      return last.made;
    const made = make(plans);
    if (first !== undefined) kept.set(first, { of: plans, made });
    return made;
  };
};
