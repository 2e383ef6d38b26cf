import type { LocalizedText } from '../localized.ts';
import { settingReasonText } from '../stored-reasons.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/** What the sentences on a period total speak of. */
export interface TotalWords {
  readonly nth: number;
  readonly length: number;
  readonly left: number;
  readonly year: LocalizedText;
  readonly sum: LocalizedText;
  readonly target: LocalizedText;
  readonly expected: LocalizedText;
  readonly needed: LocalizedText | null;
  readonly falling: boolean;
}

export interface LevelWords {
  readonly year: LocalizedText;
  readonly due: LocalizedText | null;
  readonly left: number | null;
  readonly actual: LocalizedText;
  readonly baseline: LocalizedText | null;
  readonly baselineYear: LocalizedText | null;
  readonly target: LocalizedText;
  readonly expected: LocalizedText | null;
  /** Change that each remaining year needs, without sign. */
  readonly needed: LocalizedText | null;
  readonly rising: boolean;
  /** The goal with its bounds (「36以上」), for indicators to be kept and for ranges. */
  readonly bounds: LocalizedText;
  readonly keeps: boolean;
  readonly met: boolean;
}

const years = (count: number): string => `${count} year${count === 1 ? '' : 's'}`;
const bracketed = (value: LocalizedText | null): LocalizedText =>
  value === null ? text('', '') : text(`（${value.ja}）`, ` (${value.en})`);

/** Sentences of the evaluation: facts with their arithmetic, summaries, assumptions. */
export const evaluationSentences = {
  /** A sentence as a part of a longer one. */
  withoutStop: ({ ja, en }: LocalizedText) => text(ja.replace(/。$/, ''), en.replace(/\.$/, '')),
  notRated: text('判定なし', 'not rated'),

  achievement: (actual: LocalizedText, target: LocalizedText, rate: string, falling: boolean) =>
    falling
      ? text(
          `実績${actual.ja}は、目標${target.ja}以下に対し達成率${rate}。`,
          `${actual.en} against a target of at most ${target.en}: ${rate} achieved.`,
        )
      : text(
          `実績${actual.ja}は、目標${target.ja}の${rate}。`,
          `${actual.en} is ${rate} of the target of ${target.en}.`,
        ),
  progress: (baseline: LocalizedText, actual: LocalizedText, target: LocalizedText, rate: string) =>
    text(
      `基準値${baseline.ja}から目標${target.ja}までの道のりのうち、${actual.ja}で${rate}。`,
      `From ${baseline.en} to the target of ${target.en}, ${actual.en} is ${rate} of the way.`,
    ),
  totalProgress: (sum: LocalizedText, target: LocalizedText, rate: string) =>
    text(
      `累計${sum.ja}は、期間累計目標${target.ja}の${rate}。`,
      `${sum.en} so far is ${rate} of the total of ${target.en}.`,
    ),
  expected: (expected: LocalizedText, year: LocalizedText, from: 'yearly_target' | 'line' | 'keep') => {
    switch (from) {
      case 'yearly_target':
        return text(
          `${year.ja}の年度目標${expected.ja}を目安としました。`,
          `The year’s own target for ${year.en} is ${expected.en}.`,
        );
      case 'line':
        return text(
          `基準値から目標まで毎年同じだけ進むとした${year.ja}の目安は${expected.ja}。`,
          `On the straight line from the baseline to the target, ${year.en} should reach ${expected.en}.`,
        );
      case 'keep':
        return text(
          `どの年度も${expected.ja}を保つことが目安です。`,
          `Every year should keep ${expected.en}.`,
        );
    }
  },
  expectedTotal: (expected: LocalizedText, nth: number, length: number, yearly: boolean) =>
    yearly
      ? text(
          `年度目標による${nth}年目までの目安は${expected.ja}。`,
          `By the yearly targets, ${expected.en} is expected by year ${nth}.`,
        )
      : text(
          `${length}年で均等に進むとした${nth}年目までの目安は${expected.ja}。`,
          `Spread evenly over ${years(length)}, ${expected.en} is expected by year ${nth}.`,
        ),
  expectedProgress: (rate: string) =>
    text(`この時点の目安は道のりの${rate}。`, `${rate} of the way is expected by now.`),
  pace: (pace: string) =>
    text(`進捗率を目安で割った進度は${pace}。`, `Progress divided by what is expected: a pace of ${pace}.`),
  paceWithoutBaseline: (pace: string) =>
    text(
      `基準値がないため、実績をその年度の目安と比べた進度は${pace}。`,
      `Without a baseline, the actual value against the year’s expected value gives a pace of ${pace}.`,
    ),
  baselineChange: (baseline: LocalizedText, rate: string, better: number) => {
    const word =
      better > 0 ? text('（改善）', ' (better)') : better < 0 ? text('（悪化）', ' (worse)') : text('', '');
    return text(
      `基準値${baseline.ja}に対し${signed(rate)}${word.ja}。`,
      `${signed(rate)} against the baseline of ${baseline.en}${word.en}.`,
    );
  },
  yearlyAverageChange: (baseline: LocalizedText, rate: string) =>
    text(
      `年平均は、基準値（1年間${baseline.ja}）に対し${signed(rate)}。`,
      `The yearly average is ${signed(rate)} against the baseline of ${baseline.en} a year.`,
    ),
  requiredChange: (left: number, needed: LocalizedText, rising: boolean) =>
    text(
      `残り${left}年で目標に届くには、毎年${needed.ja}の${rising ? '増加' : '減少'}が必要です。`,
      `To reach the target in the remaining ${years(left)}, each needs ${rising ? 'an increase' : 'a decrease'} of ${needed.en}.`,
    ),
  requiredAmount: (left: number, needed: LocalizedText) =>
    text(
      `残り${left}年で目標に届くには、年${needed.ja}が必要です。`,
      `To reach the target in the remaining ${years(left)}, ${needed.en} a year is needed.`,
    ),
  allowedAmount: (left: number, room: LocalizedText) =>
    text(
      `残り${left}年は、年${room.ja}までに抑える必要があります。`,
      `In the remaining ${years(left)}, at most ${room.en} a year may be used.`,
    ),
  forecast: (due: LocalizedText, value: LocalizedText, count: number) =>
    text(
      `これまでの${count}つの値を直線で延ばした${due.ja}の見込みは${value.ja}（予測であり実績ではありません）。`,
      `A straight line through the ${count} values so far reaches ${value.en} in ${due.en} (a forecast, not a result).`,
    ),
  forecastTotal: (count: number, value: LocalizedText) =>
    text(
      `これまで${count}年の平均が続いた場合の期間累計の見込みは${value.ja}（予測であり実績ではありません）。`,
      `If the average of the ${years(count)} so far continues, the total will be ${value.en} (a forecast, not a result).`,
    ),

  totalEvidence: ({ nth, year, sum, target, progress }: TotalWords & { progress: string }) => {
    const what =
      nth === 1
        ? text(`${year.ja}実績`, `The ${year.en} result of `)
        : text(`${year.ja}までの累計`, `The total up to ${year.en} of `);
    return text(
      `${what.ja}${sum.ja}は、期間累計目標${target.ja}の${progress}`,
      `${what.en}${sum.en} is ${progress} of the total target of ${target.en}`,
    );
  },
  levelEvidence: (words: LevelWords & { progress: string | null }) => {
    const { year, actual, target, bounds, keeps, met, baseline, baselineYear, progress } = words;
    const result = text(`${year.ja}実績${actual.ja}`, `The ${year.en} value of ${actual.en}`);
    if (keeps) {
      return met
        ? text(
            `${result.ja}は、保つべき値${bounds.ja}を満たしています`,
            `${result.en} meets the requirement of ${bounds.en}`,
          )
        : text(
            `${result.ja}は、保つべき値${bounds.ja}を満たしていません`,
            `${result.en} does not meet the requirement of ${bounds.en}`,
          );
    }
    if (progress === null || baseline === null) {
      return text(`${result.ja}、目標${target.ja}`, `${result.en}, target ${target.en}`);
    }
    const at = bracketed(baselineYear);
    return text(
      `${result.ja}は、基準値${baseline.ja}${at.ja}から目標${target.ja}までの${progress}`,
      `${result.en} is ${progress} of the way from the baseline of ${baseline.en}${at.en} to the target of ${target.en}`,
    );
  },
  expectationOfYear: (nth: number, rate: string) =>
    text(`${nth}年目の目安${rate}`, `the ${rate} expected in year ${nth}`),
  expectationOfLine: (rate: string) => text(`目安${rate}`, `the ${rate} expected`),
  expectationOfValue: (value: LocalizedText) =>
    text(`年度の目安${value.ja}`, `the year’s expected ${value.en}`),
  againstExpectation: (expectation: LocalizedText, pace: string) =>
    text(`${expectation.ja}に対し進度${pace}`, `Against ${expectation.en}, the pace is ${pace}`),
  againstElapsed: (elapsed: string, rate: LocalizedText) =>
    text(`計画期間の経過割合${elapsed}に対し${rate.ja}`, `${rate.en} of the elapsed share of ${elapsed}`),
  againstKept: (rate: LocalizedText) =>
    text(`保つべき値に対し${rate.ja}`, `${rate.en} of the value to be kept`),
  achievementRate: (rate: LocalizedText) => text(`達成率${rate.ja}`, `${rate.en} of the target`),
  improvement: (rate: LocalizedText) =>
    text(`基準値からの改善は${signed(rate.ja)}`, `Improvement on the baseline: ${signed(rate.en)}`),
  /** Rates outside of what a scale prints: 「100%超」「0%未満」. */
  rateAbove: (limit: string) => text(`${limit}超`, `over ${limit}`),
  rateBelow: (limit: string) => text(`${limit}未満`, `below ${limit}`),
  gradeBecause: (evidence: readonly LocalizedText[], rule: LocalizedText, label: LocalizedText) =>
    text(
      `${evidence.map(({ ja }) => ja).join('。')}。評価は「${label.ja}」（${rule.ja}）。`,
      `${evidence.map(({ en }) => en).join('. ')}. Rated “${label.en}” (${rule.en}).`,
    ),

  heldSummary: (year: LocalizedText, because: LocalizedText) =>
    text(`${year.ja}: ${because.ja}`, `${year.en}: ${because.en}`),

  readingOf: (measureType: string, actualsAre: string): LocalizedText =>
    measureType === 'period_total'
      ? actualsAre === 'running_total'
        ? text('実績が通算の累計', 'the values are running totals')
        : text('目標が期間の累計', 'the target is for the whole period')
      : measureType === 'flow'
        ? text('目標が1年間の値', 'the target is for one year')
        : text('目標がその時点の値', 'the target is a value at a time'),
  readingOfDirection: (direction: string): LocalizedText =>
    direction === 'keep_at_most'
      ? text('上回らないように保つ指標', 'the figure is to be kept low')
      : text('下回らないように保つ指標', 'the figure is to be kept up'),
  readingsDiffer: (options: readonly { readonly reading: LocalizedText; readonly grade: LocalizedText }[]) =>
    text(
      `${options.map(({ reading, grade }) => `${reading.ja}なら「${grade.ja}」`).join('、')}となり、どちらか書かれていないため判定を保留します。`,
      `${upper(options.map(({ reading, grade }) => `if ${reading.en}, “${grade.en}”`).join('; '))}. The document does not say which, so judgement is held.`,
    ),

  olderPeriod: (about: LocalizedText, column: LocalizedText) =>
    text(
      `${column.ja}の欄の値は${about.ja}のものです。目安も${about.ja}の時点で計算しました。`,
      `The value in the column of ${column.en} is of ${about.en}; the expected value is that of ${about.en}.`,
    ),
  inferredMeasureType: (measureType: string, because: string) =>
    text(
      `指標の型を「${measureTypeNames[measureType]?.ja ?? measureType}」と推定しました（${because}）。`,
      `The measure type was inferred as “${measureTypeNames[measureType]?.en ?? measureType}” (${settingReasonText(because).en}).`,
    ),
  inferredDirection: (direction: string, because: string) =>
    text(
      `目指す向きを「${directionNames[direction]?.ja ?? direction}」と推定しました（${because}）。`,
      `The direction was inferred as “${directionNames[direction]?.en ?? direction}” (${settingReasonText(because).en}).`,
    ),
  inferredWindow: (because: string) =>
    text(`${because}。`, `The window of the total was inferred (${settingReasonText(because).en}).`),
  inferredActuals: (actualsAre: string, because: string) =>
    actualsAre === 'running_total'
      ? text(
          `実績値を通算の累計と見なしました（${because}）。`,
          `Actual values were taken as running totals (${settingReasonText(because).en}).`,
        )
      : text(
          `実績値を1年間の値と見なしました（${because}）。`,
          `Actual values were taken as yearly amounts (${settingReasonText(because).en}).`,
        ),
  assumedDueYear: (due: LocalizedText) =>
    text(
      `目標値に年度がないため、計画のほかの目標と同じ${due.ja}を目標年度としました。`,
      `The target names no year; ${due.en} is taken, as for the plan’s other targets.`,
    ),
  convertedUnits: (unit: string) =>
    text(`単位を「${unit}」にそろえて計算しました。`, `All figures were converted to “${unit}”.`),
  provisional: text('実績値は速報値または概数です。', 'The actual value is provisional or approximate.'),
};

const measureTypeNames: Readonly<Record<string, LocalizedText>> = {
  level: text('水準（ある時点の状態）', 'level (a state at a time)'),
  flow: text('年間の量', 'flow (an amount per year)'),
  period_total: text('期間の累計', 'period total'),
  qualitative: text('定性', 'qualitative'),
};

const directionNames: Readonly<Record<string, LocalizedText>> = {
  up: text('増やす', 'up'),
  down: text('減らす', 'down'),
  keep_at_least: text('下回らないように保つ', 'keep at least'),
  keep_at_most: text('上回らないように保つ', 'keep at most'),
  range: text('範囲に収める', 'within a range'),
};

const signed = (rate: string): string => (rate.startsWith('-') ? rate : `+${rate}`);
const upper = (body: string): string => body.charAt(0).toUpperCase() + body.slice(1);
