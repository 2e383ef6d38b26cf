import { describe, expect, test } from 'vitest';
import { createRequestAllowance } from './request-allowance.ts';

const options = { burst: 2, secondsEach: 60 };

describe('requests of one address', () => {
  test('some may come at once, then one a minute', () => {
    const allowance = createRequestAllowance(options);
    const take = (second: number) => allowance.take('192.0.2.1', second * 1000);
    expect([take(0), take(0), take(0)]).toEqual([0, 0, 60]);
    expect([take(30), take(59), take(60), take(60)]).toEqual([30, 1, 0, 60]);
    expect([take(10_000), take(10_000), take(10_000)]).toEqual([0, 0, 60]);
  });
  test('a refused one costs nothing', () => {
    const allowance = createRequestAllowance(options);
    for (let second = 0; second < 60; second += 1) allowance.take('192.0.2.1', second * 1000);
    expect(allowance.take('192.0.2.1', 60_000)).toBe(0);
  });
  test.each([
    ['192.0.2.1', '192.0.2.2', false],
    ['192.0.2.1', '::ffff:192.0.2.1', true],
    ['2001:db8:0:1::1', '2001:db8:0:1:ffff::2', true],
    ['2001:db8::1', '2001:db8:0:0:9::1', true],
    ['2001:0DB8:0000:0001::1', '2001:db8:0:1::2', true],
    ['2001:db8:0:1::1', '2001:db8:0:2::1', false],
    ['::1', '::2', true],
  ])('%s and %s share one: %s', (one, other, shared) => {
    const allowance = createRequestAllowance({ burst: 1, secondsEach: 60 });
    expect(allowance.take(one, 0)).toBe(0);
    expect(allowance.take(other, 0)).toBe(shared ? 60 : 0);
  });
  test('addresses that have not come for longest are forgotten, not memory filled', () => {
    const allowance = createRequestAllowance({ burst: 1, secondsEach: 60, addresses: 3 });
    for (const last of [1, 2, 3]) allowance.take(`192.0.2.${last}`, 0);
    expect(allowance.take('192.0.2.1', 1000)).toBe(59);
    allowance.take('192.0.2.4', 1000);
    expect(allowance.take('192.0.2.1', 1000)).toBe(59);
    expect(allowance.take('192.0.2.2', 1000)).toBe(0);
  });
});
