import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { createPublicSite } from '#web';
import { apiOf } from '../src/api/testing/api-of.ts';
import { pageSample } from './fixtures/page-sample.ts';
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

/** Pages of each kind and language: of the fixture whose pages differ most, more. */
const looks: Readonly<Record<keyof typeof fixtures, number>> = {
  empty: 1,
  typical: 12,
  corrected: 3,
  succeeded: 3,
  compared: 3,
  moved: 1,
  large: 3,
};

const problemsOf = async (
  addresses: readonly string[],
  request: (address: string) => Response | Promise<Response>,
): Promise<Readonly<Record<string, string>>> => {
  const problems = new Map<string, string>();
  for (const address of addresses) {
    const report = await validator.validateString(await (await request(address)).text());
    for (const { messages } of report.results)
      for (const { ruleId, message } of messages)
        if (!problems.has(`${ruleId}: ${message}`)) problems.set(`${ruleId}: ${message}`, address);
  }
  return Object.fromEntries(problems);
};

test.each(Object.keys(looks) as (keyof typeof fixtures)[])(
  'HTML of every kind of page of the %s fixture is valid by html-validate',
  async (name) => {
    const published = fixtures[name]();
    const site = createPublicSite({ published });
    const sample = await pageSample(published, looks[name]);
    expect(sample.length).toBeGreaterThan(5);
    expect(
      await problemsOf(
        sample.map(({ address }) => address),
        (address) => site.request(address),
      ),
    ).toEqual({});
  },
);

test('so is that of the description of the API, and of what is not there', async () => {
  const api = apiOf('typical');
  expect(await problemsOf(['/api/v1/docs', '/en/api/v1/docs'], (address) => api.request(address))).toEqual(
    {},
  );
  const site = createPublicSite({ published: fixtures.typical() });
  expect(await problemsOf(['/nowhere', '/en/nowhere'], (address) => site.request(address))).toEqual({});
});
