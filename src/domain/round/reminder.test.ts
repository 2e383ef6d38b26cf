import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Addressee } from '../entry/addressee.ts';
import {
  isToBeReminded,
  isWorkingDay,
  type ReminderGroup,
  reminderDays,
  reminderGroups,
  reminderOn,
  waitsFor,
  workingDaysBefore,
} from './reminder.ts';
import { type Stage, stages } from './round.ts';
import { afterWorkingDays } from './suggest-steps.ts';
import { transitions } from './transitions.ts';

const shoko: Addressee = { kind: 'division', name: '商工課' };
/** 2026-05-03 to 05-06: Constitution Day, Greenery Day, Children's Day and the substitute holiday. */
const isDayOff = (day: string) => day >= '2026-05-03' && day <= '2026-05-06';

describe('who is reminded', () => {
  const opened = '2026-05-01T00:00:00.000Z';
  test.each<[ReminderGroup, readonly Stage[]]>([
    ['unhanded', ['requested', 'answering', 'returned']],
    ['unopened', []],
    ['returned', ['returned']],
    ['approve', ['approve']],
    ['confirm', ['confirm']],
  ])('%s', (group, expected) => {
    expect(
      stages.filter((stage) => isToBeReminded(group, { stage, openedAt: opened, answerer: shoko })),
    ).toEqual(expected);
  });
  test('whoever has not opened it', () => {
    expect(
      stages.filter((stage) => isToBeReminded('unopened', { stage, openedAt: null, answerer: shoko })),
    ).toEqual(['requested']);
  });
  test('never the office', () => {
    for (const group of reminderGroups)
      for (const stage of stages)
        expect(isToBeReminded(group, { stage, openedAt: null, answerer: { kind: 'office' } })).toBe(false);
  });
  test('what a stage waits for leads on from it', () => {
    for (const stage of stages) {
      const action = waitsFor(stage)?.action;
      if (action !== undefined)
        expect(transitions.some((row) => row.action === action && row.from.includes(stage))).toBe(true);
    }
    expect(stages.filter((stage) => waitsFor(stage) === null)).toEqual(['done', 'settled']);
  });
});

describe('working days before a last day', () => {
  test.each([
    ['2026-05-29', 0, '2026-05-29', 'a Friday itself'],
    ['2026-05-29', 1, '2026-05-28', 'the day before'],
    ['2026-05-29', 5, '2026-05-22', 'a week before'],
    ['2026-06-01', 1, '2026-05-29', 'Monday: the Friday before'],
    ['2026-05-30', 0, '2026-05-29', 'a Saturday: the Friday before it'],
    ['2026-05-07', 1, '2026-05-01', 'after the holidays: before them'],
    ['2026-05-06', 0, '2026-05-01', 'a holiday: the last working day before'],
    ['2026-05-06', 2, '2026-04-29', 'and two before that'],
  ])('%s, %d: %s (%s)', (due, days, expected) => {
    expect(workingDaysBefore(due, days, isDayOff)).toBe(expected);
  });

  test('is a working day, and counting on from it comes back', () => {
    const day = fc
      .integer({ min: 0, max: 3000 })
      .map((n) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), (due, days) => {
        const found = workingDaysBefore(due, days, isDayOff);
        expect(isWorkingDay(found, isDayOff)).toBe(true);
        expect(afterWorkingDays(found, days, isDayOff)).toBe(workingDaysBefore(due, 0, isDayOff));
      }),
    );
  });
});

describe('reminders by themselves', () => {
  const round = {
    state: 'open',
    steps: [
      { step: 'answer', due: '2026-05-29' },
      { step: 'approve', due: '2026-06-05' },
      { step: 'check', due: '2026-06-30' },
    ],
    remindBefore: [5, 1],
  } as const;
  const on = (stage: Stage, day: string, more: Parameters<typeof reminderOn>[0] = round) =>
    reminderOn(more, { stage, answerer: shoko }, day, isDayOff);

  test.each<[Stage, string, ReturnType<typeof on>]>([
    ['requested', '2026-05-22', { due: '2026-05-29', days: 5 }],
    ['returned', '2026-05-28', { due: '2026-05-29', days: 1 }],
    ['answering', '2026-05-29', null],
    ['approve', '2026-05-28', null],
    ['approve', '2026-06-04', { due: '2026-06-05', days: 1 }],
    ['check', '2026-06-29', null],
    ['done', '2026-06-04', null],
  ])('%s on %s: %j', (stage, day, expected) => {
    expect(on(stage, day)).toEqual(expected);
  });

  test('only where somebody has turned them on, and only while the round is open', () => {
    const { remindBefore: _, ...off } = round;
    expect(on('requested', '2026-05-22', off)).toBeNull();
    expect(on('requested', '2026-05-22', { ...round, state: 'settled' })).toBeNull();
  });

  test('never on a day off, whatever the last day', () => {
    const days = fc
      .integer({ min: 0, max: 60 })
      .map((n) => new Date(Date.UTC(2026, 3, 15 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, (due, today) => {
        const found = reminderOn(
          { ...round, steps: [{ step: 'answer', due }], remindBefore: [...reminderDays] },
          { stage: 'answering', answerer: shoko },
          today,
          isDayOff,
        );
        if (found !== null) expect(isWorkingDay(today, isDayOff)).toBe(true);
      }),
    );
  });
});
