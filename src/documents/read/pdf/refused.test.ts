import { describe, expect, test } from 'vitest';
import * as errors from '../../document-error.ts';
import { readDocumentApart } from '../apart/read-document-apart.ts';
import { plainPdf, ruledTable, show } from './testing/plain-pdf.ts';

const head = ['指標名', '基準値(R4)', '実績値(R6)', '目標値(R9)', '担当課'];
const table = ruledTable(
  40,
  700,
  [160, 80, 80, 80, 80],
  [head, ['空き家の数', '12戸', '10戸', '8戸', '商工課']],
);
const read = (bytes: Uint8Array, limits?: { milliseconds: number; megabytes: number }) =>
  readDocumentApart({ name: '評価.pdf', bytes }, {}, limits);

const image =
  '<< /Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 16 >>\nstream\n0123456789abcdef\nendstream';
const scan = '500 0 0 700 40 40 cm /I1 Do';

test('the file the others are made from is read', async () => {
  const { rows, source } = await read(plainPdf([{ content: table }]));
  expect(source.format).toBe('pdf');
  expect(rows).toMatchObject([
    { indicator: '空き家の数', baseline: '12戸', actual: '10戸', target: '8戸', division: '商工課' },
  ]);
});

describe('what cannot be read is refused by name, with file and remedy', () => {
  const encrypted = plainPdf([{ content: table }], {
    trailer: `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`,
  });
  test.each([
    [
      'a scan without text',
      plainPdf([{ content: scan }, { content: scan }], { objects: [image] }),
      errors.NoTextLayerError,
    ],
    ['an empty page', plainPdf([{ content: '' }]), errors.NoTextLayerError],
    ['a file under a password', encrypted, errors.PasswordProtectedError],
    [
      'a file cut after its first bytes',
      plainPdf([{ content: table }]).slice(0, 40),
      errors.DamagedDocumentError,
    ],
    [
      'only the first bytes of a PDF',
      new TextEncoder().encode('%PDF-1.7\nこれは文書です'),
      errors.DamagedDocumentError,
    ],
    [
      'more pages than any sheet',
      plainPdf(Array.from({ length: 1_001 }, () => ({ content: '' }))),
      errors.ReadingLimitError,
    ],
    ['a page of 50 km', plainPdf([{ content: table, size: [150_000_000, 842] }]), errors.ReadingLimitError],
    [
      'prose without a table',
      plainPdf([{ content: show(40, 700, 10, '町の取組を進める。') }]),
      errors.NoKnownHeadingError,
    ],
  ])('%s', async (_, bytes, kind) => {
    const thrown = await read(bytes).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(kind);
    const refused = thrown as errors.DocumentError;
    expect(refused.file).toBe('評価.pdf');
    for (const text of [refused.explanation, refused.remedy]) {
      expect(text.ja).not.toBe('');
      expect(text.en).not.toBe('');
    }
  });
});

describe('files that would take too much', () => {
  test('content that unpacks to 600 MB is ended by its memory or its time', async () => {
    // Spaces between operators: 600 MB that a page's content stream unpacks to.
    const content = new Uint8Array(600 * 1024 * 1024).fill(0x20);
    const bytes = plainPdf([{ content, deflated: true }]);
    expect(bytes.length).toBeLessThan(1024 * 1024);
    await expect(read(bytes, { milliseconds: 20_000, megabytes: 256 })).rejects.toThrow(
      errors.ReadingLimitError,
    );
  });

  test('60,000 ruling lines on a page', async () => {
    const content = Array.from({ length: 60_000 }, (_, at) => `${at % 590} 0 m ${at % 590} 800 l S`).join(
      '\n',
    );
    await expect(read(plainPdf([{ content }]))).rejects.toThrow(errors.ReadingLimitError);
  });
});

test('scripts in a PDF are never run', async () => {
  const script = 'app.alert(1); globalThis.ran = true; while (true) {}';
  const bytes = plainPdf([{ content: table }], {
    catalog: `/OpenAction << /S /JavaScript /JS (${script.replaceAll(/[()]/g, '\\$&')}) >>`,
  });
  const { rows } = await read(bytes, { milliseconds: 20_000, megabytes: 512 });
  expect(rows).toHaveLength(1);
});
