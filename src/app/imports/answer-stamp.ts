import { createHash } from 'node:crypto';
import { canonicalJson, type GivenAnswer } from '#domain';

/**
 * Tells one answer to a question from another, so that a form knows whether it still shows what holds. The stamp
 * of a question without an answer is 「open」.
 */
export const answerStamp = (given: GivenAnswer | null): string =>
  given === null ? 'open' : createHash('sha256').update(canonicalJson(given)).digest('hex').slice(0, 16);
