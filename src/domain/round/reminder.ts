import type { Action } from '../people/rights.ts';
import type { Round, Stage, Step } from './round.ts';
import type { Submission } from './submission.ts';

/**
 * Who is reminded. unhanded 未提出 (whatever has not been handed in) · unopened まだ開いていない · returned 差戻し ·
 * approve 課長の承認待ち · confirm 最終確認待ち. The office is never among them: it reminds.
 */
export const reminderGroups = ['unhanded', 'unopened', 'returned', 'approve', 'confirm'] as const;
export type ReminderGroup = (typeof reminderGroups)[number];

/** Whether a submission belongs to those who are reminded. */
export const isToBeReminded = (
  group: ReminderGroup,
  { stage, openedAt, answerer }: Pick<Submission, 'stage' | 'openedAt' | 'answerer'>,
): boolean => {
  if (answerer.kind === 'office') return false;
  switch (group) {
    case 'unhanded':
      return stage === 'requested' || stage === 'answering' || stage === 'returned';
    case 'unopened':
      return stage === 'requested' && openedAt === null;
    default:
      return stage === group;
  }
};

/** What a submission waits for at a stage: the step, and what somebody has to do; null when it waits for nobody. */
export const waitsFor = (stage: Stage): { readonly step: Step['step']; readonly action: Action } | null => {
  switch (stage) {
    case 'requested':
    case 'answering':
    case 'returned':
      return { step: 'answer', action: 'submission.answer' };
    case 'approve':
      return { step: 'approve', action: 'submission.approve' };
    case 'check':
      return { step: 'check', action: 'submission.accept' };
    case 'confirm':
      return { step: 'confirm', action: 'submission.confirm' };
    default:
      return null;
  }
};

/** Whether a day (ISO date) is free besides Saturdays and Sundays. */
type DayOff = (day: string) => boolean;

const before = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

export const isWorkingDay = (day: string, isDayOff: DayOff): boolean =>
  new Date(`${day}T00:00:00Z`).getUTCDay() % 6 !== 0 && !isDayOff(day);

/**
 * The working day that lies so many working days before a last day (ISO dates); 0 is the last day itself. A last day
 * that is free counts as the working day before it: that is when people can still do something.
 */
export const workingDaysBefore = (due: string, days: number, isDayOff: DayOff): string => {
  let day = due;
  for (let left = days; ; day = before(day)) {
    if (!isWorkingDay(day, isDayOff)) continue;
    if (left === 0) return day;
    left -= 1;
  }
};

/** Working days before a last day on which a round can remind by itself. */
export const reminderDays = [10, 5, 3, 2, 1, 0] as const;

/**
 * The reminder by itself that falls on a day for a submission: how many working days before the last day of the step it
 * waits in; null when none does. None goes to the office, and none falls on a day off.
 */
export const reminderOn = (
  { steps, state, remindBefore = [] }: Pick<Round, 'steps' | 'state' | 'remindBefore'>,
  { stage, answerer }: Pick<Submission, 'stage' | 'answerer'>,
  today: string,
  isDayOff: DayOff,
): { readonly due: string; readonly days: number } | null => {
  const waits = waitsFor(stage);
  const due = steps.find(({ step }) => step === waits?.step)?.due;
  if (state !== 'open' || answerer.kind === 'office' || waits?.step === 'check' || due === undefined)
    return null;
  const days = remindBefore.find((each) => workingDaysBefore(due, each, isDayOff) === today);
  return days === undefined ? null : { due, days };
};
