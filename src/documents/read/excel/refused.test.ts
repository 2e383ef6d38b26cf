import { describe, expect, test } from 'vitest';
import * as errors from '../../document-error.ts';
import { readDocument } from '../read-document.ts';
import { workbookOf } from './testing/workbook-of.ts';
import { partsOfWorkbook, zipOf, zipOfParts } from './testing/zip-of.ts';

const container = (...streams: readonly string[]): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...Buffer.alloc(504),
    ...streams.flatMap((name) => [...Buffer.from(name, 'utf16le'), 0, 0]),
  ]);

const good = await workbookOf([
  {
    name: 'KPI',
    rows: [
      ['施策', '指標名', '実績値(R6)', '目標値(R9)'],
      ['1-1 道', '舗装率', '62%', '65%'],
    ],
  },
]);
const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 0x20);
const parts = partsOfWorkbook('<sheetData/>');
const asBytes = Object.entries(parts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
const withSheet = (xml: string) => zipOf({ ...parts, 'xl/worksheets/sheet1.xml': xml });

const refused: readonly (readonly [string, Uint8Array, keyof typeof errors])[] = [
  ['.xls', container('Workbook'), 'UnsupportedFormatError'],
  ['.doc', container('WordDocument'), 'UnsupportedFormatError'],
  ['a workbook under a password', container('EncryptionInfo', 'EncryptedPackage'), 'PasswordProtectedError'],
  [
    'an archive under a password',
    zipOfParts(asBytes.map((part) => ({ ...part, encrypted: true }))),
    'PasswordProtectedError',
  ],
  [
    '.ods',
    zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    'UnsupportedFormatError',
  ],
  ['.xlsb', zipOf({ 'xl/workbook.bin': 'x' }), 'UnsupportedFormatError'],
  ['Word', zipOf({ 'word/document.xml': '<x/>' }), 'UnsupportedFormatError'],
  ['PowerPoint', zipOf({ 'ppt/presentation.xml': '<x/>' }), 'UnsupportedFormatError'],
  ['any other archive', zipOf({ 'photo.txt': 'x' }), 'UnsupportedFormatError'],
  ['a workbook with macros', zipOf({ ...parts, 'xl/vbaProject.bin': 'x' }), 'MacroDocumentError'],
  [
    'a workbook with macros of Excel 4',
    zipOf({ ...parts, 'xl/macrosheets/sheet1.xml': '<x/>' }),
    'MacroDocumentError',
  ],
  [
    'a workbook that says it has macros',
    zipOf({
      ...parts,
      '[Content_Types].xml':
        '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
    }),
    'MacroDocumentError',
  ],
  [
    'an archive that expands to 110 MB',
    zipOfParts([...asBytes, { path: 'xl/media/a.xml', bytes: zeros(110) }]),
    'ExpandsTooMuchError',
  ],
  [
    'one that expands to 110 MB in many parts',
    zipOfParts([
      ...asBytes,
      ...Array.from({ length: 11 }, (_, at) => ({ path: `xl/${at}`, bytes: zeros(10) })),
    ]),
    'ExpandsTooMuchError',
  ],
  [
    'one that lies about the size of a part',
    zipOfParts(
      asBytes.map((part) =>
        part.path.endsWith('sheet1.xml') ? { ...part, bytes: zeros(60), claimedSize: 100 } : part,
      ),
    ),
    'DamagedDocumentError',
  ],
  ['a workbook cut short', good.subarray(0, good.length - 100), 'DamagedDocumentError'],
  ['a workbook without its last half', good.subarray(0, good.length / 2), 'DamagedDocumentError'],
  ['XML that is not closed', withSheet('<worksheet><sheetData><row>'), 'DamagedDocumentError'],
  [
    'entities that expand',
    withSheet('<!DOCTYPE a [<!ENTITY b "x">]><worksheet>&b;</worksheet>'),
    'DamagedDocumentError',
  ],
  [
    'a workbook without sheets',
    zipOf({ ...parts, 'xl/workbook.xml': '<workbook/>' }),
    'DamagedDocumentError',
  ],
  ['a workbook without anything on its sheets', zipOf(parts), 'EmptyDocumentError'],
];

describe('workbooks that are not read are refused by name, with what to do', () => {
  test.each(refused)('%s', (_, bytes, error) => {
    let thrown: unknown;
    try {
      readDocument({ name: '評価表.xlsx', bytes });
    } catch (caught) {
      thrown = caught;
    }
    expect(thrown).toBeInstanceOf(errors.DocumentError);
    expect((thrown as errors.DocumentError).name).toBe(error);
    const { explanation, remedy, file } = thrown as errors.DocumentError;
    expect(file).toBe('評価表.xlsx');
    expect(explanation.ja).toContain('評価表.xlsx');
    for (const text of [explanation, remedy]) expect(text.en).not.toBe('');
  });

  test('.xls and .ods are told how to save as .xlsx', () => {
    for (const bytes of [
      container('Workbook'),
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    ])
      expect(() => readDocument({ name: 'a.xls', bytes })).toThrow(/名前を付けて保存.*xlsx/);
  });

  test('a flipped bit in a sheet does not become another figure', () => {
    const damaged = Uint8Array.from(good);
    const at = Buffer.from(good).indexOf('xl/worksheets/sheet1.xml') + 60;
    damaged[at] = (damaged[at] ?? 0) ^ 0x10;
    expect(() => readDocument({ name: 'a.xlsx', bytes: damaged })).toThrow(errors.DamagedDocumentError);
  });

  test('a workbook without known headings names the sheet and the cell', async () => {
    const bytes = await workbookOf([
      { name: '名簿', rows: [[], ['氏名', '住所', '電話'], ['山田', '本町', '1']] },
    ]);
    expect(() => readDocument({ name: 'a.xlsx', bytes })).toThrow(/名簿!A2/);
  });
});
