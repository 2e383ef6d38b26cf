import {
  type DecimalText,
  type Evaluation,
  exact,
  type Outcome,
  withSeparators,
  writtenDecimals,
} from '#domain';
import { overrideMessages, webMessages } from '#messages';

/** 進捗率 of a line of values, a line of text for each part of it: 「20.0%」, 「－」 where there is none. */
export const progressWords = (evaluations: readonly Evaluation[]): string =>
  evaluations.map((one) => `${partName(one)}${percentage(one.facts.progress.value)}`).join('\n');

/** 評価: symbol and word, or why there is none: 「△遅れ」, 「判定なし (未確定)」. */
export const gradeWords = (evaluations: readonly Evaluation[]): string =>
  evaluations.map((one) => `${partName(one)}${outcomeWords(one)}`).join('\n');

const partName = ({ part }: Evaluation): string => (part === null || part === '' ? '' : `${part} `);

const outcomeWords = ({ outcome, override }: Evaluation): string =>
  override === undefined
    ? wordsOf(outcome)
    : `${wordsOf(outcome)}\n${overrideMessages.onPaper(wordsOf(override.computed), override.reason)}`;

const wordsOf = (outcome: Outcome): string => {
  if (outcome.kind === 'unrated')
    return `${webMessages.grade.unrated.ja} (${(outcome.label ?? webMessages.grade.reasons[outcome.reason]).ja})`;
  const { symbol, label } = outcome.grade;
  return symbol === label.ja ? symbol : `${symbol}${label.ja}`;
};

/** "0.200" → 「20.0%」: the decimals the evaluation was rounded to, so that paper and screen agree. */
const percentage = (share: DecimalText | null): string => {
  if (share === null) return '－';
  const decimals = Math.max(0, writtenDecimals(share) - 2);
  return `${withSeparators(exact(share).times(100).toFixed(decimals))}%`;
};
