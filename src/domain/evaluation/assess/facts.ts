import { type LocalizedText, evaluationSentences as say } from '#messages';
import { type DecimalText, Exact } from '../../decimal.ts';
import type { Fact } from '../evaluation.ts';
import { percentPlain } from './figure.ts';
import { printShare, type Share } from './share.ts';

export const unknownFact = (measure: Fact['measure'], explanation: LocalizedText): Fact => ({
  value: null,
  measure,
  explanation,
});

export const amountFact = (value: DecimalText, explanation: LocalizedText): Fact => ({
  value,
  measure: 'amount',
  explanation,
});

/** A share with its explanation, which gets the percentage as printed (「20.0%」). */
export const shareFact = (
  value: Share | null,
  decimals: number,
  guards: readonly Exact[],
  explain: (percentage: string) => LocalizedText,
  otherwise: LocalizedText,
): Fact => {
  const text = value && printShare(value, decimals, guards);
  if (text === null) return unknownFact('share', otherwise);
  return { value: text, measure: 'share', explanation: explain(percentOf(text)) };
};

/** "0.200" → 「20.0%」 */
const percentOf = (text: DecimalText): string => {
  const decimals = Math.max(0, (text.split('.')[1]?.length ?? 0) - 2);
  const [whole = '', fraction] = new Exact(text).times(100).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fraction === undefined ? grouped : `${grouped}.${fraction}`}%`;
};

export const expectedProgressFact = (value: Share | null, otherwise: LocalizedText): Fact => {
  const text = value && printShare(value, 3, []);
  if (value === null || text === null) return unknownFact('share', otherwise);
  return { value: text, measure: 'share', explanation: say.expectedProgress(percentPlain(value)) };
};

/** 進度 with two decimals; without a baseline it is the share of the year's expected value. */
export const paceFact = (
  value: Share | null,
  guards: readonly Exact[],
  fromBaseline: boolean,
  otherwise: LocalizedText,
): Fact => {
  const text = value && printShare(value, 2, guards);
  if (text === null) return unknownFact('share', otherwise);
  return {
    value: text,
    measure: 'share',
    explanation: fromBaseline ? say.pace(text) : say.paceWithoutBaseline(text),
  };
};
