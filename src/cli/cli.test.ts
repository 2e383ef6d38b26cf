import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Io } from './io.ts';
import { runCli } from './program.ts';
import { refusingServices } from './testing/refusing-services.ts';
import { UnreadableFileError } from './unreadable-file-error.ts';

const root = resolve(import.meta.dirname, '../..');

const run = async (
  args: readonly string[],
  { stdin = [], files = {} }: { stdin?: string[]; files?: Record<string, string> } = {},
) => {
  let out = '';
  let err = '';
  const written = new Map<string, Uint8Array>();
  const io: Io = {
    readFile: async (path) => {
      const text = files[path];
      if (text !== undefined) return new TextEncoder().encode(text);
      try {
        return readFileSync(resolve(root, path));
      } catch (error) {
        throw new UnreadableFileError(path, error);
      }
    },
    writeFile: async (path, bytes) => {
      written.set(path, bytes);
    },
    async *stdinLines() {
      yield* stdin;
    },
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: false,
  };
  const code = await runCli(args, io, refusingServices);
  return { code, out, err, written };
};

const example = 'examples/yonezawa/strategy-r6.txt';

describe('cells', () => {
  test('prints one JSON reading a line, in the order of the contract', async () => {
    const { code, out } = await run(['cells'], { stdin: ['延べ100件 (R6-R9)', '39.0％\t現状値 (R4)'] });
    expect(code).toBe(0);
    const lines = out.trim().split('\n');
    expect(lines).toHaveLength(2);
    const contract = [
      'value',
      'unit',
      'qualifier',
      'basis',
      'period',
      'status',
      'parts',
      'notes',
      'certainty',
      'reason',
    ];
    for (const line of lines)
      expect(Object.keys(JSON.parse(line)).slice(0, contract.length)).toEqual(contract);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      value: 100,
      unit: '件',
      basis: 'cumulative',
      period: 'R6-R9',
    });
    expect(lines[1]).toMatch(/^\{"value":39\.0,"unit":"%"/);
    expect(JSON.parse(lines[1] ?? '')).toMatchObject({ period: 'R4', status: 'known' });
  });

  test('ends with 1 when something is doubtful', async () => {
    expect((await run(['cells'], { stdin: ['O回'] })).code).toBe(1);
  });
});

describe('read', () => {
  test('CSV has the columns of the contract', async () => {
    const { out } = await run(['read', example]);
    expect(out.replace(/^\uFEFF/, '').split(/\r?\n/)[0]).toBe(
      'plan,node,role,indicator,series,restated,division,municipalities,source,baseline,actual_year,actual,target,certainty,where',
    );
  });

  test('JSON holds plan, provenance and residue', async () => {
    const draft = JSON.parse((await run(['read', example, '--format', 'json'])).out);
    expect(draft.rows).toHaveLength(52);
    expect(draft.plan.placements.length).toBeGreaterThanOrEqual(52);
    expect(draft).toHaveProperty('residue');
    expect(draft).toHaveProperty('coverage');
  });
});

describe('evaluate and check', () => {
  test('evaluate prints the grade and the sentence', async () => {
    const { out } = await run(['evaluate', example]);
    expect(out).toContain('市内企業と山形大学工学部教員の共同研究数');
    expect(out).toContain('100件');
  });

  test('evaluate in English has no Japanese sentences', async () => {
    const json = JSON.parse((await run(['evaluate', example, '--format', 'json'])).out);
    expect(json.plans[0].evaluations.length).toBeGreaterThan(40);
    for (const { summary } of json.plans[0].evaluations) expect(summary.en).not.toMatch(/です|ます|。/);
  });

  test('check finds a contradiction, prints JSON in the form of the contract, and ends with 1', async () => {
    const { code, out } = await run(['check', example, '--format', 'json']);
    expect(code).toBe(1);
    const { findings } = JSON.parse(out);
    expect(findings.map(({ rule }: { rule: string }) => rule)).toContain('claimed-change-differs');
    for (const finding of findings)
      expect(Object.keys(finding)).toEqual(
        expect.arrayContaining([
          'rule',
          'severity',
          'plan',
          'node',
          'indicator',
          'message',
          'quotes',
          'where',
        ]),
      );
  });
});

describe('sheet', () => {
  const print = (...more: string[]) => run(['sheet', example, '--layout', 'yonezawa-strategy', ...more]);

  test.each([
    { format: 'xlsx', begins: 'PK' },
    { format: 'pdf', begins: '%PDF-' },
  ])('prints a document as $format without storage', async ({ format, begins }) => {
    const { code, out, written } = await print('--format', format, '--out', 'sheet.out', '--with-evaluation');
    expect(code).toBe(0);
    expect(out).toBe('');
    const bytes = written.get('sheet.out') ?? new Uint8Array();
    expect(Buffer.from(bytes.subarray(0, begins.length)).toString('latin1')).toBe(begins);
  });

  test('says what the form has no place for', async () => {
    const { err } = await run([
      ...['sheet', example, '--layout', 'okitama-vision', '--format', 'xlsx', '--out', 'sheet.xlsx'],
    ]);
    expect(err).toContain('主な事業 17件');
  });

  test('prints in a form of the municipality’s own, from its file', async () => {
    const form = ['--layout', 'docs/layouts/example-city.json', '--format', 'xlsx', '--out', 'own.xlsx'];
    const { code, written } = await run(['sheet', example, ...form, '--with-evaluation']);
    expect(code).toBe(0);
    expect(written.get('own.xlsx')?.length).toBeGreaterThan(5000);
  });

  test.each([
    { name: 'no JSON', text: '{', says: 'own.json' },
    {
      name: 'an unknown column',
      text: '{"id":"x","body":{"kind":"wide_table","columns":[{"fill":"cost"}]}}',
      says: 'own.json',
    },
  ])('says what is wrong with such a file: $name', async ({ text, says }) => {
    const args = ['sheet', example, '--layout', './own.json', '--format', 'xlsx', '--out', 'x.xlsx'];
    const { code, err } = await run(args, { files: { './own.json': text } });
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  test('names the forms there are', async () => {
    const { code, err } = await run([
      'sheet',
      example,
      '--layout',
      'nowhere',
      '--format',
      'pdf',
      '--out',
      'x.pdf',
    ]);
    expect(code).toBe(2);
    expect(err).toContain('okitama-vision');
  });

  test('wants a form, a format and a file', async () => {
    expect((await run(['sheet', example])).code).toBe(2);
  });
});

test('read tells why a row is doubtful, and where, beside the rows', async () => {
  const rows = Array.from({ length: 22 }, (_, at) => `施設${at}の利用者数\t1人\t${at}人？\t9人`);
  const files = { 'a.txt': `令和6年度実績\n\n指標名\t基準値\t実績値\t目標値\n${rows.join('\n')}\n` };
  const { out, err } = await run(['read', 'a.txt'], { files });
  expect(out).not.toContain('「施設0の利用者数」の');
  expect(err).toMatch(/^L4:13.*「施設0の利用者数」の実績値: /mu);
  expect(err).toContain('ほかに要確認が 2 件');
  const english = await run(['read', 'a.txt', '--lang', 'en'], { files });
  expect(english.err).toMatch(/^L4:13.*「施設0の利用者数」の実績値: “\?” could not be read\. /mu);
  expect(english.err).toContain('2 more are to be confirmed');
  expect((await run(['read', 'a.txt', '--format', 'json'], { files })).err).not.toContain('施設0');
});

describe('a layout of the municipality’s own', () => {
  const sheet =
    'みなと市 まちの通信簿 令和6年度実績\n\nものさし\tはじめ\tいま\tゆくえ\n貸出冊数\t41,000冊\t45,200冊\t48,000冊\n';
  const files = { 'card.txt': sheet };
  const layout = ['--layout', 'docs/layouts/example-city-reading.json'];

  test('reads, evaluates and checks a document that no shipped layout reads', async () => {
    expect((await run(['read', 'card.txt'], { files })).code).toBe(2);
    const { code, out } = await run(['read', 'card.txt', ...layout], { files });
    expect([code, out]).toEqual([0, expect.stringContaining('貸出冊数')]);
    for (const command of ['evaluate', 'check'])
      expect((await run([command, 'card.txt', ...layout], { files })).code).not.toBe(2);
  });

  test('says what is wrong with its file', async () => {
    const own = { ...files, 'own.json': '{"id":"own"}' };
    const { code, err } = await run(['read', 'card.txt', '--layout', 'own.json'], { files: own });
    expect(code).toBe(2);
    expect(err).toContain('own.json');
  });
});

describe('what went wrong is said in both languages, with a remedy, and ends with 2', () => {
  test.each([
    {
      name: 'no such file',
      args: ['read', 'no/such/file.txt'],
      says: ['no/such/file.txt', 'ファイルがありません', 'there is no such file'],
    },
    { name: 'a folder', args: ['read', 'examples'], says: ['examples', 'フォルダー'] },
    { name: 'an empty file', args: ['read', 'empty.txt'], files: { 'empty.txt': '' }, says: ['empty.txt'] },
    {
      name: 'no known heading',
      args: ['read', 'letter.txt'],
      files: { 'letter.txt': '拝啓\nお元気ですか。\n' },
      says: ['letter.txt'],
    },
    { name: 'an unknown layout', args: ['read', example, '--layout', 'nowhere'], says: ['nowhere'] },
    {
      name: 'an unknown scale',
      args: ['evaluate', example, '--scale', 'nowhere'],
      says: ['nowhere', 'michishirube'],
    },
    { name: 'a year that is none', args: ['evaluate', example, '--year', 'いつか'], says: ['R6'] },
    { name: 'an unknown command', args: ['reed'], says: ['reed'] },
    { name: 'an unknown option', args: ['read', example, '--fast'], says: ['--fast'] },
  ])('$name', async ({ args, files, says }) => {
    const { code, out, err } = await run(args, files ? { files } : {});
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const words of says) expect(err).toContain(words);
  });
});

test.each(['', 'read', 'cells', 'evaluate', 'check', 'import', 'serve', 'export', 'sheet'])(
  '%s --help explains itself',
  async (command) => {
    const { code, out } = await run([...(command ? [command] : []), '--help']);
    expect(code).toBe(0);
    expect(out).toContain('Usage: michishirube');
  },
);
