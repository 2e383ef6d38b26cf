import { describe, expect, test } from 'vitest';
import { CheckSettingsError, parseCheckSettings } from './check-settings.ts';

const parse = (settings: unknown) => parseCheckSettings('settings.json', JSON.stringify(settings));

describe('the settings of the checks', () => {
  test.each([
    ['nothing', {}],
    ['a rule off and another graver', { severities: { 'notation-mixed': 'off', 'unit-differs': 'error' } }],
    ['a threshold', { thresholds: { worseBy: 0.2 } }],
    [
      'divisions and links',
      {
        divisions: ['商工課'],
        links: [{ a: { plan: 'a', indicator: '1' }, b: { plan: 'b', indicator: '2' }, relation: 'same' }],
      },
    ],
  ])('%s', (_, settings) => expect(parse(settings)).toEqual(settings));
  test('a byte order mark is no part of the text', () =>
    expect(parseCheckSettings('settings.json', '\uFEFF{}')).toEqual({}));

  test.each([
    ['an unknown rule', { severities: { 'no-such-rule': 'off' } }, 'no-such-rule'],
    ['an unknown severity', { severities: { 'unit-differs': 'fatal' } }, 'severities.unit-differs'],
    ['an unknown threshold', { thresholds: { worseby: 0.2 } }, 'thresholds'],
    ['a threshold in words', { thresholds: { worseBy: '10%' } }, 'thresholds.worseBy'],
    ['a word beside the settings', { severity: {} }, '全体'],
  ])('%s is refused, with its place', (_, settings, where) => {
    expect(() => parse(settings)).toThrow(CheckSettingsError);
    expect(() => parse(settings)).toThrow(where);
  });
  test('what is no JSON is refused', () =>
    expect(() => parseCheckSettings('settings.json', '{')).toThrow('JSON'));
});
