import { isPlatformCharacter, isUncommonCharacter } from '#domain';
import { machineReadableMessages } from '#messages';
import { faultAt, ownWords, type Point } from './point.ts';

const { found } = machineReadableMessages;

/**
 * 1-10: no characters that depend on the machine. Those that plain ones can replace (①, Ⅱ, ㎡) break the point;
 * letters of names outside JIS X 0208 (髙) are for a person to look at.
 */
export const platformCharacters: Point = {
  id: 'platform-characters',
  number: '1-10',
  *check({ sheets }) {
    for (const sheet of sheets)
      for (const cell of ownWords(sheet)) {
        const all = [...new Set(cell.text)];
        const platform = all.filter(isPlatformCharacter);
        const uncommon = all.filter(isUncommonCharacter);
        if (platform.length > 0)
          yield faultAt(sheet.facts, cell, found.platformCharacters(platform.join(''), cell.text));
        else if (uncommon.length > 0)
          yield faultAt(sheet.facts, cell, found.uncommonCharacters(uncommon.join(''), cell.text), false);
      }
  },
};
