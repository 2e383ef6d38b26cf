import { alikeUnits, isDifference, measureOf, percent, rateUnit } from './change-measures.ts';
import {
  achievement,
  addition,
  againstBase,
  againstFigure,
  besideOthers,
  beyondFigure,
  directionOf,
  fromTo,
  gapToTarget,
  ofOthers,
  onlyDirection,
  result,
  sameAgain,
  sharedDirection,
  shareReached,
  timesAgain,
  timesFigure,
  unnamed,
} from './change-patterns.ts';
import { continues, laterRatios, moves, stretch, yearBefore } from './change-surroundings.ts';
import type { ChangeClaim, ClaimBase, ProseFigure } from './claim.ts';
import type { Skeleton } from './skeleton.ts';
import { subjectAt } from './subject.ts';

/** Claims of change in a sentence, and the places of the figures that are amounts, not values. */
export interface ChangesRead {
  readonly claims: readonly ChangeClaim[];
  readonly amounts: ReadonlySet<number>;
  /** Places of the anchors that are only compared with. */
  readonly bases: ReadonlySet<number>;
}

/** Reads what a sentence says about change. `earlier` are the topics of the sentences before it. */
export const readChanges = (skeleton: Skeleton, earlier: readonly string[]): ChangesRead => {
  const { form } = skeleton;
  const amounts = new Set<number>();
  const bases = new Set<number>();
  const claims: ChangeClaim[] = [];
  /** Bases that 「同」 may repeat, with the words that link them. */
  const repeatable: { readonly at: number; readonly base: ClaimBase; readonly link: string }[] = [];
  /** Rates that are against the base of a rate before them, by their place. */
  const shared = new Map<number, ClaimBase>();
  const add = (match: RegExpExecArray, subjectFrom: number, claim: Partial<ChangeClaim>) => {
    bases.add(place(match, 'base'));
    claims.push({
      kind: 'change',
      base: { kind: 'unnamed' },
      direction: directionOf(match.groups?.direction),
      measure: 'direction',
      amount: null,
      from: null,
      to: null,
      of: null,
      ...claim,
      subject: subjectAt(skeleton, subjectFrom, earlier),
      start: skeleton.placeOf(match.index).start,
      end: skeleton.placeOf(match.index + match[0].length - 1).end,
    });
  };

  /** Adds a claim for each amount of one change (「24人(6.5%)増加」); false when none is an amount. */
  const addAmounts = (
    match: RegExpExecArray,
    subjectFrom: number,
    link: string,
    claim: Partial<ChangeClaim>,
    groups: readonly string[] = ['amount', 'second'],
  ): boolean => {
    const after = form.slice(match.index + match[0].length);
    const word = match.groups?.direction ?? sharedDirection.exec(after)?.groups?.direction;
    const direction = directionOf(word);
    // 「県平均の90.1%より2.7ポイント高い」 is said of what stands before the 県平均.
    const whose =
      claim.base?.kind === 'unnamed' || claim.base === undefined
        ? ofOthers.exec(form.slice(0, match.index))
        : null;
    let added = false;
    for (const group of groups) {
      const amount = figure(skeleton, match, group);
      const measure = amount === null ? null : measureOf(amount, word !== undefined, link);
      if (amount === null || measure === null || amounts.has(place(match, group))) continue;
      amounts.add(place(match, group));
      add(match, whose?.index ?? subjectFrom, {
        ...claim,
        ...(whose === null ? {} : { base: { kind: 'elsewhere' } }),
        direction,
        measure,
        amount,
      });
      added = true;
    }
    return added;
  };

  for (const match of form.matchAll(fromTo)) {
    const from = figure(skeleton, match, 'from');
    const to = figure(skeleton, match, 'to');
    const direction = directionOf(match.groups?.direction);
    if (from === null || to === null) continue;
    const link = match.groups?.link ?? '';
    const into = match.groups?.into;
    const named = base(skeleton, match) ?? { kind: 'unnamed' };
    const of = skeleton.anchorAt(place(match, 'year'))?.base ?? null;
    if (
      into === undefined &&
      match.groups?.direction !== undefined &&
      link !== '→' &&
      isDifference(from, to, figure(skeleton, match, 'amount'))
    ) {
      // 「98人から22人増えた」「88件から9件、10.2%増加」: the second figure is the amount.
      addAmounts(match, match.index, '', { base: named, from, of }, ['to', 'amount']);
    } else if (alikeUnits(from.unit, to.unit)) {
      // 「5件から20件の相談」 is a range unless the text says that something moved.
      const moved = direction !== null || link !== 'から' || into?.startsWith('へ') === true;
      if (!addAmounts(match, match.index, '', { base: named, from, to, of }) && moved) {
        add(match, match.index, { base: named, from, to, of });
      }
    }
  }

  for (const match of form.matchAll(beyondFigure)) {
    const from = figure(skeleton, match, 'from');
    if (from !== null)
      addAmounts(match, match.index, '', { base: base(skeleton, match) ?? { kind: 'unnamed' }, from });
  }

  for (const match of form.matchAll(againstFigure)) {
    const named = base(skeleton, match);
    addAmounts(match, match.index, '', {
      from: figure(skeleton, match, 'from'),
      ...(named === null ? {} : { base: named }),
    });
  }

  for (const match of form.matchAll(timesFigure)) {
    if (figure(skeleton, match, 'amount')?.unit !== '倍') continue;
    const named = base(skeleton, match);
    addAmounts(match, match.index, '', {
      from: figure(skeleton, match, 'from'),
      ...(named === null ? {} : { base: named }),
    });
  }

  for (const match of form.matchAll(besideOthers)) {
    const from = figure(skeleton, match, 'from');
    if (from !== null && !from.loose) add(match, match.index, { from, base: { kind: 'elsewhere' } });
  }

  for (const match of form.matchAll(gapToTarget)) {
    const named = base(skeleton, match);
    const group = match.groups?.gap === undefined ? 'amount' : 'gap';
    const amount = figure(skeleton, match, group);
    if (named?.kind !== 'target' || amount === null || amounts.has(place(match, group))) continue;
    amounts.add(place(match, group));
    add(match, match.index, {
      base: named,
      measure: 'difference',
      amount,
      from: figure(skeleton, match, 'from'),
    });
  }

  for (const match of form.matchAll(shareReached)) {
    const named = base(skeleton, match);
    const amount = figure(skeleton, match, 'amount');
    if (
      named === null ||
      amount === null ||
      !percent.test(amount.unit) ||
      amounts.has(place(match, 'amount'))
    )
      continue;
    amounts.add(place(match, 'amount'));
    add(match, match.index, { base: named, measure: 'ratio', amount });
  }

  for (const match of form.matchAll(achievement)) {
    const amount = figure(skeleton, match, 'amount');
    if (amount === null || !percent.test(amount.unit)) continue;
    amounts.add(place(match, 'amount'));
    add(match, match.index, { base: { kind: 'target' }, measure: 'ratio', amount });
  }

  for (const match of form.matchAll(againstBase)) {
    const at = place(match, 'amount');
    const link = match.groups?.link ?? '';
    const { named, until } = stretch(base(skeleton, match), link);
    if (named === null || amounts.has(at)) continue;
    const between = (match.groups?.between ?? '').replace(/^(?:約|およそ|おおよそ|ほぼ|おおむね|概ね)$/u, '');
    const times = figure(skeleton, match, 'amount')?.unit === '倍';
    if (link.startsWith('の') && !times && between !== '') continue;
    const claim = {
      base: named,
      to: resultOf(skeleton, match, 'amount'),
      of: until ?? yearBefore(skeleton, match.index, named),
    };
    if (!addAmounts(match, between.length > 1 ? at : match.index, link, claim)) continue;
    repeatable.push({ at: match.index, base: named, link });
    const share = claims.at(-1);
    if (percent.test(share?.amount?.unit ?? ''))
      for (const other of laterRatios(skeleton, at)) {
        if (!moves.test(form.slice(other + 1))) amounts.add(other);
        else if (link.startsWith('比')) shared.set(other, named);
      }
  }

  for (const match of form.matchAll(sameAgain)) {
    // What stands nearest before it with a base and a link is what 同 repeats.
    const before = repeatable.findLast(({ at }) => at < match.index);
    if (before === undefined || amounts.has(place(match, 'amount'))) continue;
    const from = figure(skeleton, match, 'amount');
    if (from !== null && percent.test(from.unit))
      addAmounts(match, match.index, before.link, { base: before.base });
  }

  for (const match of form.matchAll(onlyDirection)) {
    const named = base(skeleton, match);
    if (named === null) continue;
    add(match, match.index, {
      base: named,
      from: figure(skeleton, match, 'from'),
      of: yearBefore(skeleton, match.index, named),
    });
  }

  for (const match of form.matchAll(addition)) {
    const at = match.groups?.after === undefined ? place(match, 'before') : place(match, 'after');
    const amount = skeleton.figureAt(at);
    if (amount === undefined || amounts.has(at) || /^(?:%|倍|ポイント)$/u.test(amount.unit)) continue;
    amounts.add(at);
    add(match, at, { measure: 'addition', direction: 'up', amount });
  }

  for (const match of form.matchAll(unnamed)) {
    const at = place(match, 'amount');
    const named = skeleton.anchorAt(at - 1)?.base;
    if (named !== undefined && match.groups?.second !== undefined) {
      // 「(前年度1,905人、12.5%増)」: the first figure is the value compared with.
      const from = figure(skeleton, match, 'amount');
      addAmounts(match, at, '', { base: named, from }, ['second']);
    } else {
      const against = shared.get(at);
      const before = claims.find(({ end }) => continues(skeleton, end, match.index));
      addAmounts(match, at, '', {
        to: resultOf(skeleton, match, 'amount'),
        ...(before === undefined ? {} : { base: before.base, of: before.of, from: before.from }),
        ...(against === undefined ? {} : { base: against }),
      });
    }
  }
  for (const match of form.matchAll(timesAgain)) {
    const before = claims.find(({ end }) => continues(skeleton, end, place(match, 'amount')));
    if (before === undefined || figure(skeleton, match, 'amount')?.unit !== '倍') continue;
    addAmounts(match, match.index, '', { base: before.base, of: before.of, from: before.from });
  }
  return { claims: claims.sort((a, b) => a.start - b.start), amounts, bases };
};

const place = (match: RegExpExecArray, group: string): number => match.indices?.groups?.[group]?.[0] ?? -1;

const figure = (skeleton: Skeleton, match: RegExpExecArray, group: string): ProseFigure | null =>
  skeleton.figureAt(place(match, group)) ?? null;

const base = (skeleton: Skeleton, match: RegExpExecArray): ClaimBase | null =>
  skeleton.anchorAt(place(match, 'base'))?.base ?? null;

/** The value reached; of a difference it must be in the unit of the difference. */
const resultOf = (skeleton: Skeleton, match: RegExpExecArray, group: string): ProseFigure | null => {
  const end = match.index + match[0].length;
  const found = result.exec(skeleton.form.slice(end));
  const to = found === null ? undefined : skeleton.figureAt(end + place(found, 'to'));
  const amount = figure(skeleton, match, group);
  if (to === undefined || amount === null || rateUnit.test(to.unit)) return null;
  if (rateUnit.test(amount.unit)) return to;
  return percent.test(to.unit) && !percent.test(amount.unit) ? null : to;
};
