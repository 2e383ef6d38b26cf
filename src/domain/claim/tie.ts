import type { Subject } from './claim.ts';
import { coverage, headOf, leftover, measureOf, runsOf } from './likeness.ts';
import { namesFor } from './other-names.ts';

/** How certainly a claim is about an indicator; unsure ties are not compared. */
export type TieCertainty = 'sure' | 'likely';

/** What is known of an indicator's line when a claim looks for it. */
export interface TieCandidate {
  readonly name: string;
  /** Series and part labels that a text must name when there are several. */
  readonly labels: readonly string[];
  /** The line stands alone at its node. */
  readonly alone: boolean;
}

/** What surrounds the claim besides its own subject. */
export interface TieSurroundings {
  /** Title of the project or node that the text belongs to. */
  readonly title: string;
  /** Names that the text may use for the place itself (米沢市, 本市). */
  readonly owners: readonly string[];
  /** The claim names the table's own words (基準値, 目標値), so it is about an indicator at any rate. */
  readonly namesTable: boolean;
}

/** 「県の19.9%より低い」 is said of another place. */
const elsewherePattern =
  /^(?:全?国|県|都|道|府|県内|管内|類似団体|他市|同規模)(?:全体|内?(?:市町村|町村))?の?(?:平均|値|水準)*$/u;

/** Whether a phrase names the country, the prefecture or others to compare with, and not the place itself. */
export const namesElsewhere = (phrase: string): boolean => elsewherePattern.test(phrase);

/** Beyond this share of the name, the words around a claim name the indicator. */
const enough = 0.7;
/** A subject that is this long and closes the name names it, though the beginning is left out. */
const longTail = 6;

/**
 * Whether a claim with this subject is about the indicator. The nearest words decide: they must carry
 * the head of the name and say nothing beside it; what they leave out must stand close by. null when
 * it is not certain enough to compare.
 */
export const tieOf = (
  subject: Subject,
  candidate: TieCandidate,
  around: TieSurroundings,
): TieCertainty | null => {
  const ties = namesFor(candidate.name).map((name) => tieByName(subject, { ...candidate, name }, around));
  return ties.includes('sure') ? 'sure' : (ties[0] ?? null);
};

const tieByName = (
  subject: Subject,
  candidate: TieCandidate,
  around: TieSurroundings,
): TieCertainty | null => {
  if (!labelsNamed(subject, candidate)) return null;
  if (otherMunicipality(subject, around)) return null;
  const known = [candidate.name, ...candidate.labels, ...around.owners];
  const phrases = [subject.nearest, ...subject.topics];
  for (const [index, phrase] of phrases.entries()) {
    if (namesElsewhere(phrase)) return null;
    if (phrase === '' || isGeneric(phrase)) continue;
    if (leftover(phrase, known).length >= 2 || !carriesHead(phrase, candidate.name)) return null;
    // 「寄附件数」 is not the 寄附金額 beside it.
    const [spoken, measured] = [measureOf(phrase), measureOf(candidate.name)];
    if (spoken !== null && measured !== null && spoken !== measured) return null;
    const nearby = [...phrases.slice(index), around.title].join('。');
    const tail = runsOf(phrase).join('');
    const own = coverage(candidate.name, phrase);
    if (own >= enough || (tail.length >= longTail && runsOf(candidate.name).join('').endsWith(tail)))
      return 'sure';
    return coverage(candidate.name, `${nearby}。${subject.sentence}`) >= enough ? 'sure' : null;
  }
  return tieByTitle(candidate, around);
};

/**
 * Whether 「新たに11件の情報を…に掲載」 adds to the indicator: what was added to is named somewhere in the
 * sentence, not before the figure. likely when only the name's longest word stands there and in the title.
 */
export const tieOfAddition = (
  subject: Subject,
  candidate: TieCandidate,
  around: TieSurroundings,
): TieCertainty | null => {
  if (otherMunicipality(subject, around)) return null;
  if (coverage(candidate.name, subject.sentence) >= enough) return 'sure';
  const longest = runsOf(candidate.name, false).reduce(
    (best, run) => (run.length > best.length ? run : best),
    '',
  );
  const stands = (text: string) => runsOf(text).join(' ').includes(longest);
  return longest.length >= 4 && stands(subject.sentence) && stands(around.title) ? 'likely' : null;
};

/** The text leaves its subject out: the title it stands under, or the only line of the node, is meant. */
const tieByTitle = (candidate: TieCandidate, around: TieSurroundings): TieCertainty | null => {
  const stem = runsOf(candidate.name, false)
    .join('')
    .replace(/(?:者数|件数|人数|回数|金額|額|数|率|割合)$/u, '');
  if (stem.length >= 4 && runsOf(around.title).join('').includes(stem))
    return around.namesTable ? 'sure' : 'likely';
  if (around.namesTable && coverage(candidate.name, around.title) >= 0.6) return 'sure';
  return around.namesTable && candidate.alone ? 'likely' : null;
};

const isGeneric = (phrase: string): boolean => leftover(phrase, []).length < 2;

const carriesHead = (phrase: string, name: string): boolean => {
  const spoken = headOf(phrase);
  const head = headOf(name);
  const lastRun = runsOf(name, false).at(-1) ?? '';
  return spoken.length >= 2 && (spoken.includes(head) || lastRun.includes(spoken));
};

const labelsNamed = (subject: Subject, candidate: TieCandidate): boolean =>
  candidate.labels.every((label) => {
    const near = `${subject.nearest}。${subject.topics[0] ?? ''}`;
    return near.includes(label) || runsOf(label).every((run) => runsOf(near).join(' ').includes(run));
  });

/** 「長井市では…」 in a plan of several, or another place than the owner: a narrower figure. */
const otherMunicipality = (subject: Subject, around: TieSurroundings): boolean => {
  const named = [
    ...`${subject.nearest}。${subject.sentence}`.matchAll(
      /[一-龠ァ-ヶ]{1,6}?[市町村](?=では|は|が|の(?=\p{Script=Han}))/gu,
    ),
  ];
  return named.some(
    ([name]) =>
      !around.owners.some((owner) => owner.includes(name) || (owner.length > 2 && name.endsWith(owner))) &&
      !/^(?:本|当|同|各|関係|全)?[市町村]+$/u.test(name),
  );
};
