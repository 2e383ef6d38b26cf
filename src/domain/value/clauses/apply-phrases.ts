import { doubt } from '../doubts.ts';
import type { Qualifier } from '../reading.ts';
import type { Phrase } from '../tokens/segment-phrases.ts';
import type { Clause } from './clause.ts';

/** Lets a clause hold what phrases say. `text` is the run as written, for doubts. */
export const applyPhrases = (clause: Clause, phrases: readonly Phrase[], text: string): void => {
  for (const [index, { text: phrase, meaning }] of phrases.entries()) {
    switch (meaning.kind) {
      case 'qualifier':
        // 「12%に削減」 names the level that is reached, not the amount of the change.
        if (clause.number !== null && reaches(phrases[index - 1]?.text) && isDirection(meaning.qualifier)) {
          clause.notes.push(`${phrases[index - 1]?.text}${phrase}`);
        } else clause.qualifiers.push({ qualifier: meaning.qualifier, strict: meaning.strict === true });
        break;
      case 'basis':
        clause.bases.push(meaning.basis);
        if (meaning.noted) clause.notes.push('平均');
        else if (/期間[中内]|計画期間/.test(phrase)) clause.notes.push(phrase);
        break;
      case 'note':
        clause.notes.push(phrase);
        break;
      case 'base':
        clause.against.push(phrase);
        clause.comparedAfter ||= clause.number !== null;
        break;
      case 'action':
        clause.actions.push(phrase);
        break;
      case 'status':
        clause.statuses.push(meaning.status);
        if (meaning.uncertain !== undefined) clause.doubts.push(doubt(meaning.uncertain, text));
        else clause.notes.push(phrase);
        break;
      case 'sign':
        clause.negative = meaning.negative;
        clause.notes.push(phrase);
        break;
      case 'total':
        clause.total = true;
        break;
      case 'neutral':
        break;
    }
  }
};

const reaches = (particle: string | undefined): boolean =>
  particle === 'に' || particle === 'まで' || particle === 'へ';
const isDirection = (qualifier: Qualifier): boolean => qualifier === 'increase' || qualifier === 'decrease';

/** How many phrases at the beginning can only end a value (「以上」「程度」「増」). */
export const endingPhrases = (phrases: readonly Phrase[]): number => {
  const lead = phrases.findIndex(
    ({ meaning, text }) =>
      !(meaning.kind === 'qualifier' && meaning.at !== 'before') &&
      !/^(?:程度|前後|ほど|くらい|台|弱|強)$/.test(text),
  );
  return lead === -1 ? phrases.length : lead;
};

/** Phrases that may lead a number (「累計5地区」「年４回」「約300人」). */
export const mayLead = (phrases: readonly Phrase[]): boolean =>
  phrases.every(
    ({ meaning, text }) =>
      meaning.kind === 'basis' ||
      meaning.kind === 'sign' ||
      (meaning.kind === 'qualifier' && meaning.at === 'before') ||
      (meaning.kind === 'note' && /^(?:約|ほぼ|およそ|おおむね|概ね|平均|うち)/.test(text)) ||
      meaning.kind === 'neutral',
  ) && phrases.some(({ meaning }) => meaning.kind !== 'neutral');
