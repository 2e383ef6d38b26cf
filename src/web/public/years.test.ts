import { describe, expect, test } from 'vitest';
import { visibleText } from '../../../test/fixtures/html-structure.ts';
import { fixtures } from '../../../test/fixtures/published.ts';
import { createPublicSite } from './create-public-site.tsx';
import { addressesOfPages } from './every-address.ts';

/** What a document says stays as it was written; everything that is ours follows the reader's choice. */
const asWritten =
  /\b(?:figure-period|figure-as-written|figure-word|figure-label|written|origin-note|prose|quotes|notes|difference-text|finding-explanation)\b/;

/** Every text of the plans with a year in it, the longest first. */
const textsOf = (thing: unknown, found = new Set<string>()): Set<string> => {
  if (typeof thing === 'string') {
    if (thing.length > 3 && /[年RH]\d|\d年/.test(thing)) found.add(thing);
  } else if (typeof thing === 'object' && thing !== null)
    for (const each of Object.values(thing)) textsOf(each, found);
  return found;
};

const forms = {
  western: {
    hidden: /\byear-(?:era|mark)\b/,
    left: /(?:令和|平成|昭和)(?:元|\d)|(?<![A-Za-z])[RHS]\d{1,2}(?!\d)|Reiwa|Heisei/,
  },
  era: { hidden: /\byear-(?:western|mark)\b/, left: /(?<![\d:])(?:19|20)\d\d(?:年|\b(?!-\d))/ },
} as const;

describe.each(['typical', 'corrected', 'compared'] as const)('years of the %s fixture', (name) => {
  const published = fixtures[name]();
  const site = createPublicSite({
    published,
    onError: (error) => {
      throw error;
    },
  });

  test.each(Object.keys(forms) as (keyof typeof forms)[])('all follow the choice: %s', async (choice) => {
    const { hidden, left } = forms[choice];
    const plans = await published.plans();
    const written = [...textsOf(plans.map(({ publication }) => publication.plan))].toSorted(
      (a, b) => b.length - a.length,
    );
    const wrong: string[] = [];
    let looked = 0;
    for (const address of await addressesOfPages(published)) {
      const html = await (await site.request(address)).text();
      if (!html.includes('id="years-western"')) continue;
      looked += 1;
      let text = visibleText(html, ({ attributes }) => {
        const classes = /class="([^"]*)"/.exec(attributes)?.[1] ?? '';
        return (
          hidden.test(classes) ||
          asWritten.test(classes) ||
          (address.startsWith('/en') && /\slang="ja"/.test(attributes) && !/year-/.test(classes))
        );
      });
      for (const each of written) text = text.replaceAll(each, '');
      for (const line of text.split('\n')) if (left.test(line)) wrong.push(`${address}: ${line.trim()}`);
    }
    expect(looked).toBeGreaterThan(50);
    expect([...new Set(wrong.map((line) => line))]).toEqual([]);
  });
});
