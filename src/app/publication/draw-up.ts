import {
  asReported,
  type Difference,
  type EditionEntry,
  type Explanation,
  editionDifferences,
  type Finding,
  type FollowingKind,
  followingKind,
  isAnswered,
  needsReason,
  type PlainSummary,
  type Plan,
  type Publication,
  pendingValues,
  type RatingScale,
  type StatedFinding,
  type StoredSummary,
  type Stores,
  stateFindings,
} from '#domain';
import { reviewOfYear } from '../external-review/review-of-year.ts';
import { checkStored, type StoredFindings } from '../findings/check-stored.ts';
import { gradedPlan, scaleOfPlan } from '../grades/graded-plan.ts';
import { publishedLinks } from '../links/published-links.ts';
import { withoutUnpublishedQuotes } from '../links/without-unpublished-quotes.ts';
import { typedText } from '../typed-text.ts';

export interface DrawUpOptions {
  readonly planId: string;
  /** Fiscal year whose results are published. */
  readonly reportingYear: number;
  /** The one that the plan has chosen when absent. */
  readonly scale?: RatingScale;
  /** ISO date in Japan. */
  readonly publishedOn: string;
  readonly approvedBy: string;
  /** Why what was published before is different now; null where nothing was said. */
  readonly reasonFor?: (difference: Difference) => string | null;
  /** Who says so. */
  readonly by: string;
}

/** A publication as it would be, and what stands in its way. */
export interface DrawnUp {
  readonly content: Omit<Publication, 'id' | 'contentHash'>;
  /** Errors that wait for an answer. */
  readonly open: readonly StatedFinding[];
  /** The publication of the same year in force, which it would follow. */
  readonly previous: Publication | undefined;
  /** How it would follow: null for the first of the year, and where nothing is different. */
  readonly kind: FollowingKind | null;
  readonly differences: readonly Difference[];
  /** Those that need a reason and have none. */
  readonly unexplained: readonly Difference[];
}

/** What was written about goals that are in the plan, in the order of the document. */
const summariesOf = (plan: Plan, written: readonly StoredSummary[]): readonly PlainSummary[] =>
  plan.nodes.flatMap(({ id }) =>
    written.filter(({ nodeId }) => nodeId === id).map(({ nodeId, ja, en }) => ({ nodeId, ja, en })),
  );

/** The newest publication of a plan and year. */
const inForce = async (
  { publications }: Pick<Stores, 'publications'>,
  planId: string,
  year: number,
): Promise<Publication | undefined> => {
  const [newest] = (await publications.list())
    .filter((each) => each.planId === planId && each.reportingYear === year)
    .toSorted((a, b) => b.number - a.number);
  return newest && publications.find(newest.id);
};

/**
 * Makes the next publication of a stored plan and year without storing it: content, evaluations, findings with what
 * holds about them, values that are not known yet, and everything in which it differs from the one in force.
 * `checked` spares the checks where they were just run. Throws `PlanNotFoundError`.
 */
export const drawUp = async (
  stores: Stores,
  { planId, reportingYear, scale: asked, publishedOn, approvedBy, reasonFor, by }: DrawUpOptions,
  checked?: StoredFindings,
): Promise<DrawnUp> => {
  const { plan: stored, findings } =
    checked ?? (await checkStored(stores, planId, { today: publishedOn, reportingYear }));
  const plan = asReported(stored, reportingYear);
  const scale = asked ?? (await scaleOfPlan(stores, stored));
  const found = findings.map(({ finding }) => finding);
  const said = await stores.explanations.list();
  const told = await withoutUnpublishedQuotes(stores, planId, found);
  const summaries = summariesOf(plan, await stores.summaries.list(planId, reportingYear));
  const externalReview = await reviewOfYear(stores, planId, reportingYear);
  const explanations = holding(stateFindings(told, said));
  const links = await publishedLinks(stores, plan);
  const content = {
    planId,
    reportingYear,
    publishedOn,
    approvedBy,
    scale,
    plan,
    evaluations: await gradedPlan(stores, plan, { year: reportingYear, scale }),
    findings: told,
    ...(explanations.length === 0 ? {} : { explanations }),
    ...(links.length === 0 ? {} : { links }),
    ...(externalReview === null ? {} : { externalReview }),
    pending: pendingValues(plan, reportingYear),
    ...(summaries.length === 0 ? {} : { summaries }),
  };
  const previous = await inForce(stores, planId, reportingYear);
  const differences = previous === undefined ? [] : editionDifferences(previous, content);
  const kind = followingKind(differences);
  const entries = differences.map((difference) => {
    const reason = needsReason(difference, differences) ? typedText(reasonFor?.(difference) ?? '') : '';
    return { difference, reason: reason || null, by: reason === '' ? null : by };
  });
  return {
    content: {
      ...content,
      number: (previous?.number ?? 0) + 1,
      ...(previous === undefined || kind === null
        ? {}
        : {
            follows: {
              kind,
              id: previous.id,
              number: previous.number,
              contentHash: previous.contentHash,
              entries,
            },
          }),
    },
    open: stateFindings(found, said).filter(
      (each) =>
        each.finding.severity === 'error' &&
        !isAnswered(each) &&
        correctionOf(each.finding, entries) === null,
    ),
    previous,
    kind,
    differences,
    unexplained: entries
      .filter(({ difference, reason }) => reason === null && needsReason(difference, differences))
      .map(({ difference }) => difference),
  };
};

/**
 * The line of a correction that a finding is about: that a published result has changed is what the 正誤表 says.
 * null when it is about none.
 */
export const correctionOf = (
  { rule, indicator }: Finding,
  entries: readonly EditionEntry[],
): EditionEntry | null =>
  rule !== 'past-actual-changed'
    ? null
    : (entries.find(
        ({ difference }) =>
          difference.part === 'actual' &&
          difference.indicator === indicator &&
          needsReason(
            difference,
            entries.map((each) => each.difference),
          ),
      ) ?? null);

/** The explanations that hold for something found, each once. */
const holding = (stated: readonly StatedFinding[]): readonly Explanation[] => [
  ...new Map(
    stated.flatMap(({ state }) =>
      state.kind === 'explained' ? [[state.explanation.id, state.explanation] as const] : [],
    ),
  ).values(),
];
