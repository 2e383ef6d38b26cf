import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const text = (name: string) => readFileSync(resolve(root, name), 'utf8');
const commands = (name: string) =>
  [...text(name).matchAll(/```\n([\s\S]*?)```/g)].flatMap((block) => (block[1] ?? '').trim().split('\n'));

describe('the two READMEs', () => {
  test('give the same commands in the same order', () => {
    expect(commands('README.md').length).toBeGreaterThan(5);
    expect(commands('README.ja.md')).toEqual(commands('README.md'));
  });

  test('name npm scripts that exist', () => {
    const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> };
    const named = commands('README.md').flatMap((line) => {
      const [npm, verb, name] = line.split(' ');
      if (npm !== 'npm' || verb === 'install') return [];
      return [verb === 'run' ? (name ?? '') : (verb ?? '')];
    });
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  test('link to files that exist', () => {
    for (const readme of ['README.md', 'README.ja.md'])
      for (const [, target = ''] of text(readme).matchAll(/\]\((?!https?:)([^)#]+)/g))
        expect(() => readFileSync(resolve(root, target)), `${readme} → ${target}`).not.toThrow();
  });
});
