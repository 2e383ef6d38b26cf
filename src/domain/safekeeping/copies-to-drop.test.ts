import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copiesToDrop, retention } from './copies-to-drop.ts';

const daysFrom = (first: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    const day = new Date(`${first}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + index);
    return day.toISOString().slice(0, 10);
  });

test.each<[string, readonly string[], number]>([
  ['none', [], 0],
  ['a week: all stay', daysFrom('2026-06-01', 7), 7],
  // 2026-06-01 is a Monday. Seven days, and the Sunday of the week before.
  ['two weeks: the latest week, and the last day of the one before', daysFrom('2026-06-01', 14), 8],
  // Besides the week of 23 to 29 November: the Sundays 22, 15, 8, 1 November, and the last days of 12 months but November.
  ['a year', daysFrom('2025-11-30', 365), 7 + 4 + 11],
])('%s', (_, days, left) => {
  expect(days.length - copiesToDrop(days).length).toBe(left);
});

test('the newest stays, whatever its age, and never more than the counts together', () => {
  const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 200 }), (dates) => {
      const days = dates.map((each) => each.toISOString().slice(0, 10));
      const dropped = copiesToDrop(days);
      const left = new Set(days.filter((each) => !dropped.includes(each)));
      expect(left).toContain(days.toSorted().at(-1));
      expect(left.size).toBeLessThanOrEqual(retention.days + retention.weeks + retention.months);
      // What is left once stays when nothing new has come.
      expect(copiesToDrop([...left])).toEqual([]);
    }),
  );
});
