import { documentDoubts } from '#messages';
import type { SourceDoubt } from '../source/source-document.ts';

export const hiddenRow: SourceDoubt = { kind: 'joined', reason: documentDoubts.rows.hidden.ja, cell: null };

/** The same said of several cells of a row is said once, of the row. */
export const saidOnceOfRow = (doubts: readonly SourceDoubt[]): SourceDoubt[] => {
  const byReason = Map.groupBy(doubts, ({ reason }) => reason);
  return [...byReason].flatMap(([reason, same]) => {
    const [first, ...others] = same;
    if (!first) return [];
    const kind = same.find((doubt) => doubt.kind !== 'text')?.kind ?? first.kind;
    return [others.length > 0 ? { kind, reason, cell: null } : first];
  });
};
