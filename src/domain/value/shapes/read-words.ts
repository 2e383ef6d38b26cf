import { type Doubt, doubt } from '../doubts.ts';
import type { ValueStatus } from '../reading.ts';
import { isPlainSentence } from '../tokens/look-alikes.ts';
import { phraseTable } from '../tokens/phrase-table.ts';

/** Why a cell has no number, and whether that is certain. */
export interface Verdict {
  readonly status: ValueStatus;
  readonly doubts: readonly Doubt[];
}

const grade = /^(?:[A-ESＡ-ＥＳa-e][+＋-]?|[◎○◯✓✔●×✕☆★◇◆]+|[Ⅰ-Ⅴ]|優|良|可|不可|順調|概ね順調|遅れ|やや遅れ)$/;
const sameAsBeside = /^[〃々"″]+$|^(?:同上|同左|同右|同じ|→|⇒|↑|←|↓)$/;
/** What plans set out to do: sentences that end so are targets or results in words. */
const done =
  /(?:実施|開催|整備|策定|設置|開設|推進|継続|検討|構築|強化|確保|充実|支援|促進|向上|維持|完了|達成|作成|導入|運用|開始|活用|連携|創出|運営|改善|普及|啓発|周知|確立|参加|する|した|している|された|すること|取組|取り組み|済み?)。?$/;

/**
 * Words that the phrase table does not hold. Grades and sentences that end in something done are
 * results in words; a sentence that ends in a reason (「〜の影響により中止」) has that status, and
 * everything else is for a person to see.
 */
export const readWords = (text: string, words: readonly string[]): Verdict => {
  const bare = text.replace(/ *[(（][^()（）]*[)）]$/, '');
  if (/^[△▲▽▼]$/.test(bare)) return qualitative([doubt('mark_alone', text)]);
  if (grade.test(bare))
    return qualitative(bare !== text && /[BDS]/.test(bare) ? [doubt('mark_alone', text)] : []);
  if (sameAsBeside.test(text)) return qualitative([doubt('same_as_above', text)]);
  if (words.length === 0) return qualitative([doubt('value_missing', text)]);
  const status = statusAtEnd(text);
  if (status !== null) return { status, doubts: [doubt('not_understood', text)] };
  const sentence = text.length >= 4 && isPlainSentence(text) && done.test(text);
  return qualitative(sentence ? [] : [doubt('not_understood', text)]);
};

const qualitative = (doubts: readonly Doubt[]): Verdict => ({ status: 'qualitative', doubts });

const statusAtEnd = (text: string): ValueStatus | null => {
  const end = text.replace(/。$/, '');
  for (let length = Math.min(end.length, 12); length > 1; length--) {
    const meaning = phraseTable.get(end.slice(-length));
    if (meaning?.kind === 'status') return meaning.status;
  }
  return null;
};
