import { describe, expect, test } from 'vitest';
import { fileOfAddress, relativeAddress } from './file-of-address.ts';

describe('where an address lies', () => {
  test.each([
    ['/', 'page', 'index.html'],
    ['/en/', 'page', 'en/index.html'],
    ['/plans/a?x=1#y', 'page', 'plans/a/index.html'],
    ['/plans/a.csv', 'file', 'plans/a.csv'],
    ['/divisions/%E4%BC%81%E7%94%BB%E8%AA%B2', 'page', 'divisions/企画課/index.html'],
    ['/divisions/a%2Fb', 'page', 'divisions/a~2Fb/index.html'],
    ['/divisions/a~2Fb', 'page', 'divisions/a~7E2Fb/index.html'],
    ['/plans/con', 'page', 'plans/~63on/index.html'],
    ['/plans/..%2F..', 'page', 'plans/..~2F.~2E/index.html'],
    ['/points/%E2%80%AEgpj.geojson', 'file', 'points/~E2~80~AEgpj.geojson'],
    ['/plans/a.', 'page', 'plans/a~2E/index.html'],
  ] as const)('%s as a %s: %s', (address, kind, file) => expect(fileOfAddress(address, kind)).toBe(file));

  test('long names stay apart and short enough', () => {
    const [a, b] = ['a', 'b'].map((end) => fileOfAddress(`/x/${'長'.repeat(200)}${end}`, 'file'));
    expect(fileOfAddress(`/x/${'長'.repeat(200)}.csv`, 'file')).toMatch(/^x\/長{50,}~[0-9a-f]{16}\.csv$/);
    expect(a).not.toBe(b);
    expect(new TextEncoder().encode(a?.split('/')[1]).length).toBeLessThan(255);
  });
});

test.each([
  ['index.html', 'plans/a/index.html', 'plans/a/index.html'],
  ['plans/a/index.html', 'index.html', '../../index.html'],
  ['en/plans/a/index.html', 'plans/a/index.html', '../../../plans/a/index.html'],
  ['plans/a/index.html', 'plans/a.csv', '../a.csv'],
  ['index.html', 'divisions/企画課/index.html', 'divisions/%E4%BC%81%E7%94%BB%E8%AA%B2/index.html'],
])('from %s to %s', (from, to, address) => expect(relativeAddress(from, to)).toBe(address));
