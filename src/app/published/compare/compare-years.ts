import { canonicalJson, type RatingScale } from '#domain';
import type { PublishedNode, PublishedPlan } from '../published-plan.ts';
import { differingTerms, type Measured, type Term } from './terms.ts';

/**
 * What became of a line between two years. better, behind, same: its grade moved on one and the same scale with the
 * same terms · changed: graded in both, but by other rules, so that the grades are not compared · known: graded now
 * and not then · unknown: graded then and not now · unrated: in neither · added, gone: only in one of them.
 */
export type Movement =
  | 'better'
  | 'behind'
  | 'same'
  | 'changed'
  | 'known'
  | 'unknown'
  | 'unrated'
  | 'added'
  | 'gone';

export interface ComparedLine {
  readonly before: Measured | null;
  readonly after: Measured | null;
  readonly movement: Movement;
  /** The terms that are not what they were. */
  readonly differs: readonly Term[];
  /** Where it stands, now or then; null for an indicator without a place. */
  readonly node: PublishedNode | null;
}

export interface YearComparison {
  readonly before: PublishedPlan;
  readonly after: PublishedPlan;
  /** False where grades were given by different rules: then no grade is compared. */
  readonly sameScale: boolean;
  /** In the order of the newer document, then those that are gone. */
  readonly lines: readonly ComparedLine[];
}

/** What grades rest on; the names of scale and classes are only words. */
const rulesOf = ({ classes, requires, ungradedYears }: RatingScale): string =>
  canonicalJson({
    classes: classes.map(({ id, when }) => ({ id, when })),
    requires,
    ungradedYears: ungradedYears ?? 0,
  });

/** Whether grades of both mean the same, whatever the scales are called. */
export const isSameScale = (a: RatingScale, b: RatingScale): boolean => rulesOf(a) === rulesOf(b);

const linesOf = (plan: PublishedPlan): ReadonlyMap<string, Measured> => {
  const inOrder = new Set(
    [...plan.nodes.values()].flatMap(({ rows }) => rows.map(({ indicator }) => indicator)),
  );
  return new Map(
    [...new Set([...inOrder, ...plan.indicators.values()])].flatMap((indicator) =>
      indicator.lines.map((line): [string, Measured] => [
        JSON.stringify([indicator.indicator.id, line.series.id, line.part]),
        { indicator, line },
      ]),
    ),
  );
};

const gradeOf = (scale: RatingScale, { line }: Measured): number | null => {
  const outcome = line.evaluation?.outcome;
  if (outcome?.kind !== 'graded') return null;
  return scale.classes.findIndex(({ id }) => id === outcome.grade.id);
};

const compareLine = (
  { before, after, sameScale }: Omit<YearComparison, 'lines'>,
  was: Measured | undefined,
  is: Measured | undefined,
): ComparedLine => {
  const node = (is ?? was)?.indicator.places[0]?.node ?? null;
  if (is === undefined || was === undefined)
    return {
      before: was ?? null,
      after: is ?? null,
      movement: is === undefined ? 'gone' : 'added',
      differs: [],
      node,
    };
  const differs = differingTerms([was], [is]);
  const graded = gradeOf(before.publication.scale, was);
  const grades = gradeOf(after.publication.scale, is);
  const movement = (): Movement => {
    if (graded === null) return grades === null ? 'unrated' : 'known';
    if (grades === null) return 'unknown';
    if (!sameScale || differs.length > 0) return 'changed';
    // Classes stand in order, the best one first.
    return grades === graded ? 'same' : grades < graded ? 'better' : 'behind';
  };
  return { before: was, after: is, movement: movement(), differs, node };
};

/**
 * Two years of one plan, each by its own publication: targets and scales as they were frozen. Lines are the same by
 * their ids. Grades are held against each other only where both publications graded by the same rules and everything
 * that a grade rests on is what it was.
 */
export const compareYears = (before: PublishedPlan, after: PublishedPlan): YearComparison => {
  const whole = {
    before,
    after,
    sameScale: isSameScale(before.publication.scale, after.publication.scale),
  };
  const [was, is] = [linesOf(before), linesOf(after)];
  return {
    ...whole,
    lines: [
      ...[...is].map(([key, line]) => compareLine(whole, was.get(key), line)),
      ...[...was].filter(([key]) => !is.has(key)).map(([, line]) => compareLine(whole, line, undefined)),
    ],
  };
};
