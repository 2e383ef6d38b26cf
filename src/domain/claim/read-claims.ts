import { readBreakdowns } from './breakdowns.ts';
import { readChanges } from './changes.ts';
import type { Claim } from './claim.ts';
import { readLatestValues } from './latest-values.ts';
import { splitSentences } from './sentences.ts';
import { skeletonOf } from './skeleton.ts';
import { readStatedFigures } from './stated-figures.ts';
import { topicsLeftBy } from './subject.ts';

/** How many sentences back a topic is still understood without being named again. */
const reach = 2;

/**
 * What a text claims in figures, in the order of the text. Positions count UTF-16 units of the text.
 * Nothing is compared here: whether a claim is about an indicator is decided by `tieClaim`.
 */
export const readClaims = (text: string): readonly Claim[] => {
  const claims: Claim[] = [];
  const topics: (readonly string[])[] = [];
  for (const sentence of splitSentences(text)) {
    const skeleton = skeletonOf(sentence, text);
    const earlier = topics.slice(0, reach).flat();
    const changes = readChanges(skeleton, earlier);
    claims.push(
      ...changes.claims,
      ...readBreakdowns(skeleton),
      ...readStatedFigures(skeleton, changes, earlier),
      ...readLatestValues(skeleton, earlier),
    );
    topics.unshift(topicsLeftBy(skeleton));
  }
  return claims.sort((a, b) => a.start - b.start);
};
