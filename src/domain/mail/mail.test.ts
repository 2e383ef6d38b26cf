import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMailAddress, oneLine } from './mail-address.ts';
import { usualChoice, wantsMail } from './mail-choice.ts';
import { type MailKind, mailKinds } from './message.ts';
import { nextTry } from './next-try.ts';

test.each([
  ['shoko@city.example.lg.jp', true],
  ['hanako.uesugi+r7@example.jp', true],
  ['root@localhost', true],
  ['two@example.jp,evil@example.jp', false],
  ['a,b@example.jp', false],
  ['上杉@example.jp', false],
  ['<shoko@example.jp>', false],
  ['"shoko x"@example.jp', false],
  ['shoko@example.jp\r\nBcc: evil@example.jp', false],
  ['shoko@example..jp', false],
  ['shoko@-example.jp', false],
  ['shoko', false],
  ['@example.jp', false],
  ['', false],
  [`${'a'.repeat(65)}@example.jp`, false],
])('%j is one mailbox: %s', (address, expected) => {
  expect(isMailAddress(address)).toBe(expected);
});

test('whatever a name or title holds, a header stays one line', () => {
  expect(oneLine('令和7年度\r\nBcc: evil@example.jp\u0000')).toBe('令和7年度 Bcc: evil@example.jp');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = oneLine(text);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(oneLine(line)).toBe(line);
    }),
  );
});

describe('which mails somebody gets', () => {
  const gets = (kinds: Partial<Record<MailKind, boolean>>) =>
    mailKinds.filter((kind) => wantsMail({ ...usualChoice, kinds }, kind));
  test('whoever has chosen nothing', () => {
    expect(gets({})).toEqual([
      'invitation',
      'opened',
      'reminder',
      'returned',
      'mentioned',
      'commented',
      'review_opened',
      'responses_asked',
    ]);
  });
  test('whoever wants nothing at all still gets invitations', () => {
    expect(gets(Object.fromEntries(mailKinds.map((kind) => [kind, false])))).toEqual(['invitation']);
  });
  test('whoever wants to know of good news too', () => {
    expect(gets({ approved: true, settled: true })).toEqual(mailKinds);
  });
});

test('pauses grow, and two days later it is given up', () => {
  const from = '2026-05-01T00:00:00.000Z';
  const pauses: number[] = [];
  let now: string | null = from;
  for (let tries = 1; now !== null; tries += 1) {
    const next: string | null = nextTry(tries, now);
    if (next !== null) pauses.push(Date.parse(next) - Date.parse(now));
    now = next;
  }
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect(new Set(pauses).size).toBe(pauses.length);
  const hours = pauses.reduce((sum, each) => sum + each, 0) / 3_600_000;
  expect([Math.round(hours), pauses.length]).toEqual([47, 7]);
});
