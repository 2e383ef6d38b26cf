import { describe, expect, test } from 'vitest';
import * as errors from '../document-error.ts';
import { readDocument } from './read-document.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const zip = (inside: string) => Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...bytes(`....${inside}....`)]);

describe('what cannot be read is refused by name, with file, place and remedy', () => {
  test.each([
    ['nothing at all', 'empty.txt', new Uint8Array(), 'EmptyDocumentError', null],
    ['white space only', 'blank.txt', bytes(' \n\t\n'), 'EmptyDocumentError', null],
    ['over 50 MB', 'large.txt', new Uint8Array(50 * 1024 * 1024 + 1), 'DocumentTooLargeError', null],
    ['a PDF', 'sheet.pdf', bytes('%PDF-1.7'), 'UnsupportedFormatError', null],
    ['a workbook cut short', 'sheet.xlsx', zip('xl/workbook.xml'), 'DamagedDocumentError', null],
    ['a workbook named .txt, cut short', 'sheet.txt', zip('xl/workbook.xml'), 'DamagedDocumentError', null],
    [
      'an old workbook',
      'sheet.xls',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'UnsupportedFormatError',
      null,
    ],
    ['data', 'data.txt', Uint8Array.from([0x41, 0x0a, 0x42, 0x00, 0x01]), 'BinaryDocumentError', 2],
    ['bytes of no encoding', 'odd.txt', Uint8Array.from([0x41, 0xff, 0xff, 0x81]), 'UndecodableTextError', 1],
    [
      'prose without a table',
      'letter.txt',
      bytes('拝啓\nよろしくお願いします。\n'),
      'NoKnownHeadingError',
      1,
    ],
    [
      'a table with other headings',
      'list.txt',
      bytes('名簿\n\n氏名\t住所\n山田\t本町\n'),
      'NoKnownHeadingError',
      3,
    ],
  ])('%s', (_, name, content, error, line) => {
    let thrown: unknown;
    try {
      readDocument({ name, bytes: content });
    } catch (caught) {
      thrown = caught;
    }
    expect(thrown).toBeInstanceOf(errors.DocumentError);
    const refused = thrown as errors.DocumentError;
    expect(refused.name).toBe(error);
    expect(refused).toMatchObject({ file: name, line });
    for (const text of [refused.explanation, refused.remedy]) {
      expect(text.ja).not.toBe('');
      expect(text.en).not.toBe('');
    }
    expect(refused.explanation.ja).toContain(name);
  });

  test('an unknown layout names the known ones', () => {
    expect(() => readDocument({ name: 'a.txt', bytes: bytes('x') }, { layout: 'nowhere' })).toThrow(
      errors.UnknownLayoutError,
    );
    expect(() => readDocument({ name: 'a.txt', bytes: bytes('x') }, { layout: 'nowhere' })).toThrow(
      'general',
    );
  });

  test('a table without a year says so and keeps the value in the row', () => {
    const draft = readDocument({
      name: 'a.txt',
      bytes: bytes('指標名\t基準値\t実績値\t目標値\n利用者数\t1人\t2人\t3人\n'),
    });
    expect(draft.rows[0]).toMatchObject({ actual: '2人', actualYear: null, certainty: 'doubtful' });
    expect(draft.plan.indicators[0]?.series[0]?.actuals).toEqual([]);
    const told = readDocument(
      { name: 'a.txt', bytes: bytes('指標名\t基準値\t実績値\t目標値\n利用者数\t1人\t2人\t3人\n') },
      { reportingYear: 2024 },
    );
    expect(told.rows[0]).toMatchObject({ actual: '2人', actualYear: 2024 });
  });
});
