import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chooseFonts } from './fonts.ts';
import {
  SheetTooLargeError,
  TypesettingBusyError,
  TypesettingTooLongError,
  typeset,
} from './typst-process.ts';

const { files } = chooseFonts('あ');
const page = (body: string, font = 'BIZ UDGothic') =>
  `#set document(title: "題", date: none)\n#set text(font: "${font}", lang: "ja", fallback: false)\n${body}`;
const job = (template: string, inputs: Record<string, string> = {}) => ({ template, inputs, fonts: files });

describe('the process that typesets', () => {
  test('gives a PDF', async () => {
    const bytes = await typeset(job(page('= 見出し')), 60_000);
    expect(new TextDecoder().decode(bytes.subarray(0, 5))).toBe('%PDF-');
  });

  test.each([
    { name: 'an unknown font', template: page('= 見出し', 'No Such Font'), says: 'unknown font family' },
    { name: 'a mistake in the template', template: page('#nothing()'), says: 'unknown variable' },
    { name: 'a character without a glyph', template: page('= 한'), says: 'could not be displayed' },
    { name: 'a file outside', template: page('#read("/etc/passwd")'), says: 'file' },
  ])('refuses $name, and goes on', async ({ template, says }) => {
    await expect(typeset(job(template), 60_000)).rejects.toThrow(says);
    expect((await typeset(job(page('= 次')), 60_000)).length).toBeGreaterThan(1000);
  });

  test('jobs at the same time wait for each other', async () => {
    const all = await Promise.all(['一', '二', '三'].map((text) => typeset(job(page(`= ${text}`)), 60_000)));
    expect(new Set(all.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(3);
  });

  test('one that does not end is ended; the ones behind it are done', async () => {
    const endless = '#for at in range(200000) [#table(columns: 2, [い], [ろ])]';
    const late = typeset(job(page(endless)), 300);
    const next = typeset(job(page('= 次')), 60_000);
    await expect(late).rejects.toThrow(TypesettingTooLongError);
    expect((await next).length).toBeGreaterThan(1000);
  });
});

/** Processes that this one has started and whose command names the worker; null where /proc is missing. */
const workers = (): number[] | null => {
  if (!existsSync('/proc/self/status')) return null;
  return readdirSync('/proc').flatMap((id) => {
    try {
      const isChild = readFileSync(`/proc/${id}/status`, 'utf8').includes(`PPid:\t${process.pid}\n`);
      return isChild && readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('typst-worker')
        ? [Number(id)]
        : [];
    } catch {
      return [];
    }
  });
};
const found = workers();

describe.skipIf(found === null)(
  `a process that breaks${found === null ? ' — SKIPPED: no /proc on this machine' : ''}`,
  () => {
    test('while it works: the job ends with a message, the next one is done', async () => {
      await typeset(job(page('= 前')), 60_000);
      const endless = '#for at in range(200000) [#table(columns: 2, [い], [ろ])]';
      const broken = typeset(job(page(endless)), 60_000);
      const next = typeset(job(page('= 次')), 60_000);
      setTimeout(() => {
        for (const id of workers() ?? []) process.kill(id, 'SIGKILL');
      }, 300);
      await expect(broken).rejects.toThrow('SIGKILL');
      expect((await next).length).toBeGreaterThan(1000);
    });

    test('between two jobs: the next one starts another', async () => {
      await typeset(job(page('= 前')), 60_000);
      for (const id of workers() ?? []) process.kill(id, 'SIGKILL');
      const results = [1, 2].map(() =>
        typeset(job(page('= 次')), 60_000).then((bytes) => bytes.length > 1000),
      );
      expect((await Promise.allSettled(results)).at(-1)).toEqual({ status: 'fulfilled', value: true });
    });
  },
);

describe('more than there is room for', () => {
  test('twenty jobs wait, one more is refused by name', async () => {
    const all = Array.from({ length: 21 }, (_, at) => typeset(job(page(`= ${at}`)), 60_000));
    const ended = await Promise.allSettled(all);
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    expect(ended.at(-1)).toMatchObject({ reason: expect.any(TypesettingBusyError) });
  });

  test('a document of gigabytes is refused before it is begun', async () => {
    const huge = job(page('= 見出し'), { sheet: 'あ'.repeat(8_000_001) });
    await expect(typeset(huge, 60_000)).rejects.toThrow(SheetTooLargeError);
  });
});

describe('the fonts a text needs', () => {
  test.each([
    { text: '市民が1,234人', names: ['BIZ UDGothic', 'DejaVu Sans Mono'], missing: [] },
    { text: 'CO₂ 10³t', names: ['BIZ UDGothic', 'DejaVu Sans Mono'], missing: [] },
    { text: '𠮷野', names: ['BIZ UDGothic', 'Noto Sans JP', 'DejaVu Sans Mono'], missing: [] },
    { text: '髙﨑①㎡Ⅳ〜－', names: ['BIZ UDGothic', 'DejaVu Sans Mono'], missing: [] },
    { text: 'あ😀', names: ['BIZ UDGothic', 'DejaVu Sans Mono'], missing: ['😀'] },
  ])('$text', ({ text, names, missing }) => {
    const choice = chooseFonts(text);
    expect(choice.names).toEqual(names);
    expect([...choice.missing]).toEqual(missing);
  });
});
