import { evaluationReasons, type LocalizedText } from '#messages';
import type { IndicatorSettings } from '../../indicator/indicator.ts';
import type { CellValue } from '../line/cell-value.ts';
import type { Line } from '../line/line.ts';
import { yearName } from './figure.ts';
import type { Obstacle } from './resolve-goal.ts';

const held = (because: LocalizedText): Obstacle => ({ reason: 'held', because });
const asWritten = (text: string): LocalizedText => ({ ja: text, en: text });

/**
 * Why a line cannot be judged before anything is computed: nothing to count, figures that are only for
 * reference, doubtful readings, units that do not fit. Null when nothing stands in the way.
 */
export const obstacleOf = (line: Line, settings: IndicatorSettings): Obstacle | null => {
  const { actual, target, baseline } = line;
  if (settings.measureType.value === 'qualitative') {
    return { reason: 'qualitative', because: evaluationReasons.qualitative };
  }
  const withoutFigure = noFigure(actual, target, line);
  if (withoutFigure) return withoutFigure;
  if (settings.referenceOnly || actual?.isReference) {
    return {
      reason: 'reference_only',
      because: evaluationReasons.referenceOnly(asWritten(actual?.footnote ?? '')),
    };
  }
  for (const [cell, name] of [
    [target, evaluationReasons.target],
    [actual, evaluationReasons.actual],
  ] as const) {
    if (cell?.doubt) return held(evaluationReasons.doubtful(name, asWritten(cell.cell), cell.doubt));
  }
  if (!target) return { reason: 'no_target', because: evaluationReasons.noTarget };
  if (line.unitConflict) return held(evaluationReasons.unitsDiffer(...line.unitConflict));
  if (settings.direction.doubt) return held(evaluationReasons.settingInDoubt(settings.direction.doubt));
  if (settings.measureType.doubt) return held(evaluationReasons.settingInDoubt(settings.measureType.doubt));
  if (comparesTotalWithAmount(line, settings)) return held(evaluationReasons.onlyActualCumulative);
  const needsBaseline = settings.measureType.value !== 'period_total' || target.value === null;
  if (needsBaseline && baseline?.doubt) {
    return held(
      evaluationReasons.doubtful(evaluationReasons.baseline, asWritten(baseline.cell), baseline.doubt),
    );
  }
  if (needsBaseline && baseline?.isReference) {
    return { reason: 'reference_only', because: evaluationReasons.referenceBaseline };
  }
  if (
    settings.measureType.value !== 'period_total' &&
    line.baselineYear !== null &&
    baseline?.value != null
  ) {
    if (line.actualYear <= line.baselineYear) {
      return held(
        evaluationReasons.noNewerValue(
          yearName(line.actualYear, actual?.period?.kind),
          yearName(line.baselineYear, baseline.period?.kind),
        ),
      );
    }
  }
  return null;
};

/** A running total beside a baseline and a target that are none, for an indicator that is no total. */
const comparesTotalWithAmount = ({ actual, baseline, target }: Line, settings: IndicatorSettings): boolean =>
  settings.measureType.value !== 'period_total' &&
  settings.measureType.origin !== 'confirmed' &&
  actual?.basis === 'cumulative' &&
  baseline?.basis !== 'cumulative' &&
  target?.basis !== 'cumulative';

const noFigure = (actual: CellValue | null, target: CellValue | null, line: Line): Obstacle | null => {
  if (actual && actual.value !== null) return null;
  if (!actual) {
    return line.part === null
      ? { reason: 'no_actual', because: evaluationReasons.noActual }
      : held(evaluationReasons.noPart(asWritten(line.part)));
  }
  if (actual.doubt && actual.status !== 'pending' && actual.status !== 'not_measured') {
    return held(evaluationReasons.doubtful(evaluationReasons.actual, asWritten(actual.cell), actual.doubt));
  }
  switch (actual.status) {
    case 'pending':
      return { reason: 'pending', because: evaluationReasons.pending(asWritten(actual.footnote ?? '')) };
    case 'not_measured':
      return {
        reason: 'not_measured',
        because: evaluationReasons.notMeasured(asWritten(actual.footnote ?? '')),
      };
    case 'qualitative':
      return { reason: 'qualitative', because: evaluationReasons.qualitative };
    case 'known':
      return held(evaluationReasons.unreadable(asWritten(actual.cell)));
    case 'none':
      if (actual.footnote !== null && actual.footnote !== '') {
        return { reason: 'not_measured', because: evaluationReasons.notMeasured(asWritten(actual.footnote)) };
      }
      if (/該当|なし|無し/.test(actual.cell)) {
        return { reason: 'not_applicable', because: evaluationReasons.notApplicable };
      }
      return target?.value == null && target?.qualifier === 'none' && !target?.range
        ? { reason: 'qualitative', because: evaluationReasons.qualitative }
        : { reason: 'no_actual', because: evaluationReasons.noActual };
  }
};
