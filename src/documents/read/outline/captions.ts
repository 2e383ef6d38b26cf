import { isIndicatorHeader } from '../headings/header-row.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import { type CodeStyle, splitCode } from '../plan/codes.ts';
import type { Found, FoundLine } from '../table/find-tables.ts';
import { tidy } from '../words/join-words.ts';
import { type LineMeaning, lineMeaning, unitOfLine } from './line-meaning.ts';

type NodeMeaning = Extract<LineMeaning, { kind: 'node' }>;

const ornament = /^[■◆●○◎□▼◇★]\s*|^【(?=.+】$)|^〈(?=.+〉$)|^《(?=.+》$)/u;
const styleRanks: Partial<Record<CodeStyle, number>> = {
  roman: 30,
  letter: 32,
  number: 55,
  brackets: 60,
  circled: 65,
  kana: 70,
};

/**
 * Short numbered or ornamented lines right above a table of indicators (「（１）働く場づくり」) name the node
 * of the table, although such lines are enumerations elsewhere.
 */
export const captionsOf = (
  items: readonly Found[],
  vocabulary: Vocabulary,
): ReadonlyMap<FoundLine, NodeMeaning> => {
  const captions = new Map<FoundLine, NodeMeaning>();
  const named = items.some((item) => {
    const meaning = item.kind === 'line' ? lineMeaning(item.text.text, vocabulary) : null;
    return meaning?.kind === 'node' && meaning.rank >= 35;
  });
  for (const [index, item] of items.entries()) {
    const below = items[index + 1];
    // 「(単位:千円)」 may stand between the caption and its table.
    const next = below?.kind === 'line' && unitOfLine(below.text.text) !== null ? items[index + 2] : below;
    if (
      item.kind !== 'line' ||
      next?.kind !== 'table' ||
      !next.header ||
      !isIndicatorHeader(next.header.columns)
    )
      continue;
    const text = item.text.text;
    if (text.length > 60 || /[。．]/u.test(text) || lineMeaning(text, vocabulary).kind !== 'prose') continue;
    const plain = text.replace(ornament, '').replace(/[】〉》]$/u, '');
    const coded = splitCode(plain);
    const rank = coded ? styleRanks[coded.style] : 58;
    // The first line of a document or sheet is its title, unless it is numbered.
    const before = items[index - 1];
    if (!coded && (!before || (before.kind === 'line' && before.opensSheet))) continue;
    if ((!coded && plain === text) || rank === undefined || (coded && coded.title === '')) continue;
    captions.set(item, {
      kind: 'node',
      level: named ? '取組' : '施策',
      rank,
      code: coded?.code ?? null,
      style: coded?.style ?? null,
      title: tidy(coded?.title ?? plain),
      part: text,
    });
  }
  return captions;
};
