import type { DataTable } from '#domain';
import { differenceMessages, editionMessages } from '#messages';
import { editionName, type Following } from '../editions.ts';

const words = editionMessages.table;

/** The lines of 正誤表 and 追補 as data, one difference a row. */
export const errataTable = (followings: readonly Following[]): DataTable => ({
  columns: (Object.keys(words) as (keyof typeof words)[]).map((id) => ({
    id,
    label: words[id],
    kind: id === 'before' || id === 'after' ? ('quoted' as const) : ('text' as const),
    ...(id === 'edition_kind' ? { words: editionMessages.kind } : {}),
  })),
  rows: followings.flatMap(({ edition: { summary }, follows }) =>
    follows.entries.map(({ difference, reason }) => [
      summary.planId,
      editionName(summary),
      summary.publishedOn,
      summary.approvedBy,
      follows.kind,
      difference.where || null,
      difference.name || null,
      differenceMessages.what(difference).ja,
      difference.year === null ? null : String(difference.year),
      difference.before,
      difference.after,
      reason,
    ]),
  ),
});
