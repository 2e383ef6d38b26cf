import type { Edition } from '#app/published';
import type { LocalizedText } from '#messages';
import { editionMessages as words } from '#messages';

/** How an edition came about and where it stands: 訂正, 追補, 最新の版, 第2版で訂正済み. */
export const editionStates = ({ summary, followedBy, inForce }: Edition): readonly LocalizedText[] => [
  summary.follows === undefined
    ? summary.number === 1
      ? words.first
      : words.replaced
    : words.kind[summary.follows.kind],
  inForce
    ? words.inForce
    : followedBy === null
      ? words.replaced
      : followedBy.follows?.kind === 'supplement'
        ? words.supplemented(followedBy)
        : words.corrected(followedBy),
];
