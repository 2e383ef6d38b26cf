import { describe, expect, test } from 'vitest';
import { diagnose } from './diagnose.ts';
import type { DatabaseFacts, InstallationFacts } from './installation-facts.ts';

const database: DatabaseFacts = {
  engine: 'sqlite',
  place: 'var/michishirube.sqlite',
  version: '3.50.0',
  size: 1000,
  stepsAhead: 0,
  sessions: 3,
  people: { active: 20, invited: 1, left: 2 },
  lastRecordAt: '2026-06-03T01:00:00.000Z',
};

const sound: InstallationFacts = {
  at: '2026-06-03T01:12:00.000Z',
  version: '0.1.0',
  node: '24.21.0',
  database,
  disk: { folder: 'var', free: 50_000_000_000, total: 100_000_000_000 },
  copies: {
    folder: 'var/backups',
    copies: [{ name: 'michishirube-2026-06-02.tar.gz', at: '2026-06-02T17:30:00.000Z', size: 1 }],
    failed: null,
  },
  secretExposed: false,
  mail: { set: true },
  typesetting: { works: true },
};

test('everything as it should be', () => {
  expect(diagnose(sound).map(({ severity }) => severity)).toEqual(Array(9).fill('ok'));
});

describe('what is not as it should be', () => {
  const copiesOf = (more: Partial<InstallationFacts['copies']>) => ({ copies: { ...sound.copies, ...more } });
  const copyOf = (at: string) => copiesOf({ copies: [{ name: 'a', at, size: 1 }] });
  const diskOf = (free: number) => ({ disk: { folder: 'var', free, total: 100_000_000_000 } });

  test.each<[string, Partial<InstallationFacts>, string]>([
    ['an old Node.js', { node: '22.11.0' }, 'node failure old'],
    [
      'a database that does not open',
      { database: { broken: { ja: '壊れています', en: 'damaged' } } },
      'database failure broken',
    ],
    ['a schema of an earlier version', { database: { ...database, stepsAhead: 2 } }, 'schema note ahead'],
    ['a disk nearly full', diskOf(1_900_000_000), 'disk warning scarce'],
    ['a full disk', diskOf(100_000_000), 'disk failure full'],
    ['a disk nobody knows', { disk: null }, 'disk note unknown'],
    ['no copies by choice', copiesOf({ folder: null, copies: [] }), 'copies note off'],
    ['no copy yet', copiesOf({ copies: [] }), 'copies warning none'],
    ['a copy of two days and a minute', copyOf('2026-06-01T01:11:00.000Z'), 'copies warning old'],
    ['a copy that failed', copiesOf({ failed: { ja: '空きがない', en: 'full' } }), 'copies failure failed'],
    ['a secret that others can read', { secretExposed: true }, 'secret warning exposed'],
    ['no mail', { mail: { set: false } }, 'mail note off'],
    [
      'no PDF',
      { typesetting: { works: false, why: { ja: '部品がない', en: 'a part is missing' } } },
      'typesetting failure broken',
    ],
    [
      'a clock behind the record',
      { database: { ...database, lastRecordAt: '2026-06-03T01:18:00.000Z' } },
      'clock warning behind',
    ],
  ])('%s', (_, change, expected) => {
    const found = diagnose({ ...sound, ...change }).filter(({ severity }) => severity !== 'ok');
    expect(found.map(({ subject, severity, state }) => `${subject} ${severity} ${state}`)).toEqual([
      expected,
    ]);
  });

  test.each<[string, Partial<InstallationFacts>]>([
    ['a copy of two days', copyOf('2026-06-01T01:12:00.000Z')],
    ['a clock four minutes behind', { database: { ...database, lastRecordAt: '2026-06-03T01:16:00.000Z' } }],
    ['no secret in a file', { secretExposed: null }],
    ['no record yet', { database: { ...database, lastRecordAt: null } }],
  ])('%s is no trouble', (_, change) => {
    expect(diagnose({ ...sound, ...change }).every(({ severity }) => severity === 'ok')).toBe(true);
  });
});
