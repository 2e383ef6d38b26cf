import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import * as components from '#components';
import { locales } from '#messages';
import { createDemoGallery, createPublicSite } from '#web';
import { componentSet } from '../src/web/components/gallery/component-set.ts';
import { formExamples } from '../src/web/staff/forms/form-examples.tsx';
import { htmlProblems } from './fixtures/html-structure.ts';
import { fixtures } from './fixtures/published.ts';

/** Whole documents: the gallery itself stands in one, and pages for frames of others in the other. */
const documents = ['PageFrame', 'EmbedFrame'];

test('every component has examples, and nothing else has', () => {
  const exported = Object.entries(components)
    .filter(([name, value]) => /^[A-Z]/.test(name) && typeof value === 'function')
    .map(([name]) => name)
    .filter((name) => !documents.includes(name));
  expect(exported.length).toBeGreaterThan(10);
  expect(componentSet.map(({ of }) => of).toSorted()).toEqual(exported.toSorted());
  expect(formExamples.map(({ of }) => of).toSorted()).toEqual([
    'Choice',
    'ErrorSummary',
    'Field',
    'TextArea',
  ]);
});

describe.each([...componentSet, ...formExamples])('$of', ({ states }) => {
  test.each(states)('$name is drawn in both languages, with nothing of the program in it', ({ show }) => {
    for (const locale of locales) {
      const html = String(show(locale));
      expect(html.replaceAll(/<[^>]*>/g, ' ')).not.toMatch(/undefined|NaN|\[object|Infinity/);
      expect(html).not.toMatch(/="[^"]*(?:undefined|NaN|\[object)/);
      expect(html).not.toMatch(/ style="| on[a-z]+="/);
    }
  });

  test('no two states look alike', () => {
    const drawn = Map.groupBy(states, ({ show }) => String(show('ja')).replaceAll(/ id="[^"]*"/g, ''));
    const alike = [...drawn].filter(([, same]) => same.length > 1);
    expect(alike.map(([html, same]) => [same.map(({ name }) => name), html])).toEqual([]);
  });
});

test.each(locales)('the page of all of them is sound HTML, %s', async (locale) => {
  const address = `${locale === 'ja' ? '' : `/${locale}`}/gallery`;
  const html = await (await createDemoGallery().request(address)).text();
  expect(htmlProblems(html)).toEqual([]);
  const { results } = await new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      'no-redundant-role': 'off',
    },
  }).validateString(html);
  expect(
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
  ).toEqual([]);
});

test('a public site does not have it', async () => {
  expect((await createPublicSite({ published: fixtures.typical() }).request('/gallery')).status).toBe(404);
});
