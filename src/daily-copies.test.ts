import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Safekeeping } from '#domain';
import { openDailyCopies } from './daily-copies.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'michishirube-copies-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const refuse = () => Promise.reject(new Error('not asked for'));
const safekeeping: Safekeeping = {
  backUp: async (file) => {
    writeFileSync(file, 'a copy', { flag: 'wx' });
    return { at: '', product: '', rows: {}, files: 0, size: 6 };
  },
  restore: refuse,
  verify: refuse,
};
const copiesAt = (now: string, kept: Safekeeping = safekeeping) =>
  openDailyCopies({ safekeeping: kept, folder: place, asked: place, clock: { now: () => now } });

describe('a copy a day', () => {
  test('by the day in Japan, and once', async () => {
    const copies = copiesAt('2026-06-02T17:30:00.000Z');
    await copies.copyToday();
    await copies.copyToday();
    expect(readdirSync(place)).toEqual(['michishirube-2026-06-03.tar.gz']);
    expect(copies.facts()).toMatchObject({ failed: null, copies: [{ size: 6 }] });
  });

  test('forty days leave a week, the weeks before it, and the month before', async () => {
    for (let day = 1; day <= 40; day += 1)
      await copiesAt(new Date(Date.UTC(2026, 4, day)).toISOString()).copyToday();
    const left = readdirSync(place).map((name) => name.slice('michishirube-'.length, -'.tar.gz'.length));
    expect(left.toSorted()).toEqual([
      // The last day of a month, Sundays, and the latest seven days.
      ...['2026-05-17', '2026-05-24', '2026-05-31'],
      ...['2026-06-03', '2026-06-04', '2026-06-05', '2026-06-06', '2026-06-07', '2026-06-08', '2026-06-09'],
    ]);
  });

  test('one that fails removes none, and is told', async () => {
    writeFileSync(join(place, 'michishirube-2020-01-01.tar.gz'), '');
    const failing = { ...safekeeping, backUp: () => Promise.reject(new Error('ディスクに空きがない')) };
    const copies = copiesAt('2026-06-03T00:00:00.000Z', failing);
    await expect(copies.copyToday()).rejects.toThrow();
    expect(copies.facts()).toMatchObject({ failed: { ja: 'ディスクに空きがない' }, copies: [{ size: 0 }] });
  });

  test('one that somebody asked for stays', async () => {
    const { name } = await copiesAt('2020-01-01T00:00:00.000Z').copyNow();
    for (let day = 1; day <= 40; day += 1)
      await copiesAt(new Date(Date.UTC(2026, 4, day)).toISOString()).copyToday();
    expect(readdirSync(place)).toContain(name);
  });
});
