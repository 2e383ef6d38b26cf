import { readdirSync } from 'node:fs';
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
});

/** Files of parts that several folders of staff pages share. */
const shared = [
  ...readdirSync(new URL('../src/web/staff', import.meta.url)).filter((name) => name.endsWith('.tsx')),
  'pages/findings/text-area.tsx',
  'pages/findings/finding-labels.tsx',
  'pages/evidence/evidence-name.tsx',
  'pages/external-review/radio-group.tsx',
  'pages/external-review/review-marks.tsx',
];

/** Of a finding in a whole plan, which only its pages have. */
const ofOnePage = ['FindingPlace'];

test('every part of staff pages that several of them share has examples, and nothing else has', async () => {
  const files = await Promise.all(
    shared.map((file): Promise<object> => import(new URL(`../src/web/staff/${file}`, import.meta.url).href)),
  );
  const exported = files
    .flatMap((file) => Object.entries(file))
    .filter(([name, value]) => /^[A-Z][a-z]/.test(name) && typeof value === 'function')
    .map(([name]) => name)
    .filter((name) => !ofOnePage.includes(name));
  expect(exported.length).toBeGreaterThan(8);
  expect(formExamples.map(({ of }) => of).toSorted()).toEqual(exported.toSorted());
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
