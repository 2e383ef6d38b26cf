import { documentDoubts } from '#messages';
import { headerOf } from '../headings/header-row.ts';
import type { Vocabulary } from '../headings/recognise-heading.ts';
import type { SourceBlock } from '../source/source-document.ts';

const example =
  /(?:記入|記載|入力|作成)(?:の)?(?:例|要領|方法|手引)|見本|サンプル|(?:^|[(（_＿\s])例[)）]?$/u;
const list =
  /^(?:入力規則|プルダウン|ドロップダウン|選択肢|リスト|マスタ|マスター|設定|コード|作業用?|参照用?|list|master)/iu;

/** Some of its rows are headings of indicators or narratives. */
export const holdsTable = (blocks: readonly SourceBlock[], vocabulary: Vocabulary): boolean =>
  blocks.some((block) => block.kind === 'table' && block.rows.some((row) => headerOf(row, vocabulary)));

/**
 * Why a sheet is none of the plan's, in Japanese: how to fill it in, what cells may be chosen, or `outside` by the
 * layout; null when it is.
 */
export const notOfPlan = (
  { name, hidden }: { readonly name: string; readonly hidden: boolean },
  hasTable: boolean,
  outside: readonly string[] = [],
): string | null => {
  if (outside.includes(name.trim())) return documentDoubts.workbook.sheetOutside.ja;
  if (example.test(name)) return documentDoubts.workbook.sheetOfExample.ja;
  if (hasTable) return null;
  if (list.test(name)) return documentDoubts.workbook.sheetOfChoices.ja;
  return hidden ? documentDoubts.workbook.sheetHiddenOutside.ja : null;
};
