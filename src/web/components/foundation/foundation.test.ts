import { describe, expect, test } from 'vitest';
import { componentStyles } from '../stylesheet.ts';
import { withDesignTokens } from './design-tokens.ts';

const css = withDesignTokens(componentStyles);

test('a token that does not exist is an error, not a missing colour', () => {
  expect(() => withDesignTokens('a{color:var(--color-primitive-bleu-900)}')).toThrow('bleu');
});

test('only the tokens in use are sent', () => {
  expect(withDesignTokens('a{color:var(--color-primitive-red-900)}')).toBe(
    ':root{--color-primitive-red-900:#ce0000}\na{color:var(--color-primitive-red-900)}',
  );
});

const declarations = (block: string) =>
  new Map([...block.matchAll(/(--[a-z0-9-]+):\s*([^;}]+)/g)].map((m) => [m[1], m[2]?.trim()]));

const [darkBlock = ''] = /@media screen and \(prefers-color-scheme: dark\) \{[\s\S]*?\n\}/.exec(css) ?? [];
const chosenByReader = /@media \(forced-colors: active\) \{[\s\S]*?\n\}/g;
const light = declarations(css.replace(darkBlock, '').replaceAll(chosenByReader, ''));
const dark = new Map([...light, ...declarations(darkBlock)]);

const channel = (hex: string) => {
  const share = Number.parseInt(hex, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance of WCAG 2. */
const luminance = (colour: string) => {
  const [, r = '', g = '', b = ''] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
};

const contrast = (a: string, b: string) => {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
};

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('contrast, %s', (_mode, roles) => {
  const colour = (name: string): string => {
    const value = roles.get(name) ?? '';
    const reference = /^var\((--[a-z0-9-]+)\)$/.exec(value)?.[1];
    return reference === undefined ? value : colour(reference);
  };

  test.each([
    ...['achieved', 'good', 'fair', 'behind', 'worse', 'unrated'].map((tone) => [
      `--${tone}-ink`,
      `--${tone}-soft`,
    ]),
    ['--ink', '--paper'],
    ['--ink', '--paper-soft'],
    ['--ink-soft', '--paper'],
    ['--ink-soft', '--paper-soft'],
    ['--link', '--paper'],
    ['--link-visited', '--paper'],
    ['--on-accent', '--accent'],
    ['--on-tone', '--achieved'],
    ['--on-tone', '--good'],
    ['--on-tone', '--fair'],
    ['--on-behind', '--behind'],
    ['--on-tone', '--worse'],
    ['--unrated-ink', '--paper-sunk'],
  ])('%s on %s is at least 4.5 : 1', (ink, paper) => {
    expect(contrast(colour(ink ?? ''), colour(paper ?? ''))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['achieved', 'good', 'fair', 'behind', 'worse', 'unrated'])(
    'the bar of %s stands out from the page',
    (tone) => {
      expect(contrast(colour(`--${tone}`), colour('--paper'))).toBeGreaterThanOrEqual(2.8);
    },
  );
});
