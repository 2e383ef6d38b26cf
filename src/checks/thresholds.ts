/** Where rules draw their lines. A plan's owner may draw them elsewhere; shares are of 1, times are factors. */
export interface Thresholds {
  /** worse-and-unmentioned: share of the baseline from which a change for the worse must be spoken of. */
  readonly worseBy: number;
  /** target-below-pace: targets within this share of the baseline's own pace are only pointed out. */
  readonly nearPace: number;
  /** target-out-of-scale: a total beyond this many times the baseline's pace. */
  readonly targetTimesPace: number;
  /** target-basis-unclear: times the yearly baseline from which a target may be a sum as well as a year's amount. */
  readonly mayBeSum: number;
  /** unusual-change: times as much, or as little, as the value before. */
  readonly leap: number;
  /** unusual-change: how many times the widest change so far a change must be to stand out. */
  readonly beyondHistory: number;
  /** narrative-repeated: characters of a sentence; shorter ones are set phrases. */
  readonly repeatedSentence: number;
  /** narrative-repeated: share of common letter pairs from which two texts say the same. */
  readonly alikeTexts: number;
  /** plans-may-disagree: equal baselines below this say little by themselves; 1回 and 1件 meet by chance. */
  readonly tellingBaseline: number;
}

export const defaultThresholds: Thresholds = {
  worseBy: 0.1,
  nearPace: 0.01,
  targetTimesPace: 4,
  mayBeSum: 2,
  leap: 10,
  beyondHistory: 5,
  repeatedSentence: 30,
  alikeTexts: 0.85,
  tellingBaseline: 100,
};
