import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Io } from './io.ts';
import { runCli } from './program.ts';
import { refusingServices } from './testing/refusing-services.ts';

const root = resolve(import.meta.dirname, '../..');

const run = async (args: readonly string[], files: Record<string, string | Uint8Array> = {}) => {
  let [out, err] = ['', ''];
  const written = new Map<string, Uint8Array>();
  const io: Io = {
    readFile: async (path) => {
      const file = files[path];
      if (file === undefined) return readFileSync(resolve(root, path));
      return typeof file === 'string' ? new TextEncoder().encode(file) : file;
    },
    writeFile: async (path, bytes) => {
      written.set(path, bytes);
    },
    async *stdinLines() {},
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: false,
  };
  return { code: await runCli(args, io, refusingServices), out, err, written };
};

const good = '市町村名,年,人口(人)\n米沢市,2024,77000\n';
const bad = '市町村名,年,人口\n米沢市,令和6年,"77,000人"\n';

describe('machine-readable', () => {
  test('a table that meets the rule ends with 0', async () => {
    const { code, out } = await run(['machine-readable', 'good.csv'], { 'good.csv': good });
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.startsWith('○'))).toHaveLength(15);
    expect(out).toContain('good.csv: 15項目のうち、合う 15、合わない 0、目で確かめる 0');
  });

  test('a table that does not says where, what, and what to do, and ends with 1', async () => {
    const { code, out } = await run(['machine-readable', 'good.csv', 'bad.csv'], {
      'good.csv': good,
      'bad.csv': bad,
    });
    expect(code).toBe(1);
    expect(out).toContain('× 1-3  数値は数値のまま、文字を付けない (合わない)');
    expect(out).toContain('bad.csv!C2 「77,000人」は数値に文字が付いています。');
    expect(out).toContain('→ 半角の数字だけにし、負の数は「-」で書きます。');
    expect(out).toContain('× 1-11');
  });

  test('in English', async () => {
    const { out } = await run(['--lang', 'en', 'machine-readable', 'bad.csv'], { 'bad.csv': bad });
    expect(out).toContain('× 1-11 western years, alone or beside Japanese ones (not met)');
  });

  test('as JSON, all of it', async () => {
    const { code, out } = await run(['machine-readable', 'bad.csv', '--format', 'json'], { 'bad.csv': bad });
    expect(code).toBe(1);
    const { files } = JSON.parse(out) as { files: { passed: boolean; points: { number: string }[] }[] };
    expect(files).toMatchObject([{ file: 'bad.csv', format: 'csv', passed: false }]);
    expect(files[0]?.points).toHaveLength(15);
  });

  test('a file of another kind breaks the first point', async () => {
    const { code, out } = await run(['machine-readable', 'examples/yonezawa/strategy-r6.txt']);
    expect(code).toBe(1);
    expect(out).toContain('× 1-1');
    expect(out).toContain('－ 1-2');
  });

  test('an empty file is refused with a reason', async () => {
    const { code, err } = await run(['machine-readable', 'empty.csv'], { 'empty.csv': '' });
    expect(code).toBe(2);
    expect(err).toContain('empty.csv');
  });
});

describe('schema', () => {
  test('lists the names, and writes one to the terminal', async () => {
    expect((await run(['schema'])).out.split('\n').map((line) => line.split('\t')[0])).toEqual([
      'plans',
      'draft',
      'published',
      '',
    ]);
    const { out } = await run(['schema', 'plans']);
    expect(JSON.parse(out)).toMatchObject({ $id: 'urn:michishirube:schema:plans:1' });
  });

  test('writes all of them into a folder, the same as the published files', async () => {
    const { code, written } = await run(['schema', '--out', 'schemas']);
    expect(code).toBe(0);
    expect([...written.keys()]).toEqual([
      'schemas/plans.schema.json',
      'schemas/draft.schema.json',
      'schemas/published.schema.json',
    ]);
    for (const [path, bytes] of written)
      expect(new TextDecoder().decode(bytes)).toBe(readFileSync(resolve(root, path), 'utf8'));
  });
});

test('export of a workbook needs a file to write', async () => {
  const { code, err } = await run(['export', '--format', 'xlsx']);
  expect(code).toBe(2);
  expect(err).toContain('--out');
});
