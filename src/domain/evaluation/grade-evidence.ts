import { type LocalizedText, evaluationSentences as say } from '#messages';
import { Exact } from '../decimal.ts';
import type { Assessment } from './assess/assessment.ts';
import { percent, percentPlain } from './assess/figure.ts';
import { compareShare, printShare, type Share } from './assess/share.ts';
import type { RatingClass, RatingScale, ScaleFact } from './rating-scale.ts';

/** What a grade rests on, in the figures that its own scale asks for. */
export const evidenceOf = (
  scale: RatingScale,
  { when }: RatingClass,
  assessment: Assessment,
): readonly LocalizedText[] => {
  const facts = new Set(
    when.filter(({ only }) => only === undefined || only === assessment.rule).map(({ fact }) => fact),
  );
  const words = [...facts].flatMap((fact) => {
    const known = assessment.shares.get(fact);
    const word = known && wordOf(fact, known, scale, assessment);
    return word ? [word] : [];
  });
  return [assessment.evidence, ...words];
};

const wordOf = (
  fact: ScaleFact,
  value: Share,
  scale: RatingScale,
  { expectation, elapsed, facts }: Assessment,
): LocalizedText | null => {
  const guards = thresholdsOf(scale);
  const rate = cappedRate(value, scale, guards);
  switch (fact) {
    case 'pace': {
      const pace = printShare(value, 2, guards);
      return expectation && pace !== null ? say.againstExpectation(expectation, pace) : null;
    }
    case 'elapsed_pace':
      return elapsed && rate ? say.againstElapsed(percentPlain(elapsed), rate) : null;
    case 'keep_rate':
      return rate && say.againstKept(rate);
    case 'achievement':
      return rate && say.achievementRate(rate);
    case 'baseline_ratio':
      return rate && say.improvement(rate);
    case 'worse_than_baseline':
      return value.part.isZero() || facts.baselineChange.value === null
        ? null
        : say.withoutStop(facts.baselineChange.explanation);
    default:
      return null;
  }
};

/** Shares that the scale's conditions compare with: a printed figure never seems to be across one. */
export const thresholdsOf = (scale: RatingScale): readonly Exact[] => {
  const values = scale.classes.flatMap(({ when }) => when.map(({ value }) => value));
  return [...new Set(['0', '1', ...values])].map((value) => new Exact(value));
};

/** A rate as the scale prints it: 「80.0%」, or capped as 「100%超」「0%未満」. */
const cappedRate = (
  value: Share,
  { printedRateCap: cap }: RatingScale,
  guards: readonly Exact[],
): LocalizedText | null => {
  if (cap && compareShare(value, new Exact(cap.to)) > 0) return say.rateAbove(percentOf(cap.to));
  if (cap && compareShare(value, new Exact(cap.from)) < 0) return say.rateBelow(percentOf(cap.from));
  const text = percent(value, guards);
  return text === null ? null : { ja: text, en: text };
};

const percentOf = (value: string): string => `${new Exact(value).times(100).toFixed()}%`;
