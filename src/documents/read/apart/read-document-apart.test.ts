import { describe, expect, test } from 'vitest';
import { MacroDocumentError, NoKnownHeadingError, ReadingLimitError } from '../../document-error.ts';
import { workbookOf } from '../excel/testing/workbook-of.ts';
import { partsOfWorkbook, zipOf } from '../excel/testing/zip-of.ts';
import { readDocument } from '../read-document.ts';
import { readDocumentApart } from './read-document-apart.ts';

const headings = ['施策', '指標名', '実績値(R6)', '目標値(R9)'];
const workbook = (rows: number) =>
  workbookOf([
    {
      name: 'KPI',
      rows: [
        headings,
        ...Array.from({ length: rows }, (_, at) => ['1-1 道', `路線${at}の延長`, `${at}km`, '9km']),
      ],
    },
  ]);
const text = (rows: number) =>
  new TextEncoder().encode(
    [headings, ...Array.from({ length: rows }, (_, at) => ['1-1 道', `路線${at}の延長`, `${at}km`, '9km'])]
      .map((cells) => cells.join('\t'))
      .join('\n'),
  );

const sample = await workbook(20);

describe('a document read in a thread of its own', () => {
  test.each([
    ['a workbook', 'a.xlsx', sample],
    ['a small text', 'a.txt', text(3)],
    ['a large text', 'a.txt', Uint8Array.from([...text(20), ...Buffer.alloc(300 * 1024, '\n')])],
  ])('%s gives the same draft', async (_, name, bytes) => {
    const file = { name, bytes };
    expect(await readDocumentApart(file, { planId: 'p' })).toEqual(readDocument(file, { planId: 'p' }));
  });

  test('refusals come back as the same errors', async () => {
    const read = (bytes: Uint8Array) => readDocumentApart({ name: '表.xlsx', bytes });
    const parts = partsOfWorkbook('<sheetData><row><c t="str"><v>名簿</v></c></row></sheetData>');
    await expect(read(zipOf({ ...parts, 'xl/vbaProject.bin': '' }))).rejects.toThrow(MacroDocumentError);
    await expect(read(zipOf(parts))).rejects.toThrow(NoKnownHeadingError);
    await expect(read(zipOf(parts))).rejects.toMatchObject({
      file: '表.xlsx',
      remedy: { en: expect.stringMatching(/./) },
    });
  });

  test('reading that takes too long is ended', async () => {
    const file = { name: 'a.xlsx', bytes: await workbook(3_000) };
    await expect(readDocumentApart(file, {}, { milliseconds: 1, megabytes: 512 })).rejects.toThrow(
      ReadingLimitError,
    );
  });

  test('reading that needs too much memory is ended, and this process goes on', async () => {
    const file = { name: 'a.xlsx', bytes: await workbook(3_000) };
    await expect(readDocumentApart(file, {}, { milliseconds: 60_000, megabytes: 24 })).rejects.toThrow(
      ReadingLimitError,
    );
    expect((await readDocumentApart({ name: 'a.xlsx', bytes: await workbook(2) })).rows).toHaveLength(2);
  });
});
