import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const program = join(root, 'bin/michishirube.js');
const folder = mkdtempSync(join(tmpdir(), 'mcp-'));
const env = {
  ...process.env,
  MICHISHIRUBE_FOLDER: folder,
  DATABASE_URL: '',
  MICHISHIRUBE_URL: 'https://city.example',
};
const client = new Client({ name: 'test', version: '1' });

const run = (...args: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], {
    env,
    cwd: root,
    encoding: 'utf8',
  });
  expect([0, 1], stderr).toContain(status);
};

beforeAll(async () => {
  run('import', 'examples/yonezawa/strategy-r6.txt', '--plan', 'city');
  run('publish', 'city', '--approved-by', '企画課長', '--explain', '原本のとおり');
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [program, 'mcp'],
      env: Object.fromEntries(
        Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      ),
      cwd: root,
    }),
  );
});
afterAll(async () => {
  await client.close();
  rmSync(folder, { recursive: true, force: true });
});

type Answer = { total: number; items: Record<string, string>[] } & Record<string, Record<string, string>>;
const ask = async (name: string, args: Record<string, unknown> = {}) => {
  const result = await client.callTool({ name, arguments: args });
  return { isError: result.isError, answer: result.structuredContent as Answer, content: result.content };
};

describe('an assistant over standard input and output', () => {
  test('is told what it may ask, and that nothing is written', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'find_indicators',
      'find_publications',
      'get_indicator',
      'list_plans',
    ]);
    for (const tool of tools) expect(tool.annotations?.readOnlyHint).toBe(true);
    expect(client.getInstructions()).toContain('0 と言わない');
  });

  test('gets an evaluation with its explanation and a citation', async () => {
    const { answer: plans } = await ask('list_plans');
    expect(plans.items.map(({ id }) => id)).toEqual(['city']);
    const { answer: found } = await ask('find_indicators', { plan: 'city', limit: 5 });
    expect(found.items).toHaveLength(5);
    expect(found.total).toBeGreaterThan(40);
    const id = String(found.items[0]?.id);
    const { answer } = await ask('get_indicator', { plan: 'city', indicator: id });
    expect(answer.evaluations?.[0]).toMatchObject({ indicator: id, summary: { ja: expect.any(String) } });
    expect(answer.citation).toMatchObject({
      ja: expect.stringMatching(/令和6年度 第1版\(.*公表\)、指標「/),
      url: `https://city.example/plans/city/indicators/${id}`,
      contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const { answer: publications } = await ask('find_publications', { plan: 'city' });
    expect(publications.items[0]).toMatchObject({ inForce: true, contentHash: answer.citation?.contentHash });
  });

  test('finds by a grade, and nothing where there is nothing', async () => {
    const { answer } = await ask('find_indicators', { grade: 'unrated' });
    for (const { grades } of answer.items) expect(JSON.stringify(grades)).toContain('unratedReason');
    expect((await ask('find_indicators', { q: 'ありえない名前' })).answer.total).toBe(0);
  });

  test('is told what to do when it asks for something that is not there', async () => {
    const { isError, content } = await ask('get_indicator', { plan: 'city', indicator: 'none' });
    expect(isError).toBe(true);
    expect(JSON.stringify(content)).toContain('find_indicators');
    expect((await ask('find_indicators', { limit: 1000 })).isError).toBe(true);
  });
});
