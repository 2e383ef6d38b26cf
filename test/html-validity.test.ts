import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { createPublicSite } from '#web';
import { addressesOfPages } from '../src/web/public/every-address.ts';
import { fixtures } from './fixtures/published.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Ours is rendered by a program: these are matters of style.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    // Section and reading order are tested by axe; lists styled away keep their role by ours.
    'no-redundant-role': 'off',
    'long-title': 'off',
  },
});

/** Of many pages of one kind every so many will do. */
const every: Readonly<Record<string, number>> = {
  empty: 1,
  typical: 7,
  corrected: 11,
  compared: 3,
  large: 97,
};

describe.each(Object.keys(every) as (keyof typeof fixtures)[])('HTML of the %s fixture', (name) => {
  test('is valid by html-validate', async () => {
    const published = fixtures[name]();
    const site = createPublicSite({ published });
    const addresses = (await addressesOfPages(published)).filter(
      (_, place) => place % (every[name] ?? 1) === 0,
    );
    expect(addresses.length).toBeGreaterThan(5);
    const problems = new Map<string, string>();
    for (const address of addresses) {
      const report = await validator.validateString(await (await site.request(address)).text());
      for (const { messages } of report.results)
        for (const { ruleId, message } of messages)
          if (!problems.has(`${ruleId}: ${message}`)) problems.set(`${ruleId}: ${message}`, address);
    }
    expect(Object.fromEntries(problems)).toEqual({});
  });
});
