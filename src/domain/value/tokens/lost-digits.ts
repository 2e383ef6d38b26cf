import { foldCharacters } from '../../period/fold-characters.ts';
import { unitLengthsAt } from '../units.ts';
import { lookAlikeDigits } from './look-alikes.ts';
import { segmentPhrases } from './segment-phrases.ts';

const isolated = new RegExp(`(?<![A-Za-zァ-ヶー])[${lookAlikeDigits}](?![A-Za-z])`, 'g');

/** 「人口O0万人当たり」 */
const beforeScale = new RegExp(`(?<![A-Za-z])[${lookAlikeDigits}]\\d*[百千万億]`);

/**
 * True where a letter stands alone in Japanese words as a digit would: before a unit (「累計O地区」),
 * before a word of the cells (「R6.4.O現在」), or before a space that ends it (「死者O 負傷者」).
 */
export const holdsLostDigit = (words: string): boolean => {
  const folded = foldCharacters(words);
  for (const match of folded.matchAll(isolated)) {
    const at = match.index + 1;
    const run = /^[^\s()、,・:]*/.exec(folded.slice(at))?.[0] ?? '';
    if (run === '' && at < folded.length) return true;
    if (run !== '' && segmentPhrases(run) !== null) return true;
    const counted = unitLengthsAt(folded, at).some((length) => {
      const rest = run.slice(length);
      return rest === '' || /^(?:当たり|あたり|につき)/.test(rest) || segmentPhrases(rest) !== null;
    });
    if (counted) return true;
  }
  return /^[.,]/.test(folded) || beforeScale.test(folded);
};

const naturalEnd = /[ァ-ヶー]ロ$|(?:人|窓|出|入|河|戸|非常|開|取水|蛇|改札)口$/;
const lastCharacter = new RegExp(`(?:^|[^A-Za-z])[${lookAlikeDigits}]$`);

/** True for words, right before digits, whose last character is probably the first digit (「延べO60人」). */
export const endsWithLostDigit = (words: string): boolean => {
  if (!lastCharacter.test(words)) return false;
  return !naturalEnd.test(words) || segmentPhrases(words.slice(0, -1)) !== null;
};
