import { crc32, deflateRawSync } from 'node:zlib';

/** What a damaged or hostile archive says of a part, beside the truth. */
export interface TestPart {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Size that the directory gives for it. */
  readonly claimedSize?: number;
  readonly encrypted?: boolean;
}

const header = (part: TestPart, packed: Uint8Array, offset: number | null): Buffer => {
  const name = Buffer.from(part.path);
  const central = offset !== null;
  const head = Buffer.alloc(central ? 46 : 30);
  const at = central ? 6 : 4;
  head.writeUInt32LE(central ? 0x02014b50 : 0x04034b50, 0);
  if (central) head.writeUInt16LE(20, 4);
  head.writeUInt16LE(20, at);
  head.writeUInt16LE(part.encrypted ? 1 : 0, at + 2);
  head.writeUInt16LE(8, at + 4);
  head.writeUInt32LE(crc32(part.bytes), at + 10);
  head.writeUInt32LE(packed.length, at + 14);
  head.writeUInt32LE(part.claimedSize ?? part.bytes.length, at + 18);
  head.writeUInt16LE(name.length, at + 22);
  if (central) head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
};

/** An archive of these parts, deflated. */
export const zipOfParts = (parts: readonly TestPart[]): Uint8Array => {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = deflateRawSync(part.bytes);
    central.push(header(part, packed, offset));
    const bytes = Buffer.concat([header(part, packed, null), packed]);
    local.push(bytes);
    offset += bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
};

/** The same from texts by path. */
export const zipOf = (texts: Readonly<Record<string, string>>): Uint8Array =>
  zipOfParts(Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text) })));

/** One entry of a list of relationships. */
export const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

/** A part that lists relationships. */
export const relationships = (...entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;

/** The parts of the smallest workbook whose only sheet holds this XML inside <worksheet>. */
export const partsOfWorkbook = (sheet: string): Record<string, string> => ({
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml':
    '<workbook xmlns:r="urn:r"><sheets><sheet name="KPI" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': relationships(relationship('rId1', 'worksheet', 'worksheets/sheet1.xml')),
  'xl/worksheets/sheet1.xml': `<worksheet>${sheet}</worksheet>`,
});
