import { strToU8, type Zippable, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { evidenceEnds } from '#domain';
import { recogniseEvidence } from './recognise-evidence.ts';

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const concat = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const recognise = (name: string, bytes: Uint8Array) =>
  recogniseEvidence(name, {
    size: bytes.length,
    head: bytes.slice(0, evidenceEnds.head),
    tail: bytes.slice(-evidenceEnds.tail),
    hasZero: bytes.includes(0),
  });
const office = (more: Zippable): Uint8Array =>
  zipSync({ '[Content_Types].xml': strToU8('<Types/>'), ...more });
const part = strToU8('<x/>');

/** The size that the central directory claims for every part. */
const claiming = (zip: Uint8Array, size: number): Uint8Array => {
  const bytes = zip.slice();
  const data = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at++)
    if (data.getUint32(at, true) === 0x02014b50) data.setUint32(at + 24, size, true);
  return bytes;
};

const pdf = bytesOf('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n');
const png = concat(
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  bytesOf('IHDR'),
  new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xde, 0, 0, 0, 0]),
  bytesOf('IDAT'),
  new Uint8Array([0, 0, 0, 0]),
);
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1]);
const shiftJis = new Uint8Array([
  0x8b, 0x4e, 0x8b, 0xc6, 0x8e, 0xd2, 0x90, 0x94, 0x2c, 0x32, 0x30, 0x0d, 0x0a,
]);
const wide = new Uint8Array(Buffer.from('\ufeff起業者数\t20', 'utf16le'));

test.each([
  ['PDF', '決算書.pdf', pdf, 'pdf'],
  ['PNG', '写真.PNG', png, 'png'],
  ['JPEG by either name', '写真.jpg', jpeg, 'jpeg'],
  ['JPEG by the other', '写真.jpeg', jpeg, 'jpeg'],
  ['Excel', '表.xlsx', office({ 'xl/workbook.xml': part }), 'xlsx'],
  ['Word', '報告.docx', office({ 'word/document.xml': part }), 'docx'],
  ['PowerPoint', '説明.pptx', office({ 'ppt/presentation.xml': part }), 'pptx'],
  ['CSV in UTF-8', '一覧.csv', strToU8('指標,値\r\n起業者数,20'), 'csv'],
  ['CSV in Shift_JIS', '一覧.csv', shiftJis, 'csv'],
  ['CSV as Excel saves it in Unicode', '一覧.csv', wide, 'csv'],
  ['CSV with a mark of UTF-8', '一覧.csv', strToU8('\ufeffa,b'), 'csv'],
  ['text', '覚え書き.txt', strToU8('起業者数は商工会の調べ'), 'txt'],
  ['text that is called nothing', '覚え書き', strToU8('abc'), 'txt'],
  ['a text that quotes a tag further down', '手順.txt', strToU8(`${'あ'.repeat(2000)}<script>`), 'txt'],
])('%s', async (_what, name, bytes, kind) => expect(await recognise(name, bytes)).toEqual({ kind }));

test.each([
  ['nothing', 'a.pdf', new Uint8Array(), 'empty'],
  ['a program', 'a.pdf', bytesOf('MZ\x90\x00\x03\x00\x00\x00'), 'unknown'],
  ['a program for another system', 'a.txt', bytesOf('\x7fELF\x02\x01\x01\x00'), 'unknown'],
  ['a page called a text', 'a.txt', strToU8('  <!DOCTYPE html><p>a'), 'page'],
  ['a page called a PDF', 'a.pdf', strToU8('<html><script>alert(1)</script>'), 'page'],
  [
    'a drawing with a script',
    'a.png',
    strToU8('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
    'page',
  ],
  ['a drawing behind an XML line', 'a.txt', strToU8('<?xml version="1.0"?><svg/>'), 'page'],
  ['a page behind a comment', 'a.csv', strToU8('<!-- x --><script>alert(1)</script>'), 'page'],
  ['a page in UTF-16', 'a.txt', new Uint8Array(Buffer.from('\ufeff<html>', 'utf16le')), 'page'],
  ['a GIF that is also a script', 'a.png', bytesOf('GIF89a=1;alert(1)'), 'unknown'],
  ['a page in front of a PDF', 'a.pdf', concat(strToU8('<html>'), pdf), 'page'],
  ['an archive', 'a.xlsx', zipSync({ 'a.exe': part }), 'unknown'],
  [
    'an Office file with macros',
    'a.xlsx',
    office({ 'xl/workbook.xml': part, 'xl/vbaProject.bin': part }),
    'macro',
  ],
  [
    'two Office files in one',
    'a.xlsx',
    office({ 'xl/workbook.xml': part, 'word/document.xml': part }),
    'unknown',
  ],
  ['an Office file cut short', 'a.xlsx', office({ 'xl/workbook.xml': part }).slice(0, 60), 'damaged'],
  ['a PDF cut short', 'a.pdf', pdf.slice(0, 20), 'damaged'],
  ['a bomb', 'a.xlsx', claiming(office({ 'xl/workbook.xml': part }), 4_000_000_000), 'expands'],
  ['old Office and passwords', 'a.xls', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0'), 'locked'],
  ['bytes without sense', 'a.csv', new Uint8Array([1, 2, 3, 4, 5]), 'unknown'],
])('not taken: %s', async (_what, name, bytes, problem) =>
  expect(await recognise(name, bytes)).toEqual({ problem }),
);

test.each([
  ['a PDF called a workbook', '決算書.xlsx', pdf, { name: 'xlsx', kind: 'pdf' }],
  ['a PDF with two ends', '決算書.pdf.exe', pdf, { name: 'exe', kind: 'pdf' }],
  ['a PDF called a page', '決算書.html', pdf, { name: 'html', kind: 'pdf' }],
  ['a text called a script', 'a.js', strToU8('alert(1)'), { name: 'js', kind: 'txt' }],
])('its name must agree: %s', async (_what, name, bytes, problem) =>
  expect(await recognise(name, bytes)).toEqual({ problem }),
);
