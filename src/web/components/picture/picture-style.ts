import bulletBar from '../bullet-bar/bullet-bar.css';
import { withDesignTokens } from '../foundation/design-tokens.ts';
import foundation from '../foundation/foundation.css';
import trendChart from '../trend-chart/trend-chart.css';

export type PictureTone = 'achieved' | 'good' | 'fair' | 'behind' | 'worse' | 'unrated';

const own = /^\.(bullet|trend)/;

/** Light values of all roles, by name. */
const roles: ReadonlyMap<string, string> = new Map(
  [
    ...withDesignTokens(foundation)
      .replace(/@media[\s\S]*/, '')
      .matchAll(/(--[a-z0-9-]+)\s*:\s*([^;}]+)/g),
  ].map((match) => [match[1] ?? '', (match[2] ?? '').trim()]),
);

/** The value of a role of colour, as a picture outside of pages needs it. Throws for a name without a value. */
export const colourOf = (role: string): string => {
  const value = roles.get(`--${role}`);
  if (value === undefined) throw new Error(`no colour for ${role}`);
  const named = /^var\(--([a-z0-9-]+)\)$/.exec(value)?.[1];
  return named === undefined ? value : colourOf(named);
};

interface Rule {
  readonly text: string;
  /** The classes of each of its selectors. */
  readonly classes: readonly (readonly string[])[];
}

const sources = `${bulletBar}\n${trendChart}`
  .replaceAll(/\/\*[\s\S]*?\*\//g, '')
  .replace(/@media[\s\S]*?\n\}\n/g, '')
  .split('}')
  .map((rule) => rule.trim().replaceAll(/\s+/g, ' '))
  .filter((rule) => own.test(rule))
  // Text with an outline behind it is not known everywhere: the outline would cover the letters.
  .concat('.trend .trend-label,.trend .trend-label-soft{stroke:none');

const rulesIn = (tone: PictureTone): readonly Rule[] =>
  sources.map((rule) => {
    const [selectors = ''] = rule.split('{');
    return {
      text: `${rule}}`
        .replaceAll(/var\(--tone(-[a-z]+)?\)/g, (_, part: string | undefined) =>
          colourOf(`${tone}${part ?? ''}`),
        )
        .replaceAll(/var\(--([a-z0-9-]+)\)/g, (_, role: string) =>
          role.startsWith('space') ? '0' : colourOf(role),
        )
        .replaceAll(/([\d.]+)rem/g, (_, rem: string) => `${Number(rem) * 16}px`),
      classes: selectors
        .split(',')
        .map((selector) => [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name)),
    };
  });

const kept = new Map<PictureTone, readonly Rule[]>();

/**
 * The charts' own style with its roles of colour in figures and its lengths in pixels: for pictures that leave the
 * page and its style sheet behind. One rule a class, no media: programs that draw SVG know little CSS. Rules about
 * classes that the markup does not have are left out: thousands of pictures would carry them.
 */
export const pictureStyle = (tone: PictureTone, markup: string): string => {
  const rules = kept.get(tone) ?? rulesIn(tone);
  kept.set(tone, rules);
  const used = new Set(
    [...markup.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
  );
  return rules
    .filter(({ classes }) => classes.some((names) => names.every((name) => used.has(name))))
    .map(({ text }) => text)
    .join('');
};
