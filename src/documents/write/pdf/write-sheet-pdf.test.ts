import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { largePlan } from '../../../../test/fixtures/large-plan.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { cellsOf, nastyTexts, planOf, realSheets, sheetOf, textsOf } from '../testing/sheets.ts';
import { missingMark } from './fonts.ts';
import { TypesettingTooLongError } from './typst-process.ts';
import { writeSheetPdf } from './write-sheet-pdf.ts';

const open = (bytes: Uint8Array) =>
  getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 }).promise;

type Opened = Awaited<ReturnType<typeof open>>;

/** The text of every page; spaces and invisible characters aside, for lines are broken anywhere. */
const textOf = async (document: Opened): Promise<string> => {
  let text = '';
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent({ disableNormalization: true });
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  return squeezed(text);
};

const squeezed = (text: string): string => text.replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, '');

/** pdf.js says an object and gives a map. */
const marks = (info: unknown): unknown =>
  info instanceof Map ? info.get('Marked') : (info as { Marked?: boolean } | null)?.Marked;

const rolesOf = async (document: Opened): Promise<Set<string>> => {
  const roles = new Set<string>();
  const walk = (tag: object): void => {
    if ('role' in tag) roles.add(String(tag.role));
    if ('children' in tag && Array.isArray(tag.children)) for (const child of tag.children) walk(child);
  };
  for (let page = 1; page <= document.numPages; page++) {
    const tree = await (await document.getPage(page)).getStructTree();
    if (tree) walk(tree);
  }
  return roles;
};

describe.each(realSheets)('$name as PDF', ({ sheet: make }) => {
  const sheet = make();
  const opened = writeSheetPdf(sheet).then(({ bytes }) => open(bytes));

  test('says everything the sheet says', async () => {
    const text = await textOf(await opened);
    expect(textsOf(sheet).filter((each) => !text.includes(squeezed(each)))).toEqual([]);
  });

  test('is accessible: tagged, PDF/UA-1, with title, language and headings of its tables', async () => {
    const document = await opened;
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: `${sheet.title}${sheet.edition}`, Language: 'ja-JP' });
    expect(metadata.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(marks(await document.getMarkInfo())).toBe(true);
    const roles = await rolesOf(document);
    for (const role of ['H1', 'Table', 'TH', 'TD']) expect(roles).toContain(role);
  });

  test('has a bookmark for every section', async () => {
    const outline = await (await opened).getOutline();
    expect(outline.map(({ title }) => squeezed(title))).toEqual(
      sheet.sections.map(({ entry }) => squeezed(entry)),
    );
  });

  test('repeats the headings of a table on each of its pages', async () => {
    const document = await opened;
    const head = squeezed(cellsOf(sheet)[0]?.text ?? '');
    if (sheet.contents !== null) return;
    for (let page = 1; page <= document.numPages; page++) {
      const { items } = await (await document.getPage(page)).getTextContent();
      expect(squeezed(items.map((item) => ('str' in item ? item.str : '')).join(''))).toContain(head);
    }
  });
});

test('the table of contents names the page on which each section begins', async () => {
  const real = realSheets[0]?.sheet();
  if (!real) throw new Error('no sheet');
  const document = await open((await writeSheetPdf(real)).bytes);
  const labels = await document.getPageLabels();
  const { items } = await (await document.getPage(1)).getTextContent();
  const contents = squeezed(items.map((item) => ('str' in item ? item.str : '')).join(''));
  for (const { entry, blocks } of real.sections) {
    const heading = squeezed(blocks[0]?.kind === 'heading' ? blocks[0].text : '');
    const number = new RegExp(`${squeezed(entry)}[･・.]*(\\d+)`).exec(contents)?.[1];
    const page = await document.getPage((labels ?? []).indexOf(number ?? '?') + 1);
    const text = squeezed(
      (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')).join(''),
    );
    expect(text).toContain(heading);
  }
});

test('the same sheet is the same file', async () => {
  const make = realSheets[2]?.sheet;
  if (!make) throw new Error('no sheet');
  const [first, second] = [await writeSheetPdf(make()), await writeSheetPdf(make())];
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

describe('no text of a user is markup', () => {
  test.each(['yonezawa-strategy', 'okitama-vision'])(
    '%s of nasty texts prints them as they are',
    async (form) => {
      const sheet = sheetOf(planOf(nastyTexts, 6), form, { graded: true });
      const { bytes, missing } = await writeSheetPdf(sheet);
      const text = await textOf(await open(bytes));
      const printed = (each: string) =>
        squeezed(Array.from(each, (one) => (missing.includes(one) ? missingMark : one)).join(''));
      for (const markup of [
        '#eval("1+1")',
        '*b*_i_<label>@ref=見出し',
        '#{panic("x")}',
        '#setpage(width:1pt)',
        '$x^2$`raw`',
      ])
        expect(text).toContain(markup);
      // Long texts are divided between pages, where the text of other cells comes between.
      const short = cellsOf(sheet).filter((cell) => cell.text.length < 100);
      const lost = short.filter((cell) => !text.includes(printed(cell.text)));
      expect(short.length).toBeGreaterThan(100);
      expect(lost).toEqual([]);
    },
  );

  test('nothing of a text over several pages is lost', async () => {
    for (const form of ['yonezawa-strategy', 'okitama-vision']) {
      const sheet = sheetOf(planOf(['A'.repeat(3000), 'い'.repeat(3000)]), form);
      const text = await textOf(await open((await writeSheetPdf(sheet)).bytes));
      const counted = (all: string, letter: string) => all.split(letter).length - 1;
      for (const letter of ['A', 'い']) {
        const wanted = cellsOf(sheet).reduce((sum, cell) => sum + counted(cell.text, letter), 0);
        expect(counted(text, letter)).toBeGreaterThanOrEqual(wanted);
      }
    }
  });

  test('a character without a glyph is printed as 〓 and named', async () => {
    const { bytes, missing } = await writeSheetPdf(sheetOf(planOf(['𠮷野家😀のCO₂']), 'okitama-vision'));
    expect(missing).toEqual(['😀']);
    expect(await textOf(await open(bytes))).toContain('𠮷野家〓のCO₂');
  });
});

describe('any plan', () => {
  test('any texts become a PDF', async () => {
    const text = fc.oneof(
      fc.constantFrom(...nastyTexts),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), fc.boolean(), async (texts, wide) => {
        const sheet: Sheet = sheetOf(planOf(texts), wide ? 'okitama-vision' : 'yonezawa-strategy');
        const { bytes } = await writeSheetPdf(sheet);
        expect(new TextDecoder().decode(bytes.subarray(0, 8))).toBe('%PDF-1.7');
      }),
      { numRuns: 30 },
    );
  });

  test('a thousand rows, and none', async () => {
    for (const form of ['yonezawa-strategy', 'okitama-vision']) {
      const text = await textOf(await open((await writeSheetPdf(sheetOf(largePlan(1000), form))).bytes));
      expect(text.match(/第\d+の取組みに参加した人の数/g)).toHaveLength(1000);
      const empty = { ...planOf(['x']), nodes: [], placements: [], indicators: [] };
      expect((await open((await writeSheetPdf(sheetOf(empty, form))).bytes)).numPages).toBeGreaterThan(0);
    }
  });

  test('one that takes too long is given up, and the next one is printed', async () => {
    const large = sheetOf(largePlan(1000), 'okitama-vision');
    await expect(writeSheetPdf(large, { limit: 1 })).rejects.toThrow(TypesettingTooLongError);
    expect((await writeSheetPdf(sheetOf(planOf(['次']), 'okitama-vision'))).bytes.length).toBeGreaterThan(
      1000,
    );
  });
});
