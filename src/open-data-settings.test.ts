import { describe, expect, test } from 'vitest';
import { openDataSettings } from './open-data-settings.ts';

describe('settings of open data', () => {
  test('without any: CC BY 4.0 and 300 requests a minute', () =>
    expect(openDataSettings({})).toMatchObject({
      licence: { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      limit: { requests: 300, seconds: 60 },
    }));
  test.each([
    ['cc0-1.0', { id: 'CC0-1.0' }],
    ['青葉野市利用規約 https://www.example.lg.jp/terms', { id: null, name: '青葉野市利用規約' }],
  ])('terms %s', (given, licence) =>
    expect(openDataSettings({ MICHISHIRUBE_LICENCE: given }).licence).toMatchObject(licence),
  );
  test('any number of requests', () =>
    expect(openDataSettings({ MICHISHIRUBE_API_LIMIT: '0' }).limit).toBeNull());
  test.each([
    [{ MICHISHIRUBE_LICENCE: 'free' }, /MICHISHIRUBE_LICENCE の「free」/],
    [{ MICHISHIRUBE_LICENCE: '規約 javascript:alert(1)' }, /MICHISHIRUBE_LICENCE/],
    [{ MICHISHIRUBE_API_LIMIT: 'many' }, /MICHISHIRUBE_API_LIMIT の「many」/],
  ])('%j is refused with what to write instead', (environment, said) =>
    expect(() => openDataSettings(environment)).toThrow(said),
  );
});
