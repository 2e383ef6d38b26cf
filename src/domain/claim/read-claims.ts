import { readBreakdowns } from './breakdowns.ts';
import { readChanges } from './changes.ts';
import type { Claim } from './claim.ts';
import { readLaterBreakdowns } from './later-breakdowns.ts';
import { readLatestValues } from './latest-values.ts';
import { splitSentences } from './sentences.ts';
import { readShares } from './shares.ts';
import { type Skeleton, skeletonOf } from './skeleton.ts';
import { readStatedFigures } from './stated-figures.ts';
import { topicsLeftBy } from './subject.ts';

/** How many sentences back a topic is still understood without being named again. */
const reach = 2;
/** How many sentences back the whole of a list of parts may stand. */
const lookBack = 3;

/**
 * What a text claims in figures, in the order of the text. Positions count UTF-16 units of the text.
 * Nothing is compared here: whether a claim is about an indicator is decided by `tieClaim`.
 */
export const readClaims = (text: string): readonly Claim[] => {
  const claims: Claim[] = [];
  const topics: (readonly string[])[] = [];
  const before: Skeleton[] = [];
  for (const sentence of splitSentences(text)) {
    const skeleton = skeletonOf(sentence, text);
    const earlier = topics.slice(0, reach).flat();
    const changes = readChanges(skeleton, earlier);
    const breakdowns = readBreakdowns(skeleton);
    claims.push(
      ...changes.claims,
      ...breakdowns,
      ...readLaterBreakdowns(skeleton, before.slice(0, lookBack), breakdowns),
      ...readShares(skeleton),
      ...readStatedFigures(skeleton, changes, earlier),
      ...readLatestValues(skeleton, earlier),
    );
    topics.unshift(topicsLeftBy(skeleton));
    before.unshift(skeleton);
  }
  return claims.sort((a, b) => a.start - b.start);
};
