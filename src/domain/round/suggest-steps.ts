import type { Step } from './round.ts';

/** Working days from the first day to the last one of each step, counted on; the shared check of members comes last. */
const usual = { answer: 15, approve: 5, check: 15, confirm: 10 } as const;

/** Whether a day (ISO date) is free besides Saturdays and Sundays; holidays are not known here. */
type DayOff = (day: string) => boolean;

/** The day after so many working days: Saturdays, Sundays and days off left out (ISO dates). */
export const afterWorkingDays = (from: string, days: number, isDayOff: DayOff = () => false): string => {
  const day = new Date(`${from}T00:00:00Z`);
  for (let left = days; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0 && !isDayOff(day.toISOString().slice(0, 10))) left -= 1;
  }
  return day.toISOString().slice(0, 10);
};

/**
 * A time table to begin with: of a plan of one municipality answers, 課長の承認 and check; of one that several share
 * 最終確認 in place of the approval.
 */
export const suggestSteps = (
  today: string,
  plan: { readonly municipalities: readonly string[] },
  isDayOff?: DayOff,
): readonly Step[] => {
  const shared = plan.municipalities.length > 1;
  const steps = shared
    ? (['answer', 'check', 'confirm'] as const)
    : (['answer', 'approve', 'check'] as const);
  let due = today;
  return steps.map((step) => {
    due = afterWorkingDays(due, usual[step], isDayOff);
    return { step, due };
  });
};
