import { type LocalizedText, scaleMessages } from '#messages';
import { exact } from '../decimal.ts';
import type { Condition, RatingClass, RatingScale, ScaleFact } from '../evaluation/rating-scale.ts';

/** What is wrong with a scale; `place` is the class it is about (from 0), null where it is the scale. */
export interface ScaleProblem {
  readonly kind: 'gap' | 'overlap' | 'name' | 'cutoff' | 'empty';
  readonly place: number | null;
  readonly text: LocalizedText;
}

const yesNo: ReadonlySet<ScaleFact> = new Set<ScaleFact>([
  'target_met',
  'beyond_target',
  'better_than_baseline',
  'worse_than_baseline',
]);

/**
 * A fact's values as far as a scale can tell them apart: at each cut-off (odd numbers) and between them (even ones),
 * in order; for facts that hold or not 0 and 1.
 */
type Spot = ReadonlyMap<ScaleFact, number>;

type Kind = NonNullable<Condition['only']>;

/**
 * Everything that keeps a scale from giving each result exactly one class: cut-offs that leave a gap or overlap, classes
 * that nothing can fall into, doubled names, cut-offs that are no number. Exact: cut-offs are compared as decimals.
 */
export const scaleProblems = (scale: RatingScale): readonly ScaleProblem[] => {
  const { classes } = scale;
  const named = [...nameProblems(classes), ...cutoffProblems(classes)];
  if (classes.length < 2 || named.some(({ kind }) => kind === 'cutoff' || kind === 'empty'))
    return classes.length < 2
      ? [...named, { kind: 'empty', place: null, text: scaleMessages.problems.fewClasses }]
      : named;
  const kinds: readonly Kind[] = classes.some(({ when }) => when.some(({ only }) => only !== undefined))
    ? ['progress', 'keep']
    : ['progress'];
  const reached = new Set<number>();
  const gaps = new Map<string, ScaleProblem>();
  const overlaps = new Map<string, ScaleProblem>();
  for (const kind of kinds) {
    const rules = classes.map(({ when }) => when.filter(({ only }) => only === undefined || only === kind));
    const cuts = cutsOf(rules.flat());
    for (const spot of spotsOf(cuts)) {
      const holding = rules.flatMap((when, place) =>
        when.every((condition) => holds(condition, spot, cuts)) ? [place] : [],
      );
      const [first] = holding;
      if (first === undefined) {
        const where = spotText(spot, cuts);
        if (gaps.size < 3)
          gaps.set(where.ja, { kind: 'gap', place: null, text: scaleMessages.problems.gap(where) });
        continue;
      }
      reached.add(first);
      for (const other of holding.slice(1))
        if (isBounded(rules[other] ?? []) && sameFacts(rules[first] ?? [], rules[other] ?? []))
          overlaps.set(`${first} ${other}`, overlap(classes, first, other));
    }
  }
  const never = classes.flatMap((each, place): readonly ScaleProblem[] =>
    reached.has(place)
      ? []
      : [{ kind: 'overlap', place, text: scaleMessages.problems.neverGiven(each.label) }],
  );
  return [...named, ...gaps.values(), ...overlaps.values(), ...never];
};

const overlap = (classes: readonly RatingClass[], first: number, other: number): ScaleProblem => {
  const [a, b] = [classes[first]?.label, classes[other]?.label];
  const blank = { ja: '', en: '' };
  return { kind: 'overlap', place: other, text: scaleMessages.problems.overlap(a ?? blank, b ?? blank) };
};

const nameProblems = (classes: readonly RatingClass[]): readonly ScaleProblem[] =>
  classes.flatMap(({ label, symbol, id }, place): readonly ScaleProblem[] => {
    if (label.ja.trim() === '')
      return [{ kind: 'empty', place, text: scaleMessages.problems.noName(place + 1) }];
    const twice = classes.slice(0, place).some((each) => each.label.ja === label.ja || each.id === id);
    const sameSymbol =
      symbol !== '' &&
      classes.slice(0, place).some((each) => each.symbol === symbol && each.label.ja !== label.ja);
    return [
      ...(twice ? [{ kind: 'name' as const, place, text: scaleMessages.problems.nameTwice(label) }] : []),
      ...(sameSymbol
        ? [{ kind: 'name' as const, place, text: scaleMessages.problems.symbolTwice(symbol) }]
        : []),
    ];
  });

const cutoffProblems = (classes: readonly RatingClass[]): readonly ScaleProblem[] =>
  classes.flatMap(({ when, label }, place): readonly ScaleProblem[] => {
    if (when.length === 0) return [{ kind: 'empty', place, text: scaleMessages.problems.noRule(label) }];
    const wrong = when.find(
      ({ fact, value }) =>
        !/^-?\d{1,9}(?:\.\d{1,9})?$/.test(value) || (yesNo.has(fact) && value !== '0' && value !== '1'),
    );
    return wrong === undefined
      ? []
      : [{ kind: 'cutoff', place, text: scaleMessages.problems.noNumber(label, wrong.value) }];
  });

type Cuts = ReadonlyMap<ScaleFact, readonly string[]>;

/** The cut-offs of each fact, ascending, each once however it is written (0.8, 0.80). */
const cutsOf = (conditions: readonly Condition[]): Cuts => {
  const cuts = new Map<ScaleFact, readonly string[]>();
  for (const { fact, value } of conditions) {
    const held = cuts.get(fact) ?? [];
    if (!held.some((each) => exact(each).eq(value))) cuts.set(fact, [...held, value]);
  }
  for (const [fact, values] of cuts)
    cuts.set(
      fact,
      values.toSorted((a, b) => exact(a).cmp(b)),
    );
  return cuts;
};

/** Every combination of places that results can stand at; those that contradict themselves are left out. */
const spotsOf = (cuts: Cuts): readonly Spot[] => {
  let spots: readonly Spot[] = [new Map()];
  for (const [fact, values] of cuts) {
    const places = yesNo.has(fact) ? [0, 1] : Array.from({ length: values.length * 2 + 1 }, (_, at) => at);
    // Five facts with many cut-offs each would be more than anybody could read as a rule.
    if (spots.length * places.length > 200_000) return spots;
    spots = spots.flatMap((spot) => places.map((place) => new Map(spot).set(fact, place)));
  }
  return spots.filter((spot) => isPossible(spot, cuts));
};

const isPossible = (spot: Spot, cuts: Cuts): boolean => {
  const yes = (fact: ScaleFact) => spot.get(fact) === 1;
  const no = (fact: ScaleFact) => spot.get(fact) === 0;
  if (yes('beyond_target') && no('target_met')) return false;
  if (yes('better_than_baseline') && yes('worse_than_baseline')) return false;
  const ratio = spot.get('baseline_ratio');
  if (ratio === undefined) return true;
  const sign = signOf(cuts.get('baseline_ratio') ?? [], ratio);
  return !(
    (sign > 0 && (no('better_than_baseline') || yes('worse_than_baseline'))) ||
    (sign < 0 && (no('worse_than_baseline') || yes('better_than_baseline')))
  );
};

/** 1 or −1 where a place is surely above or below zero; else 0. */
const signOf = (cuts: readonly string[], place: number): number => {
  const [below, above] =
    place % 2 === 1 ? [cuts[(place - 1) / 2], cuts[(place - 1) / 2]] : [cuts[place / 2 - 1], cuts[place / 2]];
  if (below !== undefined && exact(below).gte(0) && (place % 2 === 0 || exact(below).gt(0))) return 1;
  return above !== undefined && exact(above).lte(0) && (place % 2 === 0 || exact(above).lt(0)) ? -1 : 0;
};

const holds = ({ fact, is, value }: Condition, spot: Spot, cuts: Cuts): boolean => {
  const place = spot.get(fact) ?? 0;
  const at = yesNo.has(fact)
    ? Number(value)
    : (cuts.get(fact) ?? []).findIndex((each) => exact(each).eq(value)) * 2 + 1;
  switch (is) {
    case 'gte':
      return place >= at;
    case 'gt':
      return place > at;
    case 'lte':
      return place <= at;
    case 'lt':
      return place < at;
    case 'eq':
      return place === at;
  }
};

/** Says itself where it ends on both sides, so that it is not meant as 「the rest」. */
const isBounded = (when: readonly Condition[]): boolean =>
  when.some(({ is }) => is === 'lt' || is === 'lte') && when.some(({ is }) => is === 'gt' || is === 'gte');

const sameFacts = (a: readonly Condition[], b: readonly Condition[]): boolean => {
  const facts = (when: readonly Condition[]) => [...new Set(when.map(({ fact }) => fact))].toSorted().join();
  return facts(a) === facts(b);
};

const spotText = (spot: Spot, cuts: Cuts): LocalizedText => {
  const each = [...spot].map(([fact, place]): LocalizedText => {
    if (yesNo.has(fact)) return scaleMessages.holdsOrNot(fact, place === 1);
    const values = cuts.get(fact) ?? [];
    return place % 2 === 1
      ? scaleMessages.exactly(fact, values[(place - 1) / 2] ?? '')
      : scaleMessages.between(fact, values[place / 2 - 1] ?? null, values[place / 2] ?? null);
  });
  return { ja: each.map(({ ja }) => ja).join('、'), en: each.map(({ en }) => en).join(', ') };
};
