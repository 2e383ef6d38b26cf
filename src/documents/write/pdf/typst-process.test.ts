import { describe, expect, test } from 'vitest';
import { chooseFonts } from './fonts.ts';
import { TypesettingTooLongError, typeset } from './typst-process.ts';

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
