import { type Evaluation, Exact, exact, type UnratedReason } from '#domain';
import type { PublishedIndicator, PublishedLine, PublishedPlan } from './published-plan.ts';

/** A line worth a sentence on the home page. */
export interface Headline {
  readonly plan: PublishedPlan;
  readonly indicator: PublishedIndicator;
  readonly line: PublishedLine;
  readonly evaluation: Evaluation;
}

export interface Headlines {
  /** 「よくなったこと」: better than the baseline and graded well. */
  readonly better: readonly Headline[];
  /** 「遅れていること」 */
  readonly behind: readonly Headline[];
  /** 「まだ分からないこと」: no figure for the year yet, or held back from grading. */
  readonly unknown: readonly Headline[];
}

/** Change against the baseline in the good direction as a share of the baseline; null where it cannot be said. */
const improvement = ({ indicator, evaluation }: Headline): Exact | null => {
  const change = evaluation.facts.baselineChange.value;
  const direction = indicator.indicator.settings.direction.value;
  if (change === null || direction === 'range') return null;
  const falling = direction === 'down' || direction === 'keep_at_most';
  return falling ? exact(change).negated() : exact(change);
};

const descending = (of: (headline: Headline) => Exact) => (a: Headline, b: Headline) =>
  of(b).comparedTo(of(a));

/** Lines of several plans taken in turn, so that a large plan does not silence a small one. */
const inTurn = (byPlan: readonly (readonly Headline[])[], limit: number): Headline[] => {
  const longest = Math.max(0, ...byPlan.map((each) => each.length));
  const taken: Headline[] = [];
  for (let place = 0; place < longest; place += 1)
    for (const own of byPlan) {
      const headline = own[place];
      if (headline !== undefined && taken.length < limit) taken.push(headline);
    }
  return taken;
};

const everyLine = (plan: PublishedPlan): Headline[] =>
  [...plan.indicators.values()].flatMap((indicator) =>
    indicator.lines.flatMap((line) =>
      line.evaluation === null ? [] : [{ plan, indicator, line, evaluation: line.evaluation }],
    ),
  );

const toneOf = ({ evaluation }: Headline) =>
  evaluation.outcome.kind === 'graded' ? evaluation.outcome.grade.tone : null;

/** No figure of the year first; figures that wait for a person's word last. */
const unknownReasons: readonly UnratedReason[] = ['pending', 'not_measured', 'no_actual', 'held'];

const reasonOf = ({ evaluation }: Headline) =>
  evaluation.outcome.kind === 'unrated' ? evaluation.outcome.reason : null;

const paceOf = ({ evaluation }: Headline): Exact => exact(evaluation.facts.pace.value ?? '0');

/** The three short lists of the home page, at most `limit` entries each. */
export const headlines = (plans: readonly PublishedPlan[], limit: number): Headlines => {
  const lines = plans.map(everyLine);
  const select = (pick: (own: Headline[]) => Headline[]) => inTurn(lines.map(pick), limit);
  return {
    better: select((own) =>
      own
        .filter((each) => ['achieved', 'good', 'fair'].includes(toneOf(each) ?? ''))
        .filter((each) => improvement(each)?.isPositive() && !improvement(each)?.isZero())
        .sort(descending((each) => improvement(each) ?? new Exact(0))),
    ),
    behind: select((own) => [
      ...own.filter((each) => toneOf(each) === 'worse').sort(descending((each) => paceOf(each).negated())),
      ...own.filter((each) => toneOf(each) === 'behind').sort(descending((each) => paceOf(each).negated())),
    ]),
    unknown: select((own) =>
      unknownReasons.flatMap((reason) => own.filter((each) => reasonOf(each) === reason)),
    ),
  };
};
