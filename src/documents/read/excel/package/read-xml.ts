import { SaxParser } from '@cj-tech-master/excelts/xml';
import { documentMessages } from '#messages';
import { DamagedDocumentError, DocumentError } from '../../../document-error.ts';
import type { OfficePackage } from './office-package.ts';
import type { ReadingLimits } from './reading-limits.ts';

/** What a part's elements do. Names come without their prefix; a prefix stays on names of attributes. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const bare = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

const chunk = 256 * 1024;

const encodingOf = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
};

/**
 * Reads a part from its first element to its last. False when the package has no such part. Throws
 * `DamagedDocumentError` when it is not well-formed, `ReadingLimitError`.
 */
export const readXml = (
  source: OfficePackage,
  path: string,
  limits: ReadingLimits,
  handler: XmlHandler,
): boolean => {
  const bytes = source.find(path);
  if (bytes === null) return false;
  const damaged = () =>
    new DamagedDocumentError(source.file, null, documentMessages.damagedPart(source.file, path));
  const parser = new SaxParser({ maxDepth: 100 });
  parser.on('opentag', (tag) => {
    limits.tick();
    handler.open(bare(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => handler.close?.(bare(tag.name)));
  const text = (written: string) => handler.text?.(written);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('error', () => {
    throw damaged();
  });
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    for (let at = 0; at < bytes.length; at += chunk)
      parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: true }));
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw error instanceof DocumentError ? error : damaged();
  }
  return true;
};
