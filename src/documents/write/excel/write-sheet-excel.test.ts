import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { unzip } from '@cj-tech-master/excelts/archive';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, withSeparators } from '#domain';
import { largePlan } from '../../../../test/fixtures/large-plan.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { cellsOf, nastyTexts, planOf, realSheets, sheetOf, tablesOf, textsOf } from '../testing/sheets.ts';
import { CellTooLongError, writeSheetExcel } from './write-sheet-excel.ts';

const open = async (bytes: Uint8Array): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
};

/** The XML parts of a workbook by their path. */
const partsOf = async (bytes: Uint8Array): Promise<Map<string, string>> => {
  const parts = new Map<string, string>();
  for await (const entry of unzip(bytes).entries()) parts.set(entry.path, await entry.text());
  return parts;
};

/** What Excel shows for a number in one of our formats: `"words"#,##0.00"words"`, a negative one after `;`. */
const shown = (value: number, format: string): string => {
  const sections = format.match(/(?:"[^"]*"|[^;"])+/g) ?? [];
  const section = value < 0 ? sections[1] : sections[0];
  const match = /^((?:"[^"]*")*)(#,##0|0)(?:\.(0+))?((?:"[^"]*")*)$/.exec(section ?? '');
  if (!match) throw new Error(`not a format of ours: ${format}`);
  const [, before = '', digits, decimals = '', after = ''] = match;
  const text = exact(String(Math.abs(value))).toFixed(decimals.length);
  return `${before.replaceAll('"', '')}${digits === '0' ? text : withSeparators(text)}${after.replaceAll('"', '')}`;
};

/** A cell as Excel shows it; a merged one counts once. */
const displayed = (worksheet: Worksheet): string[] => {
  const texts: string[] = [];
  worksheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.isMerged && cell.master !== cell) return;
      const { value, style } = cell;
      const format = typeof style.numFmt === 'object' ? style.numFmt.formatCode : (style.numFmt ?? '');
      if (typeof value === 'number') texts.push(shown(value, format));
      else if (typeof value === 'string') texts.push(value);
      else if (value !== null && typeof value === 'object' && 'hyperlink' in value) texts.push(value.text);
    });
  });
  return texts;
};

const allDisplayed = (workbook: Workbook): string[] => workbook.worksheets.flatMap(displayed);

const count = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
};

describe.each(realSheets)('$name as Excel, read back', ({ sheet: make }) => {
  const sheet = make();
  const written = writeSheetExcel(sheet);

  test('every cell shows what the sheet says, as often as it says it', async () => {
    // A value of several words may stand in lines.
    const shownCounts = count(allDisplayed(await open(await written)).map(squeezed));
    for (const [text, times] of count(cellsOf(sheet).map((cell) => squeezed(cell.text))))
      expect([text, shownCounts.get(text) ?? 0]).toEqual([text, expect.toSatisfy((n: number) => n >= times)]);
  });

  test('cells with one number are numbers of the same value', async () => {
    const numbers: number[] = [];
    for (const worksheet of (await open(await written)).worksheets)
      worksheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (typeof cell.value === 'number' && cell.master === cell) numbers.push(cell.value);
        });
      });
    const wanted = cellsOf(sheet).flatMap(({ number }) => (number ? Number(number.value) : []));
    expect(wanted.length).toBeGreaterThan(40);
    // Only a number too wide for its column is text.
    expect(numbers.length).toBeGreaterThanOrEqual(wanted.length * 0.9);
    const left = [...wanted];
    for (const number of numbers) {
      expect(left).toContain(number);
      left.splice(left.indexOf(number), 1);
    }
  });

  test('prints on A4 landscape, fitted to its width, with repeated rows and page numbers', async () => {
    for (const { pageSetup, headerFooter } of (await open(await written)).worksheets) {
      expect(pageSetup).toMatchObject({
        paperSize: 9,
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(headerFooter.oddFooter).toContain('&P / &N');
    }
    const names = (await partsOf(await written)).get('xl/workbook.xml') ?? '';
    expect(names.match(/_xlnm\.Print_Titles/g)).toHaveLength(sheet.sections.length);
  });

  test('every table has a name that covers it', async () => {
    const workbook = await open(await written);
    for (const table of tablesOf(sheet)) {
      const { ranges } = workbook.definedNames.getRanges(table.name);
      expect(ranges).toHaveLength(1);
      const [, name = '', first = ''] = /^'?([^'!]+)'?!\$?([A-Z]+\$?\d+)/.exec(ranges[0] ?? '') ?? [];
      const corner = workbook.getWorksheet(name)?.getCell(first.replaceAll('$', '')).value;
      expect(corner).toBe(table.head[0]?.text);
    }
  });

  test('framed and wrapped as a printed form', async () => {
    const workbook = await open(await written);
    let framed = 0;
    for (const worksheet of workbook.worksheets)
      worksheet.eachRow((row) => {
        row.eachCell({ includeEmpty: true }, (cell) => {
          if (cell.style.border?.top?.style === 'thin') framed++;
          if (cell.value !== null) expect(cell.style.font?.name).toBe('BIZ UDGothic');
        });
      });
    expect(framed).toBeGreaterThanOrEqual(cellsOf(sheet).length);
    expect(workbook.worksheets.some((worksheet) => worksheet.hasMerges)).toBe(true);
  });

  test('the same sheet is the same file', async () => {
    expect(Buffer.compare(await written, await writeSheetExcel(make()))).toBe(0);
  });
});

/** Everything in a workbook that could run or leave it. */
const dangers = async (bytes: Uint8Array): Promise<string[]> =>
  [...(await partsOf(bytes))].flatMap(([path, xml]) => [
    ...(/<f[ >/]/.test(xml) && path.startsWith('xl/worksheets') ? [`formula in ${path}`] : []),
    ...(xml.match(/TargetMode="External"/g) ?? []),
    ...(/vbaProject|externalLink|connections/.test(path) ? [path] : []),
  ]);

describe('no text of a user runs', () => {
  test.each(['yonezawa-strategy', 'okitama-vision'])('%s of nasty texts', async (form) => {
    const sheet = sheetOf(planOf(nastyTexts, 12), form, { graded: true });
    const bytes = await writeSheetExcel(sheet);
    expect(await dangers(bytes)).toEqual([]);
    const shownTexts = new Set(allDisplayed(await open(bytes)).map(squeezed));
    for (const text of textsOf(sheet).filter((each) => /^[=+\-@]/.test(each)))
      expect(shownTexts).toContain(squeezed(text));
  });

  test('a text that looks like a formula stays a text when its cell is edited', async () => {
    const workbook = await open(await writeSheetExcel(sheetOf(planOf(['=1+1']), 'yonezawa-strategy')));
    const formats = new Set<string>();
    for (const worksheet of workbook.worksheets)
      worksheet.eachRow((row) => {
        row.eachCell((cell) => {
          const format = cell.style.numFmt;
          if (cell.value === '=1+1')
            formats.add(typeof format === 'object' ? format.formatCode : String(format));
        });
      });
    expect([...formats]).toEqual(['@']);
  });

  test('links lead inside the workbook only', async () => {
    const workbook = await open(await writeSheetExcel(sheetOf(planOf(nastyTexts, 12), 'yonezawa-strategy')));
    const links: string[] = [];
    workbook.worksheets[0]?.eachRow((row) => {
      row.eachCell(({ value, master, address }) => {
        if (master.address !== address) return;
        if (value !== null && typeof value === 'object' && 'hyperlink' in value) links.push(value.hyperlink);
      });
    });
    expect(links).toHaveLength(12);
    for (const link of links) {
      const name = /^#'(.*)'!A1$/.exec(link)?.[1];
      expect(name && workbook.getWorksheet(name)).toBeTruthy();
    }
  });
});

describe('any plan', () => {
  test('any texts: a workbook that opens and shows them, or a named refusal', async () => {
    const text = fc.oneof(
      fc.constantFrom(...nastyTexts),
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ maxLength: 60 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), fc.boolean(), async (texts, wide) => {
        const sheet: Sheet = sheetOf(planOf(texts), wide ? 'okitama-vision' : 'yonezawa-strategy');
        const bytes = await writeSheetExcel(sheet);
        const shownTexts = new Set(allDisplayed(await open(bytes)).map(squeezed));
        for (const cell of cellsOf(sheet))
          if (squeezed(cell.text) !== '') expect(shownTexts).toContain(squeezed(cell.text));
        expect(await dangers(bytes)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('a text longer than a cell can hold is refused by name', async () => {
    await expect(writeSheetExcel(sheetOf(planOf(['あ'.repeat(33_000)]), 'okitama-vision'))).rejects.toThrow(
      CellTooLongError,
    );
  });

  test('a thousand rows, and none', async () => {
    for (const form of ['yonezawa-strategy', 'okitama-vision']) {
      const large = await open(await writeSheetExcel(sheetOf(largePlan(1000), form)));
      expect(allDisplayed(large).filter((text) => text.endsWith('の取組みに参加した人の数'))).toHaveLength(
        1000,
      );
      const empty = { ...planOf(['x']), nodes: [], placements: [], indicators: [] };
      expect(allDisplayed(await open(await writeSheetExcel(sheetOf(empty, form)))).length).toBeGreaterThan(1);
    }
  });
});

/** XML readers fold spaces at the ends of a text. */
const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
