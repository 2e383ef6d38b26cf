import type { LocalizedText } from '../localized.ts';
import { readingReasonText, settingReasonText } from '../stored-reasons.ts';

const text = (ja: string, en: string): LocalizedText => ({ ja, en });
const joined = (ja: string, en: string, more: LocalizedText): LocalizedText =>
  more.ja === '' ? text(`${ja}。`, `${en}.`) : text(`${ja}（${more.ja}）。`, `${en} (${more.en}).`);

/** Why a line of values is not judged, or why one of its facts has no figure. Whole sentences. */
export const evaluationReasons = {
  baseline: text('基準値', 'baseline'),
  actual: text('実績値', 'actual value'),
  target: text('目標値', 'target'),

  noActual: text('実績値がありません。', 'There is no actual value.'),
  noTarget: text('数値の目標値がありません。', 'There is no numeric target.'),
  qualitative: text(
    '数値で測らない指標のため、数値による判定をしません。',
    'This indicator is not measured in figures and is not graded by figures.',
  ),
  pending: (footnote: LocalizedText) =>
    joined('実績値が未確定です', 'The actual value is not yet settled', footnote),
  notMeasured: (footnote: LocalizedText) =>
    joined('この年度は調査・測定をしていません', 'Nothing was measured for this year', footnote),
  notApplicable: text('この年度は該当がありません。', 'Not applicable in this year.'),
  referenceOnly: (footnote: LocalizedText) =>
    joined('参考値のため判定に使いません', 'The figure is for reference only and is not scored', footnote),
  referenceBaseline: text(
    '基準値が参考値のため、比較できません。',
    'The baseline is for reference only and cannot be compared with.',
  ),
  /** `reason`: of the reading, in Japanese. */
  doubtful: (name: LocalizedText, cell: LocalizedText, reason: string) =>
    text(
      `${name.ja}「${cell.ja}」の読み取りが不確かなため、判定を保留します（${reason.replace(/。$/, '')}）。`,
      `The ${name.en} “${cell.en}” was not read with certainty; judgement is held (${readingReasonText(reason).en.replace(/[.。]$/, '')}).`,
    ),
  /** A doubt that an inferred setting carries; it is written in Japanese. */
  settingInDoubt: (doubt: string) =>
    text(
      `${doubt}。判定を保留します。`,
      `A setting has to be confirmed first; judgement is held (${settingReasonText(doubt).en}).`,
    ),
  unreadable: (cell: LocalizedText) =>
    text(
      `実績値「${cell.ja}」を1つの数値として読めないため、判定を保留します。`,
      `The actual value “${cell.en}” cannot be read as one figure; judgement is held.`,
    ),
  noPart: (part: LocalizedText) =>
    text(
      `「${part.ja}」に当たる実績値が見つからないため、判定を保留します。`,
      `No actual value was found for “${part.en}”; judgement is held.`,
    ),
  unitsDiffer: (one: string, other: string) =>
    text(
      `単位「${one}」と「${other}」を換算できないため、判定を保留します。`,
      `The units “${one}” and “${other}” cannot be converted into each other; judgement is held.`,
    ),
  percentOfPercent: text(
    '割合の指標に対する「%」の増減は、割合の増減かポイントの増減か分からないため、判定を保留します。',
    'A change in per cent of a figure in per cent may mean a share or points; judgement is held.',
  ),
  onlyActualCumulative: text(
    '実績値だけが累計（延べ）で書かれており、基準値・目標値と比べられないため、判定を保留します。',
    'Only the actual value is written as a total and cannot be compared with baseline and target; judgement is held.',
  ),
  noNewerValue: (actual: LocalizedText, baseline: LocalizedText) =>
    text(
      `実績値の時点（${actual.ja}）が基準値の時点（${baseline.ja}）より後でないため、判定を保留します。`,
      `The actual value (${actual.en}) is not newer than the baseline (${baseline.en}); judgement is held.`,
    ),
  noPreviousYear: text(
    '前年度の値がないため、前年度との比較ができません。',
    'Without the value of the year before, the comparison cannot be made.',
  ),
  noBaselineForTarget: text(
    '目標値が基準値に対して書かれていますが、基準値の数値がありません。',
    'The target refers to the baseline, which has no figure.',
  ),
  noBaseline: text('基準値の数値がありません。', 'The baseline has no figure.'),
  noBaselineYear: text(
    '基準値の年度が分からないため、目安を計算できません。',
    'The year of the baseline is not known, so no expected value can be computed.',
  ),
  noDueYear: text(
    '目標年度が分からないため、目安を計算できません。',
    'The due year is not known, so no expected value can be computed.',
  ),
  dueBeforeBaseline: text(
    '目標年度が基準値の年度より後でないため、目安を計算できません。',
    'The due year is not later than the baseline, so no expected value can be computed.',
  ),
  noPlanPeriod: text('計画期間が分からないため、判定できません。', 'The period of the plan is not known.'),
  beforePlan: text(
    '実績値が計画期間より前のものか、経過割合に対する率を計算できないため、判定を保留します。',
    'The value is older than the plan, or no rate of the elapsed share can be computed; judgement is held.',
  ),
  noWindow: text(
    '累計目標の対象期間が分からないため、判定を保留します。',
    'The window of the cumulative target is not known; judgement is held.',
  ),
  totalNotPositive: text(
    '累計の目標値が0以下のため、進捗を計算できません。',
    'The cumulative target is not above zero, so no progress can be computed.',
  ),
  beforeWindow: (window: LocalizedText) =>
    text(
      `目標の対象期間（${window.ja}）の前です。`,
      `The year is before the target’s window (${window.en}).`,
    ),
  valueBeforeWindow: (year: LocalizedText, window: LocalizedText) =>
    text(
      `実績値の時点（${year.ja}）が目標の対象期間（${window.ja}）の前のため、判定を保留します。`,
      `The value is of ${year.en}, before the target’s window (${window.en}); judgement is held.`,
    ),
  otherWindow: (own: LocalizedText, window: LocalizedText) =>
    text(
      `実績値の期間（${own.ja}）と目標の対象期間（${window.ja}）の始まりが異なるため、判定を保留します。`,
      `The value runs over ${own.en}, the target over ${window.en}; judgement is held.`,
    ),
  runningSinceBaseline: (total: LocalizedText, baseline: LocalizedText, window: LocalizedText) =>
    text(
      `実績の累計${total.ja}が基準値${baseline.ja}からの通算か、目標の対象期間（${window.ja}）だけの累計か分からないため、判定を保留します。`,
      `It is not clear whether the running total of ${total.en} continues the baseline of ${baseline.en} or counts the window ${window.en} alone; judgement is held.`,
    ),
  incompleteSum: (years: LocalizedText, sum: LocalizedText, count: number) =>
    text(
      `${years.ja}の値がそろっていないため、累計できません（分かっている${count}年分の合計は${sum.ja}）。`,
      `The sum is incomplete: ${years.en} missing (the ${count} known ${count === 1 ? 'year adds' : 'years add'} up to ${sum.en}).`,
    ),
  noRate: text('率として意味のある値になりません。', 'The figures give no meaningful rate.'),
  achievedAtZero: text(
    '目標値・実績値とも0のため、率はありませんが達成です。',
    'Target and actual are both zero: met, without a rate.',
  ),
  keepHasNoProgress: text(
    '基準値がすでに目標を満たし、それを保つ指標のため、進捗率はありません。',
    'The baseline already satisfies the target, which is to be kept; there is no progress.',
  ),
  baselineZero: text('基準値が0のため、率になりません。', 'The baseline is zero, so there is no rate.'),
  baselineOtherBasis: text(
    '基準値が1年間の値でないため、比べられません。',
    'The baseline is not a year’s amount and cannot be compared.',
  ),
  paceWithoutFigure: text('進度は数値になりません。', 'The pace has no figure.'),
  nothingNeeded: text(
    '目標を達成しているため、必要ありません。',
    'The target is met; nothing more is needed.',
  ),
  noYearsLeft: text('残りの年度がありません。', 'There are no years left.'),
  tooFewForForecast: text(
    '比べられる値が2つに満たないか、先の年度がないため、見込みを出しません。',
    'A forecast needs two comparable values and a later due year.',
  ),
  firstYear: (years: number) =>
    text(
      years === 1 ? '初年度のため、判定しません。' : `計画の最初の${years}年は判定しません。`,
      years === 1 ? 'The first year is not graded.' : `The first ${years} years are not graded.`,
    ),
  factMissing: text('判定に必要な値がありません。', 'A fact that the grade needs is missing.'),
  noClassApplies: text('どの評価区分にも当たりません。', 'None of the classes applies.'),
};
