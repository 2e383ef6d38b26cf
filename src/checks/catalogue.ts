import { actualMissing } from './actual-missing.ts';
import { breakdownSumDiffers } from './breakdown-sum-differs.ts';
import { claimedChangeDiffers } from './claimed-change-differs.ts';
import { claimedFigureDiffers } from './claimed-figure-differs.ts';
import type { Check } from './define-check.ts';
import { divisionUnknown } from './division-unknown.ts';
import { machineReadability } from './machine-readability.ts';
import { municipalityUnknown } from './municipality-unknown.ts';
import { narrativeMissing } from './narrative-missing.ts';
import { narrativeRepeated } from './narrative-repeated.ts';
import { notationMixed } from './notation-mixed.ts';
import { pastActualChanged } from './past-actual-changed.ts';
import { pendingWithoutDate } from './pending-without-date.ts';
import { periodDiffersFromColumn } from './period-differs-from-column.ts';
import { plansDisagree } from './plans-disagree.ts';
import { plansMayDisagree } from './plans-may-disagree.ts';
import { printedRateDiffers } from './printed-rate-differs.ts';
import { referenceValueScored } from './reference-value-scored.ts';
import { restatedIndicatorDiffers } from './restated-indicator-differs.ts';
import { runningTotalFell } from './running-total-fell.ts';
import { samePeriodTwoValues } from './same-period-two-values.ts';
import { targetAlreadyMet } from './target-already-met.ts';
import { targetBasisUnclear } from './target-basis-unclear.ts';
import { targetBelowPace } from './target-below-pace.ts';
import { targetOutOfScale } from './target-out-of-scale.ts';
import { unitDiffers } from './unit-differs.ts';
import { unmarkedRepeat } from './unmarked-repeat.ts';
import { unreadable } from './unreadable.ts';
import { unusualChange } from './unusual-change.ts';
import { windowMissing } from './window-missing.ts';
import { worseAndUnmentioned } from './worse-and-unmentioned.ts';

/** Every rule, contradictions first. A new rule is one line here, one file, one test and one page. */
export const checks: readonly Check[] = [
  claimedChangeDiffers,
  claimedFigureDiffers,
  breakdownSumDiffers,
  printedRateDiffers,
  samePeriodTwoValues,
  restatedIndicatorDiffers,
  pastActualChanged,
  plansDisagree,
  plansMayDisagree,
  unmarkedRepeat,
  targetBelowPace,
  targetAlreadyMet,
  targetOutOfScale,
  targetBasisUnclear,
  windowMissing,
  actualMissing,
  pendingWithoutDate,
  referenceValueScored,
  periodDiffersFromColumn,
  worseAndUnmentioned,
  narrativeMissing,
  narrativeRepeated,
  unitDiffers,
  unusualChange,
  runningTotalFell,
  notationMixed,
  unreadable,
  divisionUnknown,
  municipalityUnknown,
  machineReadability,
];
