import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from './program.ts';
import { refusingServices } from './testing/refusing-services.ts';

const root = resolve(import.meta.dirname, '../..');
const example = 'examples/yonezawa/strategy-r6.txt';
const text = readFileSync(resolve(root, example), 'utf8');

const check = async (args: readonly string[], files: Readonly<Record<string, string>> = {}) => {
  let [out, err] = ['', ''];
  const code = await runCli(
    ['check', ...args],
    {
      readFile: async (path) => new TextEncoder().encode(files[path] ?? text),
      writeFile: () => Promise.reject(new Error('check writes no file')),
      async *stdinLines() {},
      out: (more) => {
        out += more;
      },
      err: (more) => {
        err += more;
      },
      interactive: false,
    },
    refusingServices,
  );
  return { code, out, err };
};
const rulesIn = (out: string): string[] => JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule);

describe('check', () => {
  test('tells what was read, beside the findings: none at all may mean that nothing was understood', async () => {
    const { out, err } = await check(['empty.txt'], {
      'empty.txt': '指標名\t基準値(R4)\t実績値(R6)\t目標値(R9)\n来館者数\t120人\t131人\t150人\n',
    });
    expect(err).toBe('empty.txt: 指標 1、値 3、文章 0 を読み取りました(疑いのある箇所 0)。\n');
    expect(out).not.toContain('読み取りました');
    expect((await check([example, '--format', 'json'])).err).toBe('');
  });
  test('writes a SARIF log with a region for each place of the text', async () => {
    const { code, out } = await check([example, '--format', 'sarif']);
    const [run] = JSON.parse(out).runs;
    expect(code).toBe(1);
    const claimed = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'claimed-change-differs');
    const { artifactLocation, region } = claimed.locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe(example);
    expect(text.split('\n')[region.startLine - 1]).toContain('22%減');
  });

  test.each([
    ['error', { 'claimed-change-differs': 'warning', 'same-period-two-values': 'warning' }, 0],
    ['warning', { 'claimed-change-differs': 'warning', 'same-period-two-values': 'warning' }, 1],
    ['error', {}, 1],
  ] as const)('--fail-on %s with severities %o ends with %i', async (failOn, severities, code) => {
    const settings = JSON.stringify({ severities });
    const args = [example, '--fail-on', failOn, '--settings', 'settings.json'];
    expect((await check(args, { 'settings.json': settings })).code).toBe(code);
  });

  test('settings put a rule off and draw a line elsewhere', async () => {
    const settings = JSON.stringify({
      severities: { 'target-below-pace': 'off' },
      thresholds: { worseBy: 0.99 },
    });
    const before = rulesIn((await check([example, '--format', 'json'])).out);
    const after = rulesIn(
      (await check([example, '--format', 'json', '--settings', 's.json'], { 's.json': settings })).out,
    );
    const count = (rules: readonly string[], id: string) => rules.filter((rule) => rule === id).length;
    expect(count(before, 'target-below-pace')).toBeGreaterThan(0);
    expect(count(after, 'target-below-pace')).toBe(0);
    expect(count(before, 'worse-and-unmentioned')).toBeGreaterThan(count(after, 'worse-and-unmentioned'));
    expect(after).toContain('claimed-change-differs');
  });

  test('settings that say what does not exist are refused with their place', async () => {
    const { code, err } = await check([example, '--settings', 's.json'], {
      's.json': '{"thresholds": {"worse": 1}}',
    });
    expect(code).toBe(2);
    expect(err).toContain('thresholds');
  });

  test('a published result that changed without a word is an error', async () => {
    const before = text.replace('1,495,371千円', '1,495,317千円');
    const { out } = await check([example, '--earlier', 'before.txt', '--format', 'json'], {
      'before.txt': before,
    });
    expect(before).not.toBe(text);
    expect(rulesIn(out).filter((rule) => rule === 'past-actual-changed')).toHaveLength(1);
  });
});
