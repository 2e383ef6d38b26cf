import { decodeText } from '#documents';
import type { Place } from '#domain';
import type { Services } from '../services.ts';

/** A line of a source around a marked part; the marked part of other lines is ''. */
export interface ExcerptLine {
  readonly line: number;
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** How much of a long line stands before and after the mark. */
const around = 60;

/**
 * The lines of a text document that a place covers, the place marked. Null for a settled import, whose
 * document has moved to the archive, and for places that are no lines: sheets and pages say where themselves.
 */
export const sourceExcerpt = async (
  { storage }: Pick<Services, 'storage'>,
  id: string,
  place: Place,
): Promise<readonly ExcerptLine[] | null> => {
  if (place.kind !== 'text') return null;
  const found = await storage.transaction(async ({ imports }) => {
    const bytes = await imports.findBytes(id);
    return bytes && { bytes, name: (await imports.find(id))?.file.name ?? '' };
  });
  return found === undefined ? null : excerptOf(decodeText(found.name, found.bytes).text, place);
};

/** Lines and columns as the readers count them: from 1, columns in characters. */
const excerptOf = (text: string, place: Place & { readonly kind: 'text' }): readonly ExcerptLine[] =>
  text
    .split('\n')
    .slice(place.line - 1, place.endLine)
    .map((raw, index) => {
      const line = place.line + index;
      const characters = [...raw.replaceAll(/^\f+|[\r\f]+$/gu, '')];
      const from = line === place.line ? place.column - 1 : 0;
      const to = line === place.endLine ? place.endColumn : characters.length;
      const before = characters.slice(0, from);
      const after = characters.slice(to);
      return {
        line,
        before: `${before.length > around ? '…' : ''}${before.slice(-around).join('')}`,
        marked: characters.slice(from, to).join(''),
        after: `${after.slice(0, around).join('')}${after.length > around ? '…' : ''}`,
      };
    });
