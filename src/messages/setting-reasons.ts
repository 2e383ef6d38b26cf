import type { LocalizedText } from './localized.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });

/**
 * Why a setting of an indicator was read or inferred as it was. Plans keep the Japanese sentence; `localizedFrom`
 * finds its English.
 */
export const settingReasons = {
  maySurpass: text(
    '名称から、上回ってよい指標かどうか分からないため',
    'the name does not tell whether it may be exceeded',
  ),
  targetIsRange: text('目標値に下限と上限が書かれているため', 'the target names a lower and an upper bound'),
  atLeastAndMet: text(
    '目標値が「以上」で、基準値がすでに満たしているため',
    'the target says “at least” and the baseline already meets it',
  ),
  atLeast: text('目標値が「以上」で書かれているため', 'the target says “at least”'),
  atMostAndMet: text(
    '目標値が「以下」で、基準値がすでに満たしているため',
    'the target says “at most” and the baseline already meets it',
  ),
  atMost: text('目標値が「以下」で書かれているため', 'the target says “at most”'),
  maintainAndFewer: text(
    '目標値が「維持」で、名称が少ないほどよい値を表すため',
    'the target says “maintain”, and less of what the name says is better',
  ),
  maintain: text('目標値が「維持」で書かれているため', 'the target says “maintain”'),
  targetRises: text('目標値が増加で書かれているため', 'the target is written as an increase'),
  targetFalls: text('目標値が減少で書かれているため', 'the target is written as a decrease'),
  rank: text('順位は小さいほどよいため', 'the smaller a rank, the better'),
  fewerIsBetter: text('名称が少ないほどよい値を表すため', 'less of what the name says is better'),
  addsUp: text('期間の累計を積み上げる目標のため', 'the target is a total that grows over the period'),
  moreIsBetter: text('名称が多いほどよい値を表すため', 'more of what the name says is better'),
  takenAsMore: text('多いほどよい値と見なしました', 'more was taken to be better'),
  directionUnknown: text(
    '基準値がなく、名称からも増やす指標か減らす指標か分からないため、確認が必要です',
    'there is no baseline and the name does not tell whether it should rise or fall: to be confirmed',
  ),
  equalsBaselineAndFewer: text(
    '目標値が基準値と同じで、名称が少ないほどよい値を表すため',
    'the target equals the baseline, and less of what the name says is better',
  ),
  equalsBaseline: text('目標値が基準値と同じため', 'the target equals the baseline'),
  fewerButAbove: text(
    '名称が少ないほどよい値を表し、目標値が基準値より大きいため',
    'less of what the name says is better, yet the target is above the baseline',
  ),
  fewerButAboveDoubt: text(
    '名称からは少ないほどよい指標に見えますが、目標値が基準値より大きいため、増やす指標か抑える指標か確認が必要です',
    'by its name less is better, yet the target is above the baseline: whether it should rise or be held down is to be confirmed',
  ),
  aboveBaseline: text('目標値が基準値より大きいため', 'the target is above the baseline'),
  moreButBelow: text(
    '名称が多いほどよい値を表し、目標値が基準値より小さいため',
    'more of what the name says is better, yet the target is below the baseline',
  ),
  moreButBelowDoubt: text(
    '名称からは多いほどよい指標に見えますが、目標値が基準値より小さいため、減らす指標か減少を抑える指標か確認が必要です',
    'by its name more is better, yet the target is below the baseline: whether it should fall or its fall be limited is to be confirmed',
  ),
  belowBaseline: text('目標値が基準値より小さいため', 'the target is below the baseline'),
  noNumbers: text(
    '基準値・実績値・目標値のいずれにも数値がないため',
    'neither baseline nor result nor target holds a number',
  ),
  sameStart: text(
    '基準値も目標値も同じ起点からの累計のため',
    'baseline and target are totals from the same starting point',
  ),
  countsOn: text(
    '名称が累計を表し、基準値から数え続ける値と読めるため',
    'the name says that it is a running total counted on from the baseline',
  ),
  maybePeriodOnly: text(
    '計画期間だけの累計とも読めるため',
    'it may also be a total of the plan’s period alone',
  ),
  targetIsTotal: text(
    '目標値が期間の累計（延べ・累計）で書かれているため',
    'the target is written as a total (延べ, 累計)',
  ),
  maybeYearlyTotal: text(
    '「延べ」が1年間の延べ人数などとも読めるため',
    '“延べ” may also be a total of one year',
  ),
  targetPerYear: text('目標値が年あたりで書かれているため', 'the target is written per year'),
  targetHasPeriod: text('目標値に期間が書かれているため', 'the target names a period'),
  valuesPerYear: text(
    '基準値または実績値が年あたりで書かれているため',
    'baseline or result is written per year',
  ),
  nameIsYearly: text('名称が1年間の件数・人数などを表すため', 'the name counts something of a year'),
  yearOrTotal: text(
    '目標値が年間か期間の累計か書かれていないため',
    'the target does not say whether it is for a year or the whole period',
  ),
  runningTotal: text(
    '名称または基準値が、数え続ける累計を表すため',
    'the name or the baseline says that it is a running total',
  ),
  stock: text('名称がある時点の状態を表すため', 'the name describes a state at a time'),
  readAsPoint: text('1時点の値と読めるため', 'it reads as a value at one time'),
  planPeriod: text(
    '目標値に期間が書かれていないため、計画期間と見なしました',
    'the target names no period; the plan’s period was taken',
  ),
  actualsAreTotals: text(
    '実績値が累計（延べ・累計）で書かれているため',
    'the results are written as totals (延べ, 累計)',
  ),
  actualsPerYear: text('実績値が年あたりで書かれているため', 'the results are written per year'),
  nameIsTotal: text('名称が累計を表すため', 'the name says that it is a total'),
  dataFileColumn: text('公開データの列', 'a column of the open data file says so'),
  actualsAreYearly: text(
    '実績値に累計の表示がないため、その年度の値と見なしました',
    'nothing says that the results are totals; each was taken as its year’s own',
  ),
  stateValue: (unit: string): LocalizedText =>
    text(
      `割合・点数などの状態を表す値（${unit}）のため`,
      `it measures a state, such as a share or a score (${unit})`,
    ),
  targetSays: (period: string): LocalizedText =>
    text(`目標値に「${period}」と書かれているため`, `the target says “${period}”`),
  spanAsPlan: (years: string): LocalizedText =>
    text(
      `目標値の「${years}年間」を計画期間と見なしました`,
      `“${years}年間” of the target was taken as the plan’s period`,
    ),
};
