import { type LocalizedText, scaleMessages } from '#messages';
import type { Condition } from '../evaluation/rating-scale.ts';

/** A class's rule in words, from its conditions: 「進度が0.8以上、進度が1未満」. */
export const ruleText = (when: readonly Condition[]): LocalizedText => {
  const each = when.map((condition) => scaleMessages.condition(condition));
  return { ja: each.map(({ ja }) => ja).join('、'), en: each.map(({ en }) => en).join(' and ') };
};
