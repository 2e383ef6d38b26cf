import { expect, test } from 'vitest';
import { suggestSteps } from '#domain';
import { isDayOff } from './is-day-off.ts';

test.each([
  ['元日', '2027-01-01', true],
  ['年末', '2026-12-29', true],
  ['仕事始め', '2027-01-04', false],
  ['憲法記念日の振替休日', '2026-05-06', true],
  ['国民の休日', '2026-09-22', true],
  ['an ordinary Friday', '2026-05-29', false],
])('%s %s: %s', (_name, day, off) => expect(isDayOff(day)).toBe(off));

test('no step of a suggested time table is due on a day off', () => {
  for (const today of ['2026-04-01', '2026-08-20', '2026-11-21'])
    for (const municipalities of [['062022'], ['062022', '062090']])
      for (const { due } of suggestSteps(today, { municipalities }, isDayOff))
        expect([due, isDayOff(due)]).toEqual([due, false]);
});
