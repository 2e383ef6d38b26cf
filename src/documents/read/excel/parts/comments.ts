import type { OfficePackage } from '../package/office-package.ts';
import { readXml } from '../package/read-xml.ts';
import type { ReadingLimits } from '../package/reading-limits.ts';
import type { Relationship } from '../package/relationships.ts';
import { RichTextRuns, unescaped } from './rich-text.ts';

export interface SheetComment {
  /** 「E5」. */
  readonly cell: string;
  readonly text: string;
}

/** Excel puts this before the words of a threaded comment, for versions that do not know threads. */
const legacyCopy = /^\[?(?:スレッド化されたコメント|Threaded comment)/iu;

const readNotes = (source: OfficePackage, path: string, limits: ReadingLimits): SheetComment[] => {
  const found: SheetComment[] = [];
  let cell = '';
  let runs: RichTextRuns | null = null;
  readXml(source, path, limits, {
    open: (name, attributes) => {
      if (name === 'comment') {
        cell = attributes.ref ?? '';
        runs = new RichTextRuns();
      } else runs?.open(name, attributes);
    },
    text: (text) => runs?.text(text),
    close: (name) => {
      if (name === 'comment' && runs) {
        found.push({ cell, text: runs.made.text });
        runs = null;
      } else runs?.close(name);
    },
  });
  return found;
};

const readThreads = (source: OfficePackage, path: string, limits: ReadingLimits): SheetComment[] => {
  const found: SheetComment[] = [];
  let cell = '';
  let text: string | null = null;
  readXml(source, path, limits, {
    open: (name, attributes) => {
      if (name === 'threadedComment') cell = attributes.ref ?? '';
      if (name === 'text') text = '';
    },
    text: (part) => {
      if (text !== null) text += part;
    },
    close: (name) => {
      if (name !== 'text' || text === null) return;
      found.push({ cell, text: unescaped(text) });
      text = null;
    },
  });
  return found;
};

/** Comments of both kinds on a sheet, in the order of the parts. */
export const readComments = (
  source: OfficePackage,
  parts: readonly Relationship[],
  limits: ReadingLimits,
): SheetComment[] => {
  const of = (type: string) => parts.filter((part) => part.type === type);
  const threads = of('threadedComment').flatMap(({ target }) => readThreads(source, target, limits));
  const notes = of('comments').flatMap(({ target }) => readNotes(source, target, limits));
  const copied = (note: SheetComment) =>
    legacyCopy.test(note.text) && threads.some(({ cell }) => cell === note.cell);
  return [...threads, ...notes.filter((note) => !copied(note))].filter(({ text }) => text.trim() !== '');
};
