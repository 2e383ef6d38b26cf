import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from './catalogue.ts';
import { runChecks } from './run-checks.ts';
import { readExample } from './testing/sheet.ts';

const here = import.meta.dirname;
const docs = path.resolve(here, '../../docs/checks');
const ids = checks.map((check) => check.id).toSorted();

const named = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending) && name !== `README${ending}`)
    .map((name) => name.slice(0, -ending.length));

/** The `sheet` blocks under a heading of a page. */
const examplesUnder = (page: string, heading: string): string[] => {
  const section = page.split(/^## /mu).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^```sheet\n(?<sheet>[\s\S]*?)^```$/gmu)].map(
    (match) => match.groups?.sheet ?? '',
  );
};

const rulesFound = (sheet: string): string[] => {
  const { plans, ...known } = readExample(sheet);
  return runChecks(plans, known).map((finding) => finding.rule);
};

describe('the catalogue, its files and its pages are one set', () => {
  test('every rule has a page, and every page a rule', () =>
    expect(named(docs, '.md').toSorted()).toEqual(ids));
  test('every rule has a test of its name', () =>
    expect(
      named(here, '.test.ts')
        .filter((name) => ids.includes(name))
        .toSorted(),
    ).toEqual(ids));
  test('every rule has a file of its name', () =>
    expect(
      named(here, '.ts')
        .filter((name) => ids.includes(name))
        .toSorted(),
    ).toEqual(ids));
  test('every rule is listed in the overview', () => {
    const overview = readFileSync(path.join(docs, 'README.md'), 'utf8');
    const listed = [...overview.matchAll(/^\| \[(?<id>[a-z-]+)\]/gmu)].map((match) => match.groups?.id);
    expect(listed.toSorted()).toEqual(ids);
  });
  test('no id twice', () => expect(new Set(ids).size).toBe(ids.length));
});

describe.each(ids)('the page of %s', (id) => {
  const page = readFileSync(path.join(docs, `${id}.md`), 'utf8');
  const check = checks.find((each) => each.id === id);

  test('bears the rule’s id and title', () =>
    expect(page).toMatch(new RegExp(`^# ${id}: ${check?.title.ja}\n`, 'u')));
  test('has examples of both kinds and says how to answer', () => {
    expect(examplesUnder(page, '指摘される例').length).toBeGreaterThan(0);
    expect(examplesUnder(page, '指摘されない例').length).toBeGreaterThan(0);
    expect(page).toContain('\n## 答え方\n');
  });
  test.each(examplesUnder(page, '指摘される例'))('fires: %s', (sheet) =>
    expect(rulesFound(sheet)).toContain(id),
  );
  test.each(examplesUnder(page, '指摘されない例'))('is silent: %s', (sheet) =>
    expect(rulesFound(sheet)).not.toContain(id),
  );
});
