import type { OfficePackage } from '../package/office-package.ts';
import { readXml } from '../package/read-xml.ts';
import type { ReadingLimits } from '../package/reading-limits.ts';
import { type RichText, RichTextRuns } from './rich-text.ts';

/** The texts that cells refer to by number. */
export const readSharedStrings = (
  source: OfficePackage,
  path: string | null,
  limits: ReadingLimits,
): readonly RichText[] => {
  const texts: RichText[] = [];
  let runs: RichTextRuns | null = null;
  if (path === null) return texts;
  readXml(source, path, limits, {
    open: (name, attributes) => {
      if (name === 'si') runs = new RichTextRuns();
      else runs?.open(name, attributes);
    },
    text: (text) => runs?.text(text),
    close: (name) => {
      if (name === 'si' && runs) {
        limits.count('characters', runs.made.text.length);
        texts.push(runs.made);
        runs = null;
      } else runs?.close(name);
    },
  });
  return texts;
};
