import type { LinkRelation } from '#domain';
import { type IndicatorNames, type NamedIndicator, sameNameElsewhere } from '../same-name.ts';

/** An indicator of another plan, and why it stands beside this one. */
export interface LinkedName extends NamedIndicator {
  /** same_name: nobody decided; it only bears the same name. */
  readonly relation: Exclude<LinkRelation, 'different'> | 'same_name';
}

interface Said {
  readonly relation: LinkRelation;
  readonly on: string;
}

interface LinkIndex {
  readonly byKey: ReadonlyMap<string, NamedIndicator>;
  /** What was said of an indicator and others, by both keys. */
  readonly said: ReadonlyMap<string, ReadonlyMap<string, readonly Said[]>>;
}

const keyOf = (plan: string, indicator: string): string => JSON.stringify([plan, indicator]);

const indexes = new WeakMap<IndicatorNames, LinkIndex>();

const indexOf = (names: IndicatorNames): LinkIndex => {
  const kept = indexes.get(names);
  if (kept !== undefined) return kept;
  const byKey = new Map<string, NamedIndicator>();
  const said = new Map<string, Map<string, readonly Said[]>>();
  const note = (a: string, b: string, each: Said): void => {
    const of = said.get(a) ?? new Map<string, readonly Said[]>();
    of.set(b, [...(of.get(b) ?? []), each]);
    said.set(a, of);
  };
  for (const named of [...names.values()].flat()) {
    const own = keyOf(named.planId, named.id);
    byKey.set(own, named);
    for (const { to, relation, publishedOn } of named.links) {
      const other = keyOf(to.plan, to.indicator);
      note(own, other, { relation, on: publishedOn });
      note(other, own, { relation, on: publishedOn });
    }
  }
  const index = { byKey, said };
  indexes.set(names, index);
  return index;
};

/**
 * Indicators of other plans that people linked with this one, and those of the same name about which nobody has said
 * that they are different. Of what two publications say the later one knows better. In the order of plans.
 */
export const linkedNames = (
  planId: string,
  { id, name }: { readonly id: string; readonly name: string },
  names: IndicatorNames,
): readonly LinkedName[] => {
  const { byKey, said } = indexOf(names);
  const links = said.get(keyOf(planId, id));
  const candidates = new Set([
    ...[...(links?.keys() ?? [])].flatMap((key) => byKey.get(key) ?? []),
    ...sameNameElsewhere(planId, name, names),
  ]);
  return [...candidates]
    .flatMap((other): LinkedName[] => {
      const [newest] = (links?.get(keyOf(other.planId, other.id)) ?? []).toSorted((a, b) =>
        b.on.localeCompare(a.on),
      );
      const relation = newest?.relation ?? 'same_name';
      return relation === 'different' ? [] : [{ ...other, relation }];
    })
    .toSorted((a, b) => (a.planId < b.planId ? -1 : a.planId > b.planId ? 1 : 0));
};

/** Whether an indicator has figures of two municipalities or more, with those of other plans that belong beside it. */
export const hasMunicipalities = (
  planId: string,
  indicator: { readonly id: string; readonly name: string },
  names: IndicatorNames,
): boolean => {
  const own = indexOf(names).byKey.get(keyOf(planId, indicator.id))?.municipalities ?? [];
  const others = linkedNames(planId, indicator, names)
    .filter(({ relation }) => relation !== 'related')
    .flatMap(({ municipalities }) => municipalities);
  return own.length > 0 && new Set([...own, ...others]).size > 1;
};
